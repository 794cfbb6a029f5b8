import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { jsonSchemaOf, SCHEMA_NAMES } from '../../src/schema/json-schema.ts';

test.each(SCHEMA_NAMES)('the schema of %s is published under its own address', async (name) => {
  const site = inject('siteBelow');
  const { $id, ...schema } = JSON.parse(await readFile(join(site, `data/schema/${name}.json`), 'utf8'));
  expect(new URL($id).pathname).toBe(`/sub/data/schema/${name}.json`);
  expect(schema).toEqual(jsonSchemaOf(name));
});
