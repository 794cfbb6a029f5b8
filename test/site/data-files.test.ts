import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import type { ClaimJson } from '../../src/publish/claim-json.ts';
import { plainCell } from '../../src/publish/data/claims-csv.ts';
import { listSite } from '../support/read-site.ts';
import { fileAt, SITES } from '../support/site-address.ts';

/** Which schema a file must pass, by its path below the site. */
const SCHEMAS: [file: RegExp, schema: string][] = [
  [/^claims\/.+\.csl\.json$/, 'data-csl'],
  [/^claims\/.+\.json$/, 'data-claim'],
  [/^oembed\/.+\.json$/, 'data-oembed'],
  [/^data\/claims(?:\/\d+)?\.json$/, 'data-claims'],
  [/^data\/claimreview\.json$/, 'data-claimreview'],
  [/^data\/factcheck-claims\.json$/, 'data-factcheck-claims'],
  [/^data\/annotations\.json$/, 'data-annotations'],
  [/^feed\.json$/, 'data-feed'],
  [/^integrity\.json$/, 'data-integrity'],
];

const readJson = async (site: string, file: string) => JSON.parse(await readFile(join(site, file), 'utf8'));

describe.each(SITES)('on the %s', (name, home) => {
  const site = inject(name);

  test('every JSON file passes its published schema', async () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const files = (await listSite(site)).filter(
      (file) => file.endsWith('.json') && !file.startsWith('pagefind/') && !file.startsWith('data/schema/'),
    );
    const problems: string[] = [];
    const used = new Set<string>();
    for (const file of files) {
      const schema = SCHEMAS.find(([pattern]) => pattern.test(file))?.[1];
      if (!schema) {
        problems.push(`${file} has no schema`);
        continue;
      }
      used.add(schema);
      const { $id } = await readJson(site, `data/schema/${schema}.json`);
      expect($id).toBe(`${home}data/schema/${schema}.json`);
      const validate = ajv.getSchema($id) ?? ajv.compile(await readJson(site, `data/schema/${schema}.json`));
      if (!validate(await readJson(site, file))) {
        problems.push(
          ...(validate.errors ?? []).map((error: ErrorObject) => `${file}${error.instancePath} ${error.message}`),
        );
      }
    }
    expect(problems).toEqual([]);
    expect(used.size).toBe(SCHEMAS.length);
  });

  test('a schema refuses what is not such a file', async () => {
    const ajv = new Ajv2020();
    addFormats.default(ajv);
    const validate = ajv.compile(await readJson(site, 'data/schema/data-claims.json'));
    const whole = await readJson(site, 'data/claims.json');
    expect(validate(whole)).toBe(true);
    const [first, ...others] = whole.claims;
    for (const broken of [
      { ...first, published: '2025-13' },
      { ...first, verdict: { ...first.verdict, rating: 6 } },
      { ...first, claim: undefined },
      { ...first, secret: 'words' },
    ]) {
      expect(validate(JSON.parse(JSON.stringify({ ...whole, claims: [broken, ...others] })))).toBe(false);
    }
  });

  test('the list of all claims has the same objects as the files of each, and ends', async () => {
    const { claims, next } = await readJson(site, 'data/claims.json');
    expect(next).toBeNull();
    expect(claims.length).toBeGreaterThan(5);
    for (const claim of claims as ClaimJson[]) expect(await readJson(site, `claims/${claim.id}.json`)).toEqual(claim);
  });

  test('a reader of CSV gets the same rows as one of JSON', async () => {
    const { claims }: { claims: ClaimJson[] } = await readJson(site, 'data/claims.json');
    const rows: Record<string, string>[] = parse(await readFile(join(site, 'data/claims.csv')), { columns: true });
    expect(
      rows.map(({ id = '', claim = '', summary = '', verdict = '', rating, published }) => ({
        id: plainCell(id),
        claim: plainCell(claim),
        summary: plainCell(summary),
        verdict: plainCell(verdict),
        rating,
        published,
      })),
    ).toEqual(
      claims.map(({ id, claim, summary, verdict, published }) => ({
        id,
        claim,
        summary,
        verdict: verdict.label,
        rating: verdict.rating === null ? '' : String(verdict.rating),
        published,
      })),
    );
  });

  test('every address of this site that a data file names leads to a file', async () => {
    const known = new Set((await listSite(site)).map((file) => join(site, file)));
    const broken: string[] = [];
    let followed = 0;
    for (const file of ['claims.json', 'claimreview.json', 'annotations.json', 'factcheck-claims.json']) {
      JSON.stringify(await readJson(site, `data/${file}`), (_key, value) => {
        if (typeof value !== 'string' || !value.startsWith(home)) return value;
        followed += 1;
        if (!known.has(fileAt(site, home, value) ?? '')) broken.push(`${file}: ${value}`);
        return value;
      });
    }
    expect(broken).toEqual([]);
    expect(followed).toBeGreaterThan(50);
  });
});
