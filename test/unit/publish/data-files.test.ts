import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { factCheckClaims } from '../../../src/publish/data/factcheck-claims.ts';
import { longJson } from '../../../src/publish/data/long-json.ts';
import { type ClaimsJson, claimsJson, countFiles } from '../../../src/publish/data/pages-of-data.ts';
import { DATA_SCHEMA_NAMES, dataSchema } from '../../../src/publish/schemas/data-schemas.ts';
import { makeArchive, makeClaim, makePerson, makeVerdict } from './example.ts';

const many = (count: number) =>
  makeArchive({ claimList: Array.from({ length: count }, (_, index) => makeClaim(`c${index}`)) });

/** One file of claims, as who reads it has it. */
const readClaims = (archive: Parameters<typeof claimsJson>[0], file: number): ClaimsJson =>
  JSON.parse(longJson(claimsJson(archive, file)));

test('above 5,000 claims the data goes on in another file, which is named', () => {
  const archive = many(10_001);
  expect(countFiles(archive)).toBe(3);
  const files = [1, 2, 3].map((file) => readClaims(archive, file));
  expect(files.map(({ claims, next }) => [claims.length, claims[0]?.id, next])).toEqual([
    [5000, 'c0', 'https://check.example/sub/data/claims/2.json'],
    [5000, 'c5000', 'https://check.example/sub/data/claims/3.json'],
    [1, 'c10000', null],
  ]);
  expect(countFiles(many(5000))).toBe(1);
  expect(claimsJson(many(5000), 1).next).toBeNull();
});

test('no claims are one file with none, and withdrawn claims are left out', () => {
  expect(readClaims(makeArchive(), 1)).toEqual({ claims: [], next: null });
  const gone = makeClaim('gone', { withdrawn: { on: '2025-07-01', note: 'Gone.' } });
  expect(readClaims(makeArchive({ claimList: [gone, makeClaim('kept')] }), 1).claims.map(({ id }) => id)).toEqual([
    'kept',
  ]);
});

test('as Google answers it: the claim, who made it and when, and the review', () => {
  const claim = makeClaim('talks', {
    claim: 'Talks will begin',
    claimants: [makePerson('a', { name: 'Ada' }), makePerson('b', { name: 'Bo' })],
    said: { on: '2025-05-13', in: [] },
    verdict: makeVerdict('x', { label: 'Overstated' }),
    language: 'de',
  });
  const file = longJson(factCheckClaims(makeArchive({ claimList: [claim, makeClaim('open', { forecast: 'open' })] })));
  expect(JSON.parse(file)).toEqual({
    claims: [
      {
        text: 'Talks will begin',
        claimant: 'Ada, Bo',
        claimDate: '2025-05-13T00:00:00Z',
        claimReview: [
          {
            publisher: { name: 'The Check', site: 'check.example' },
            url: 'https://check.example/sub/claims/talks/',
            title: 'Talks will begin — Overstated',
            reviewDate: '2025-05-20T00:00:00Z',
            textualRating: 'Overstated',
            languageCode: 'de',
          },
        ],
      },
    ],
  });
});

test.each(DATA_SCHEMA_NAMES)('%s is a JSON Schema', (name) => {
  const schema = dataSchema(name);
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  expect(new Ajv2020({ validateFormats: false }).validateSchema(schema)).toBe(true);
});
