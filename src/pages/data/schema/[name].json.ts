import type { APIRoute, GetStaticPaths } from 'astro';
import { urlOf } from '../../../archive/addresses.ts';
import { currentArchive } from '../../../archive/current.ts';
import { jsonSchemaOf, SCHEMA_NAMES, type SchemaName } from '../../../schema/json-schema.ts';

export const getStaticPaths = (() =>
  SCHEMA_NAMES.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: SchemaName }> = ({ props: { name } }) => {
  const { $schema, ...schema } = jsonSchemaOf(name);
  const $id = urlOf(currentArchive().site, `/data/schema/${name}.json`);
  return new Response(`${JSON.stringify({ $schema, $id, ...schema }, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
