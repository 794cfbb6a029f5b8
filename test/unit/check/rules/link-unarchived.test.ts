import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { body, CLAIM, SOURCE, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const ADDRESS = 'https://example.org/minutes';
const COPY = `archives: [{url: "https://web.archive.org/web/2026/${ADDRESS}", on: 2026-01-02}]`;

test('the address of a source without a copy', async () => {
  expect(
    await tell('link-unarchived', { [SOURCE]: swap('kind: report', `kind: report\nurl: ${ADDRESS}`) }),
  ).toMatchObject([{ at: `${SOURCE}:4`, words: ADDRESS, severity: 'warning' }]);
});

test('a link to a page that is no source', async () => {
  expect(await tell('link-unarchived', { [CLAIM]: body(`See [the minutes](${ADDRESS}).`) })).toMatchObject([
    { at: `${CLAIM}:18`, words: `[the minutes](${ADDRESS})` },
  ]);
});

test('addresses that have copies, and the copies themselves', async () => {
  const changes = {
    [SOURCE]: swap('kind: report', `kind: report\nurl: ${ADDRESS}\n${COPY}`),
    [CLAIM]: body(
      `See [the minutes](${ADDRESS}/#p1) or [a copy](https://web.archive.org/web/2026/https://example.org/x).`,
    ),
  };
  expect(await tell('link-unarchived', changes)).toEqual([]);
});
