import { afterAll, expect, test } from 'vitest';
import { tellChange } from '../../../support/archive-in-git.ts';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, swap } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const SCALE = 'verdicts.yaml';
const rated = { [CLAIM]: swap('verdict: supported', 'verdict: rated-false') };

test('another label for a verdict that a published claim bears', async () => {
  expect(await tellChange('verdict-redefined', { [SCALE]: swap('label: Supported', 'label: Refuted') })).toMatchObject([
    {
      at: `${SCALE}:2`,
      severity: 'error',
      message:
        'The `label` of the verdict `supported` was `Supported`, and with it a published claim changes without a correction.',
      help: expect.stringContaining('Write `label: Supported` again.'),
    },
  ]);
});

test('another rating, and another family', async () => {
  const rating = await tellChange('verdict-redefined', { [SCALE]: swap('rating: 1', 'rating: 2') }, rated);
  expect(rating).toMatchObject([{ at: `${SCALE}:8` }]);
  const family = await tellChange('verdict-redefined', { [SCALE]: swap('family: evidence', 'family: opinion') });
  expect(family).toMatchObject([{ at: `${SCALE}:3` }]);
});

test('a word more in a label can say the contrary', async () => {
  const told = await tellChange('verdict-redefined', { [SCALE]: swap('label: Supported', 'label: Not supported') });
  expect(told).toHaveLength(1);
});

test('a better definition, other capitals in a label and a retired verdict are the same verdict', async () => {
  const mended = (text: string) =>
    text
      .replace('label: Supported', 'label: "SUPPORTED."')
      .replace('The archived document shows it.', 'An archived document shows it.\n  retired: 2027-01-01');
  expect(await tellChange('verdict-redefined', { [SCALE]: mended })).toEqual([]);
});

test('a verdict that no published claim bears may change', async () => {
  expect(await tellChange('verdict-redefined', { [SCALE]: swap('rating: 1', 'rating: 2') })).toEqual([]);
});
