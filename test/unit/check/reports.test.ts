import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FileLines } from '../../../src/check/file-lines.ts';
import { drawFrame } from '../../../src/check/frame.ts';
import { reportGithub } from '../../../src/check/report-github.ts';
import { reportFaults } from '../../../src/check/report-pretty.ts';
import { FILE_START, faultIn, type Span } from '../../../src/schema/fault.ts';
import { Lines } from '../../../src/schema/lines.ts';
import { makeFolder, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

/** The frame around words of a text, as its lines are printed. */
async function frameOf(text: string, words: string): Promise<string[]> {
  const start = text.indexOf(words);
  return frameAt(text, new Lines(text).span(start, start + words.length));
}

async function frameAt(text: string, span: Span): Promise<string[]> {
  const directory = await makeFolder();
  await writeFile(join(directory, 'file.md'), text);
  return drawFrame('file.md', span, new FileLines(directory)).map((line) => `${line.gutter}|${line.text}`);
}

describe('the frame of a fault', () => {
  test('underlines the words', async () => {
    expect(await frameOf('one\ntwo three four\n', 'three')).toEqual(['2|two three four', '|    ^^^^^']);
  });

  test('keeps the marks below the words after tabs, wide and combining letters', async () => {
    expect(await frameOf('\tword', 'word')).toEqual(['1|    word', '|    ^^^^']);
    expect(await frameOf('日本 word', '本')).toEqual(['1|日本 word', '|  ^^']);
    expect(await frameOf('e\u0301e\u0301 word', 'word')).toEqual(['1|e\u0301e\u0301 word', '|   ^^^^']);
    expect(await frameOf('😀 word', 'word')).toEqual(['1|😀 word', '|   ^^^^']);
  });

  test('cuts a long line around the words', async () => {
    const [line = '', marks = ''] = await frameOf(`${'before '.repeat(60)}wrong ${'after '.repeat(60)}`, 'wrong');
    expect(line.length).toBeLessThanOrEqual(102);
    expect(line).toMatch(/^1\|….*…$/);
    expect(line.slice(1)[marks.indexOf('^')]).toBe('w');
  });

  test('of a line of a megabyte looks only at what is near the words', async () => {
    const started = performance.now();
    const [line = ''] = await frameOf(`${'before '.repeat(150_000)}wrong${' after'.repeat(150_000)}`, 'wrong');
    expect(line).toMatch(/^1\|….* wrong .*…$/);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('shows every line of a short span, and the ends of a long one', async () => {
    expect(await frameOf('a wrong\n  here too\nend', 'wrong\n  here')).toEqual([
      '1|a wrong',
      '|  ^^^^^',
      '2|  here too',
      '|  ^^^^',
    ]);
    expect(await frameOf('a b\nc\nd\ne\nf g', 'b\nc\nd\ne\nf')).toEqual(['1|a b', '|  ^', '…|', '5|f g', '|^']);
  });

  test('marks one place where a fault has no width, also behind the end of a line', async () => {
    expect(await frameAt('abc\n', { line: 1, column: 2, endLine: 1, endColumn: 2 })).toEqual(['1|abc', '| ^']);
    expect(await frameAt('abc\n', { line: 1, column: 4, endLine: 1, endColumn: 4 })).toEqual(['1|abc', '|   ^']);
  });

  test('shows what nobody could see', async () => {
    expect(await frameOf('a\u202eb', '\u202e')).toEqual(['1|a<U+202E>b', '| ^^^^^^^^']);
  });

  test('is left out of a fault that concerns the file as a whole, or a file that is not there', async () => {
    expect(await frameAt('abc', FILE_START)).toEqual([]);
    expect(drawFrame('none.md', { ...FILE_START, endColumn: 3 }, new FileLines('.'))).toEqual([]);
  });

  test('counts columns without a byte order mark', async () => {
    expect(await frameAt('\ufeffabc', { line: 1, column: 1, endLine: 1, endColumn: 2 })).toEqual(['1|abc', '|^']);
  });
});

const FAULT = faultIn('a,b.md', {
  ...{ line: 2, column: 3, endLine: 2, endColumn: 5 },
  rule: 'some-rule',
  message: '50% of it,\nand: \u001b[31mred',
  help: 'Mend it.',
});

test('the colours are those of the report, never of the words in it', () => {
  const checked = { faults: [FAULT], claims: 1, quotations: 2 };
  expect(reportFaults(checked, { directory: '.' })).not.toContain('\u001b');
  const coloured = reportFaults(checked, { directory: '.', colour: true });
  expect(coloured).toContain('\u001b[1m');
  expect(coloured).toContain('<U+001B>[31mred');
});

test('annotations escape what would end them', () => {
  expect(reportGithub({ faults: [FAULT], claims: 1, quotations: 2 }, { folder: 'c:x' })).toBe(
    '::error file=c%3Ax/a%2Cb.md,line=2,col=3,endLine=2,endColumn=5,title=some-rule::50%25 of it,%0Aand: \u001b[31mred%0AMend it.\n1 claim, 2 quotations: 1 error, 0 warnings.\n',
  );
});

test('the name of a file stays on one line, and cannot pass for a line of the report', () => {
  const fault = faultIn('claims/a\n0 errors\u001b[0m.mdx', { ...FILE_START, rule: 'unread-file', message: 'No.' });
  const report = reportFaults({ faults: [fault], claims: 0, quotations: 0 }, { directory: 'nowhere' });
  expect(report.split('\n')[0]).toBe('claims/a<U+000A>0 errors<U+001B>[0m.mdx');
});
