import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { body, CLAIM, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const cite = (stance: string) => body(`<Cite of="minutes#p2" stance="${stance}" />`);

test('two passages that both support, and none else', async () => {
  expect(await tell('evidence-one-sided', { [CLAIM]: cite('supports') })).toMatchObject([
    {
      at: `${CLAIM}:7`,
      words: 'supported',
      severity: 'warning',
      message: expect.stringContaining('All 2 passages support'),
    },
  ]);
});

test.each(['contradicts', 'context'])('a passage that %s makes it two-sided', async (stance) => {
  expect(await tell('evidence-one-sided', { [CLAIM]: cite(stance) })).toEqual([]);
});

test('so does a single passage, and a claim that says what is not known', async () => {
  expect(await tell('evidence-one-sided')).toEqual([]);
  const unknowns = (text: string) =>
    `${text.replace('topics:', 'unknowns: [What others say]\ntopics:')}\n<Cite of="minutes#p2" stance="supports" />\n`;
  expect(await tell('evidence-one-sided', { [CLAIM]: unknowns })).toEqual([]);
});
