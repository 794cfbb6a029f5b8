import type { APIRoute, GetStaticPaths } from 'astro';
import { urlOf } from '../../../archive/addresses.ts';
import { currentArchive } from '../../../archive/current.ts';
import { manifestJsonSchema } from '../../../integrity/manifest.ts';
import { DATA_SCHEMA_NAMES, dataSchema } from '../../../publish/schemas/data-schemas.ts';
import { type JsonSchema, jsonSchemaOf } from '../../../schema/json-schema.ts';
import { SCHEMA_NAMES } from '../../../schema/schema-names.ts';

/** What editors write, and what is published. */
const SCHEMAS: [name: string, read: () => JsonSchema][] = [
  ...SCHEMA_NAMES.map((name): [string, () => JsonSchema] => [name, () => jsonSchemaOf(name)]),
  ...DATA_SCHEMA_NAMES.map((name): [string, () => JsonSchema] => [name, () => dataSchema(name)]),
  ['data-integrity', manifestJsonSchema],
];

export const getStaticPaths = (() =>
  SCHEMAS.map(([name, read]) => ({ params: { name }, props: { read } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ read: () => JsonSchema }> = ({ params, props: { read } }) => {
  const { $schema, ...schema } = read();
  const $id = urlOf(currentArchive().site, `/data/schema/${params.name}.json`);
  return new Response(`${JSON.stringify({ $schema, $id, ...schema }, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
