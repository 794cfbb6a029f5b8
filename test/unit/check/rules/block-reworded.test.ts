import { afterAll, expect, test } from 'vitest';
import { tellChange } from '../../../support/archive-in-git.ts';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { SOURCE, swap } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

test('other words under an old id are an error that shows the old ones', async () => {
  expect(await tellChange('block-reworded', { [SOURCE]: swap('17 million', '18 million') })).toMatchObject([
    { at: `${SOURCE}:13`, severity: 'error', message: expect.stringContaining('“The new bridge costs 17 million') },
  ]);
});

test.each([
  ['a comma', 'million, of', 'million of'],
  ['a capital', 'The new', 'the new'],
  ['a number in a table', '1,200', '1.200'],
  ['a kind of dash or quotation mark', 'of which', '– of which'],
])('%s is a word', async (_what, from, to) => {
  expect(await tellChange('block-reworded', { [SOURCE]: swap(from, to) })).toHaveLength(1);
});

test.each([
  ['a line break', 'The new bridge costs', 'The new bridge\ncosts'],
  ['a no-break space', '17 million', '17\u00a0million'],
  ['emphasis', '17 million', '**17 million**'],
  ['an attribute', '^p2', '^p2 page=4'],
  ['the day of its withdrawal', '^p2', '^p2 until=2026-03-01'],
])('%s is none', async (_what, from, to) => {
  expect(await tellChange('block-reworded', { [SOURCE]: swap(from, to) })).toEqual([]);
});

test('an id that names something else is told apart', async () => {
  const after = { [SOURCE]: swap('The new bridge costs 17 million, of which 5.5 are paid.', 'Nobody objected.') };
  expect(await tellChange('block-reworded', after)).toMatchObject([
    {
      message: expect.stringContaining('`^p2` now names other words'),
      help: expect.stringContaining('an id of their own'),
    },
  ]);
});

test('two ids that were exchanged are two faults', async () => {
  const after = (text: string) => text.replace('^p1', '^x').replace('^p2', '^p1').replace('^x', '^p2');
  expect(await tellChange('block-reworded', { [SOURCE]: after })).toHaveLength(2);
});

test('what an image is said to show is what its id names', async () => {
  const before = { [SOURCE]: (text: string) => `${text}\n![A map](map.png) ^map\n` };
  expect(await tellChange('block-reworded', { [SOURCE]: swap('![A map]', '![A plan]') }, before)).toHaveLength(1);
});
