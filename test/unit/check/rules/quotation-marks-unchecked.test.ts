import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { body, CLAIM, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const LITTLE_SOURCE = join(import.meta.dirname, '../../../fixtures/little/sources/minutes.md');

test.each([
  '“will soon close”',
  '"will soon close"',
  '„wird schließen“',
  '«va fermer»',
  '‘will soon close’',
  '「将关闭」',
])('nothing compares %s', async (words) => {
  expect(
    await tell('quotation-marks-unchecked', { [CLAIM]: body(`Then it said: it ${words} the bridge.`) }),
  ).toMatchObject([{ at: `${CLAIM}:18`, words, severity: 'warning' }]);
});

test('words that stand in a source of the text are told with it, folded and as whole words', async () => {
  const text =
    'It says “the  new bridge costs”, and “17 million, of,” and "bridge" and “ill not close” and “costs nothing”.';
  const told = await tell('quotation-marks-unchecked', {
    [CLAIM]: body(text),
    'sources/other.md': (await readFile(LITTLE_SOURCE, 'utf8')).replace('5.5 are', 'costs nothing are'),
  });
  const [, million, bridge, part, elsewhere] = told.map(({ help }) => help);
  expect(million).toContain('They stand in `minutes#p2`: write `<Quote of="minutes#p2">17 million, of,</Quote>`');
  expect(bridge).toContain('They stand in `minutes#p1`, `minutes#p2`: write');
  for (const help of [part, elsewhere]) expect(help).toContain('`<Quote of="source#block">words</Quote>`');
});

test('a summary, which can hold no Quote, is told what can be done', async () => {
  const [told] = await tell('quotation-marks-unchecked', { [CLAIM]: swap('will not close', '“will not” close') });
  expect(told?.help).toContain('A summary holds no `<Quote>`');
});

test('between letters that are written without spaces', async () => {
  const told = await tell('quotation-marks-unchecked', {
    [CLAIM]: body('他说“这是没有核对的话”，又说"另一句"，她说“第三句”。'),
  });
  expect(told.map(({ words }) => words)).toEqual(['“这是没有核对的话”', '"另一句"', '“第三句”']);
});

test('words in a summary are told as well', async () => {
  const told = await tell('quotation-marks-unchecked', { [CLAIM]: swap('will not close', '“will not” close') });
  expect(told).toMatchObject([{ at: `${CLAIM}:8` }]);
});

test('a standing page is looked at as well', async () => {
  const page = (text: string) =>
    `${text}\n## A “heading”\n\nIt said “<Quote of="minutes#p1">will not close the bridge</Quote>”, \`“code”\`, and “will soon\nclose”.\n\n| a |\n| --- |\n| “in a cell” |\n`;
  const told = await tell('quotation-marks-unchecked', { 'pages/about.mdx': page });
  expect(told.map(({ words }) => words)).toEqual(['“heading”', '“will soon', '“in a cell”']);
});

test.each([CLAIM, 'pages/about.mdx'])('a block quotation that no Quote covers is one, in %s', async (file) => {
  const text =
    '> The council will close\n> the bridge “soon”.\n\n> <Quote of="minutes#p1">will not close the bridge before</Quote>';
  const told = await tell('quotation-marks-unchecked', { [file]: (before: string) => `${before}\n${text}\n` });
  expect(told).toMatchObject([{ severity: 'warning', message: expect.stringContaining('block quotation') }]);
});

test('what a Quote covers, apostrophes, inches and code are no quotation marks', async () => {
  const text =
    'The council’s clerks’ word: “<Quote of="minutes#p1">will not close the bridge</Quote>”, 5" wide and 6" tall, `"code"`, 7“ or “…”.';
  expect(await tell('quotation-marks-unchecked', { [CLAIM]: body(text) })).toEqual([]);
});
