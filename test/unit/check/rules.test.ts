import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainRule } from '../../../src/check/explain.ts';
import { loadArchiveRules, loadBaseRules, loadReadingRules, loadRules } from '../../../src/check/load-rules.ts';

const SOURCE = resolve(import.meta.dirname, '../../../src');
const rules = await loadRules();
const archiveRules = await loadArchiveRules();
const baseRules = await loadBaseRules();
const readingRules = await loadReadingRules();

/** What reading and linking can tell, by the words of their code. */
function toldRules(): Set<string> {
  const told = new Set<string>();
  for (const room of ['schema', 'markup', 'archive']) {
    for (const file of readdirSync(join(SOURCE, room), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const code = readFileSync(join(SOURCE, room, file), 'utf8');
      // `rule: 'a'`, `rule: x ? 'a' : 'b'`, `const rule = 'a'`, `rule: 'a' | 'b'` of a type
      for (const [, values = ''] of code.matchAll(/\brule(?:: | = )((?:[^,;\n{}]|\n\s*[?:])+)/g)) {
        for (const [, id = ''] of values.replaceAll(/===? '[^']*'/g, '').matchAll(/'([a-z0-9-]+)'/g)) told.add(id);
      }
      // `report.at(node, 'a', …)`, `fault(span, 'a', …)`, `fault('a', …)`, `checkPath(src, /…/, 'a', …)`
      for (const [, values = ''] of code.matchAll(
        /\b(?:\w*[aA]t(?:FirstLine)?|fault|checkPath)\((?!node:)\s*((?:(?!\s`|;\n)[\s\S]){0,200})/g,
      )) {
        const id = /(?:^|[,?:]\s*)'([a-z]+(?:-[a-z0-9]+)*)'/.exec(values)?.[1];
        if (id) told.add(id);
        for (const [, other = ''] of values.matchAll(/[?:] '([a-z]+(?:-[a-z]+)+)'/g)) told.add(other);
      }
    }
  }
  for (const kind of ['person', 'topic']) told.add(`unknown-${kind}`);
  return told;
}

test('every rule that reading and linking can tell is explained, and nothing else is', () => {
  expect([...toldRules()].sort()).toEqual(readingRules.map(({ id }) => id).sort());
});

test('there are at least 40 rules, each in a file of its name', () => {
  expect(rules.length).toBeGreaterThanOrEqual(40);
  for (const [folder, list] of Object.entries({ archive: archiveRules, base: baseRules, reading: readingRules })) {
    for (const { id } of list) {
      const file = join(SOURCE, 'check/rules', folder, `${id}.ts`);
      expect(readFileSync(file, 'utf8')).toContain(`id: '${id}'`);
    }
  }
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('every rule that looks at an archive, or compares two, has a test of its name', () => {
  const tests = readdirSync(join(import.meta.dirname, 'rules')).filter((name) => name.endsWith('.test.ts'));
  expect(tests.sort()).toEqual([...archiveRules, ...baseRules].map(({ id }) => `${id}.test.ts`).sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test('is explained by a sentence, a bad and a good example', async () => {
    expect(rule.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(rule.explanation).toMatch(/^[A-Z`].*[.]$/s);
    expect(rule.bad).not.toBe(rule.good);
    const printed = await explainRule(rule.id);
    expect(printed.startsWith(`${rule.id} (${rule.severity})`)).toBe(true);
    for (const line of [...rule.bad.split('\n'), ...rule.good.split('\n')]) expect(printed).toContain(line);
  });
});

test('the list names every rule on a line', async () => {
  const printed = await explainRule('list');
  for (const { id, severity } of rules) expect(printed).toMatch(new RegExp(`^${id} +${severity} +\\S`, 'm'));
});

test('a rule that does not exist is wrong usage, and the nearest is named', async () => {
  await expect(explainRule('quotation-mismach')).rejects.toThrow('did you mean "quotation-mismatch"?');
  await expect(explainRule('zzzzzzzz')).rejects.toThrow('`--explain` lists all.');
});
