import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { body, CLAIM, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

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

test('words in a summary are told as well', async () => {
  const told = await tell('quotation-marks-unchecked', { [CLAIM]: swap('will not close', '“will not” close') });
  expect(told).toMatchObject([{ at: `${CLAIM}:8` }]);
});

test('what a Quote covers, apostrophes, inches and code are no quotation marks', async () => {
  const text =
    'The council’s clerks’ word: “<Quote of="minutes#p1">will not close the bridge</Quote>”, 5" wide and 6" tall, `"code"`, 7“ or “…”.';
  expect(await tell('quotation-marks-unchecked', { [CLAIM]: body(text) })).toEqual([]);
});
