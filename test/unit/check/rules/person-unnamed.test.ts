import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const mayor = 'name: The mayor\nkind: person\n';

test('a person whom no claim names', async () => {
  expect(await tell('person-unnamed', { 'people/mayor.yaml': mayor })).toMatchObject([
    { at: 'people/mayor.yaml:1', severity: 'warning' },
  ]);
});

test('a claimant, an author and a reviewer are named', async () => {
  const claimant = swap('claimant: council', 'claimant: [council, mayor]');
  expect(await tell('person-unnamed', { 'people/mayor.yaml': mayor, [CLAIM]: claimant })).toEqual([]);
});

test.each(['claims/bridge-stays.md', 'claims/Bridge.mdx'])(
  'nobody is told while a text is passed over: %s',
  async (file) => {
    const claim = await readFile(join(import.meta.dirname, '../../../fixtures/little', CLAIM), 'utf8');
    expect(await tell('person-unnamed', { [CLAIM]: null, [file]: claim })).toEqual([]);
  },
);
