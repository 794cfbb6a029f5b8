import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { jsonSchemaOf } from '../../src/schema/json-schema.ts';
import { SCHEMA_NAMES } from '../../src/schema/schema-names.ts';

test.each(SCHEMA_NAMES)('the schema of %s is published under its own address', async (name) => {
  const site = inject('siteBelow');
  const { $id, ...schema } = JSON.parse(await readFile(join(site, `data/schema/${name}.json`), 'utf8'));
  expect(new URL($id).pathname).toBe(`/sub/data/schema/${name}.json`);
  expect(schema).toEqual(jsonSchemaOf(name));
});
