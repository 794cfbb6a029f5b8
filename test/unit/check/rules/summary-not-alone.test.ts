import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const SUMMARY = 'The minutes say that';

test.each(['They say that', 'This is what', 'The claim is true:'])(
  'a summary cannot begin with "%s"',
  async (words) => {
    expect(await tell('summary-not-alone', { [CLAIM]: swap(SUMMARY, words.replace(':', '')) })).toMatchObject([
      { at: `${CLAIM}:8`, severity: 'warning', message: expect.stringContaining(words.split(' ')[0] ?? '') },
    ]);
  },
);

test.each(['This document says that', 'It is unlikely that', 'No source says that'])(
  'it may begin with "%s"',
  async (words) => {
    expect(await tell('summary-not-alone', { [CLAIM]: swap(SUMMARY, words) })).toEqual([]);
  },
);
