import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../../src/archive/archive.ts';
import { claimJson } from '../../../src/publish/claim-json.ts';
import { claimsCsv, plainCell } from '../../../src/publish/data/claims-csv.ts';
import { makeClaim, makePerson, makeVerdict, site } from './example.ts';
import { HOSTILE } from './hostile.ts';

const csv = (claims: Claim[]) => claimsCsv(claims.map((claim) => claimJson(claim, site)));
const read = (text: string): Record<string, string>[] => parse(text, { columns: true });

test('a claim is a row under the names of its columns', () => {
  const text = csv([
    makeClaim('2025/talks', {
      claim: 'Talks will begin, soon',
      claimants: [makePerson('a', { name: 'Ada' }), makePerson('b', { name: 'Bo' })],
      said: { on: '2025-05-13', in: [] },
      verdict: makeVerdict('overstated', { label: 'Overstated', family: 'truth', rating: 3 }),
      keywords: ['truce', 'peace'],
    }),
    makeClaim('second'),
  ]);
  expect(text.startsWith('id,url,claim,')).toBe(true);
  const [first, second] = read(text);
  expect(first).toMatchObject({
    id: '2025/talks',
    url: 'https://check.example/sub/claims/2025/talks/',
    claim: 'Talks will begin, soon',
    claimants: 'Ada | Bo',
    claimant_ids: 'a | b',
    said_on: '2025-05-13',
    verdict: 'Overstated',
    rating: '3',
    keywords: 'truce | peace',
    updated: '',
    citations: '0',
  });
  expect(second).toMatchObject({ id: 'second', rating: '' });
});

test('without claims there are the names of the columns alone', () => {
  expect(read(csv([]))).toEqual([]);
  expect(csv([])).toMatch(/^id,url,.*\r\n$/);
});

test.each(HOSTILE)('%j is run by no spreadsheet, and a reader gets it back', (claim) => {
  const [row] = read(csv([makeClaim('talks', { claim, summary: claim })]));
  expect(row?.claim).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  expect(plainCell(row?.claim ?? '')).toBe(claim);
  expect(plainCell(row?.summary ?? '')).toBe(claim);
});

test('a reader gets back any text, and no cell begins a formula', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('', '=', '+', '-', '@', "'", '\t'),
      (text, first) => {
        const claim = first + text;
        const [row] = read(csv([makeClaim('talks', { claim })]));
        expect(plainCell(row?.claim ?? '')).toBe(claim);
        for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      },
    ),
  );
});
