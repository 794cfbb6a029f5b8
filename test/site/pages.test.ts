import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { listSite, type PageFile, readPages } from '../support/read-site.ts';

const pages = await readPages(inject('site'));
const allPages = [...pages, ...(await readPages(inject('siteOfAll')))];
const isMoved = ({ html }: PageFile) => /http-equiv="refresh"/.test(html);

describe('each page', () => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        // Astro writes attributes and void elements in its own way, and both ways are valid HTML.
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
      },
    });
    const problems: string[] = [];
    for (const { file, html } of allPages) {
      const report = await validator.validateString(html);
      for (const { messages } of report.results) {
        for (const { line, column, ruleId, message } of messages)
          problems.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(problems).toEqual([]);
  });

  test('has one h1, a title and a description of its own, and a language', async () => {
    for (const site of [pages, await readPages(inject('siteOfAll'))]) {
      const seen = { title: new Map<string, string>(), description: new Map<string, string>() };
      for (const page of site.filter((each) => !isMoved(each))) {
        expect(selectAll('h1', page.tree), page.file).toHaveLength(1);
        expect(selectAll('html', page.tree)[0]?.properties.lang, page.file).toBeTruthy();
        const title = textOf(selectAll('title', page.tree)[0] ?? page.tree);
        const description = String(selectAll('meta[name=description]', page.tree)[0]?.properties.content ?? '');
        for (const [kind, words] of [
          ['title', title],
          ['description', description],
        ] as const) {
          expect(words, `${kind} of ${page.file}`).not.toBe('');
          expect(seen[kind].get(words), `${kind} of ${page.file} is also that of`).toBeUndefined();
          seen[kind].set(words, page.file);
        }
      }
    }
  });

  test('holds no inline style, script or event handler', () => {
    for (const { file, tree } of allPages) {
      expect(selectAll('style, [style]', tree), file).toEqual([]);
      // JSON-LD is data that no browser runs.
      for (const script of selectAll('script:not([type="application/ld+json"])', tree)) {
        expect(script.properties.src, file).toBeTruthy();
      }
      for (const element of selectAll('*', tree)) {
        expect(
          Object.keys(element.properties).filter((name) => /^on/i.test(name)),
          file,
        ).toEqual([]);
      }
    }
  });

  test('loads no script, but for the search page', () => {
    const withScript = pages.filter(({ tree }) => selectAll('script[src], link[rel=modulepreload]', tree).length > 0);
    expect(withScript.map(({ file }) => file)).toEqual(['search/index.html']);
  });
});

test('all addresses of the contract are there', async () => {
  const files = new Set(await listSite(inject('site')));
  for (const file of [
    'index.html',
    '404.html',
    'robots.txt',
    'sitemap-index.xml',
    'llms.txt',
    '.well-known/security.txt',
    'feed.xml',
    'feed.json',
    'corrections.xml',
    ...['claims.json', 'claims.csv', 'claimreview.json', 'annotations.json', 'factcheck-claims.json'].map(
      (file) => `data/${file}`,
    ),
    'topics/ceasefire/feed.xml',
    'people/zelensky/feed.xml',
    'claims/optimistic-about-talks.bib',
    'claims/optimistic-about-talks.csl.json',
    ...[
      'claims',
      'sources',
      'people',
      'topics',
      'verdicts',
      'search',
      'corrections',
      'forecasts',
      'about',
      'methodology',
    ].map((page) => `${page}/index.html`),
    'claims/optimistic-about-talks/index.html',
    'claims/optimistic-about-talks.json',
    'sources/istanbul-talks/index.html',
    'people/zelensky/index.html',
    'verdicts/overstated/index.html',
  ]) {
    expect(files.has(file), file).toBe(true);
  }
});

test('the data of a claim names each citation with its outcome', async () => {
  const data = JSON.parse(await readFile(join(inject('site'), 'claims/optimistic-about-talks.json'), 'utf8'));
  expect(data).toMatchObject({
    id: 'optimistic-about-talks',
    url: 'https://verbatim.example/claims/optimistic-about-talks/',
    claim: 'Zelensky is optimistic about direct talks with Putin',
    verdict: { id: 'overstated', family: 'truth' },
    language: 'en',
  });
  expect(data.citations.length).toBeGreaterThan(2);
  for (const citation of data.citations) {
    expect(citation.targets[0].source).toBe('istanbul-talks');
    expect(['verbatim', 'folded', 'edited', null]).toContain(citation.outcome);
  }
});
