import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { body, CLAIM, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const letter =
  '---\ntitle: A letter\nkind: other\nretrieved: 2026-01-02\nlanguage: en\nrights: full\n---\n\nWe will come on Monday. ^p1\n';

test('a source that nothing cites', async () => {
  expect(await tell('source-uncited', { 'sources/letter.md': letter })).toMatchObject([
    { at: 'sources/letter.md:1', severity: 'warning' },
  ]);
});

test('a source that is cited, or shows where a claim was made', async () => {
  const cited = { 'sources/letter.md': letter, [CLAIM]: body('<Cite of="letter#p1" />') };
  expect(await tell('source-uncited', cited)).toEqual([]);
  const said = { 'sources/letter.md': letter, [CLAIM]: swap('in: [minutes#p1]', 'in: [letter#p1]') };
  expect(await tell('source-uncited', said)).toEqual([]);
});

test('nothing is told while a claim cannot be read, since it may cite the source', async () => {
  expect(await tell('source-uncited', { 'sources/letter.md': letter, [CLAIM]: body('<Cite of="letter#p1"') })).toEqual(
    [],
  );
});
