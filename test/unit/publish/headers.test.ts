import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HEADERS, headerPolicy, metaPolicy, writeHeaders } from '../../../src/publish/headers.ts';

const alone = { base: '/', federation: [] };
const README = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');

test('the policy of a page allows nothing from elsewhere and nothing inline', () => {
  expect(metaPolicy(alone, '/claims/x/')).toBe(
    "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'",
  );
  for (const policy of [metaPolicy(alone, '/search/'), headerPolicy(alone, '*')]) {
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|blob:/);
  }
});

test('the search may ask the other sites of the publication, and nothing else of them', () => {
  const federation = ['https://de.example.org/sub/path', 'https://de.example.org/other/', 'http://a.example:8080'];
  for (const policy of [metaPolicy({ federation }, '/search/'), headerPolicy({ federation }, "'none'")]) {
    expect(policy).toContain("connect-src 'self' https://de.example.org http://a.example:8080");
    expect(policy.match(/de\.example\.org/g)).toHaveLength(1);
  }
  expect(metaPolicy({ federation }, '/claims/x/')).not.toContain('example');
});

test('an address with a semicolon puts no directive into the policy', () => {
  const federation = ["https://a.example/;script-src 'unsafe-inline'"];
  expect(headerPolicy({ federation }, '*')).not.toContain('unsafe-inline');
});

test('only the cards may stand in frames, and no address has two policies', () => {
  const rules = writeHeaders({ base: '/sub/', federation: [] }, ['about']).trim().split('\n\n');
  const policies = rules.filter((rule) => rule.includes('Content-Security-Policy'));
  expect(policies.filter((rule) => rule.includes('frame-ancestors *')).map((rule) => rule.split('\n')[0])).toEqual([
    '/sub/embed/*',
  ]);
  const patterns = policies.map((rule) => rule.split('\n')[0] ?? '');
  expect(patterns).toEqual(
    expect.arrayContaining(['/sub/', '/sub/about/*', '/sub/claims/*', '/sub/search/*', '/sub/404.html']),
  );
  expect(new Set(patterns).size).toBe(patterns.length);
  for (const one of patterns) {
    for (const other of patterns)
      if (one !== other && other.endsWith('*')) expect(one.startsWith(other.slice(0, -1))).toBe(false);
  }
});

test('the README gives the same headers for nginx and Caddy', () => {
  const [policy] = headerPolicy(alone, '*').split('; frame-ancestors');
  expect(README.split(policy ?? '').length - 1).toBeGreaterThanOrEqual(3);
  for (const [name, value] of Object.entries(HEADERS)) {
    expect(README).toContain(`add_header ${name} "${value}" always;`);
    expect(README).toMatch(new RegExp(`^\\s+${name} "${value.replace(/[()*]/g, '\\$&')}"$`, 'm'));
  }
});
