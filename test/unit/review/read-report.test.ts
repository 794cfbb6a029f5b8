import { Buffer } from 'node:buffer';
import { afterAll, describe, expect, test } from 'vitest';
import { reportJson } from '../../../src/check/report-json.ts';
import { checkRunOf } from '../../../src/review/check-run.ts';
import { readReport } from '../../../src/review/read-report.ts';
import { compare, makeRepository } from '../../support/archive-in-git.ts';
import { changeFiles, removeMade } from '../../support/archive-on-disk.ts';
import { CLAIM, checkFolder, SOURCE } from '../../support/check-on-disk.ts';

afterAll(removeMade);

const HEAD = 'a'.repeat(40);
const FAULT = {
  file: CLAIM,
  line: 3,
  column: 2,
  endLine: 3,
  endColumn: 9,
  severity: 'error',
  rule: 'a-rule',
  message: 'Wrong.',
  help: null,
  fix: null,
};

function read(report: unknown) {
  return readReport(Buffer.from(typeof report === 'string' ? report : JSON.stringify(report)), 'content');
}

test('what a check says of a faulty archive is shown at its lines', async () => {
  const { content } = await makeRepository();
  await changeFiles(content, {
    [SOURCE]: (text) => `${text}\nThe council will vote again in June. ^p9\n`,
    [CLAIM]: (text) =>
      `${text.replace('>will not close', '>will soon close')}\nSo <Quote of="minutes#p9">The council will vote again</Quote>.\n`,
  });
  const checked = await checkFolder(content);
  const { changes } = await compare(content);
  const { annotations, errors, warnings, left } = read(reportJson({ ...checked, changes }, 'nowhere'));
  const counted = checked.faults.filter(({ severity }) => severity === 'error').length;
  expect({ errors, warnings, left }).toEqual({ errors: counted, warnings: checked.faults.length - counted, left: 0 });
  expect(annotations[0]).toMatchObject({
    path: `content/${CLAIM}`,
    start_line: 16,
    annotation_level: 'failure',
    title: 'quotation-mismatch',
    message: expect.stringContaining('The nearest passage'),
  });
  expect(annotations.filter(({ annotation_level }) => annotation_level === 'notice')).toMatchObject([
    {
      path: `content/${SOURCE}`,
      start_line: 23,
      title: 'source-and-quotation',
      message: expect.stringContaining(`content/${CLAIM}:18`),
    },
  ]);
});

test('columns are told only on one line, as GitHub demands', () => {
  const [one, several] = read({ faults: [FAULT, { ...FAULT, endLine: 5 }] }).annotations;
  expect(one).toMatchObject({ start_column: 2, end_column: 9 });
  expect(several).not.toHaveProperty('start_column');
});

describe('a hostile report is refused', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another shape', '[]'],
    ['no list', { faults: {} }],
    ['a fault that is none', { faults: [null] }],
    ['a path out of the folder', { faults: [{ ...FAULT, file: '../.github/workflows/x.yml' }] }],
    ['an absolute path', { faults: [{ ...FAULT, file: '/etc/passwd' }] }],
    ['a path with a line break', { faults: [{ ...FAULT, file: 'a\n::set-output' }] }],
    ['a line that is none', { faults: [{ ...FAULT, line: -1 }] }],
    ['a line beyond any file', { faults: [{ ...FAULT, line: 1e300 }] }],
    ['a rule that is markup', { faults: [{ ...FAULT, rule: '<img src=x>' }] }],
    ['a severity that is none', { faults: [{ ...FAULT, severity: 'notice' }] }],
    ['a sentence that is none', { faults: [{ ...FAULT, message: { toString: 1 } }] }],
    ['a change that is none', { faults: [], sourceChanges: [{ file: SOURCE }] }],
  ])('%s', (_what, report) => {
    expect(() => read(report)).toThrow(/^(?:The report|A (?:part|fault|place|sentence|changed block))/);
  });

  test('too much of it', () => {
    expect(() => readReport(new Uint8Array(20_000_001), 'content')).toThrow('too large');
    expect(() => readReport(new Uint8Array([0xff, 0xfe]), 'content')).toThrow('no JSON');
  });

  test('keys of every object do no harm', () => {
    const report = `{"__proto__": {"faults": []}, "faults": [${JSON.stringify(FAULT).replace('{', '{"__proto__":{"x":1},')}]}`;
    expect(read(report).annotations).toHaveLength(1);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

test('what nobody sees is shown as such, and a long sentence is cut', () => {
  const [annotation] = read({ faults: [{ ...FAULT, message: `a\u202eb\u0007c${'x'.repeat(9000)}` }] }).annotations;
  expect(annotation?.message.startsWith('a\ufffdb\ufffdc')).toBe(true);
  expect(annotation?.message).toHaveLength(4000);
});

test('more faults than GitHub takes at once are sent in turn, errors first, and the rest are counted', () => {
  const warnings = Array.from({ length: 600 }, (_, index) => ({ ...FAULT, line: index + 1, severity: 'warning' }));
  const { create, updates } = checkRunOf(read({ faults: [...warnings, FAULT] }), HEAD);
  expect(create).toMatchObject({ head_sha: HEAD, conclusion: 'failure', output: { title: '1 error, 600 warnings' } });
  expect(create.output.summary).toBe('1 error, 600 warnings. 101 more are told by `npm run check` only.');
  expect([create.output, ...updates.map(({ output }) => output)].map(({ annotations }) => annotations.length)).toEqual(
    Array(10).fill(50),
  );
  expect(create.output.annotations[0]?.annotation_level).toBe('failure');
});

test('a right archive succeeds without annotations', () => {
  const { create, updates } = checkRunOf(read({ faults: [] }), HEAD);
  expect(create).toMatchObject({ conclusion: 'success', output: { title: '0 errors, 0 warnings', annotations: [] } });
  expect(updates).toEqual([]);
});
