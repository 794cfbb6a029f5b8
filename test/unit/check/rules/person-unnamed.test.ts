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
