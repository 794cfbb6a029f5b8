import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

interface Schema {
  id?: string;
}

/** Validates each annotation of a built site against the "must" schemas of the W3C's tests for annotations. */
const [folder, site = 'dist'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node scripts/measure-annotations.ts FOLDER [SITE]');
  process.exit(2);
}
const readJson = <Kind>(...path: string[]): Kind => JSON.parse(readFileSync(join(...path), 'utf8')) as Kind;
const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
for (const name of readdirSync(join(folder, 'definitions')).filter((each) => each.endsWith('.json'))) {
  ajv.addSchema(readJson<Schema>(folder, 'definitions', name), name);
}
const { assertions } = readJson<{ assertions: string[] }>(folder, 'annotations/annotationMusts.test');
const checks = assertions.map((path) => {
  const { id: _, ...schema } = readJson<Record<string, unknown>>(folder, path);
  return { path, passes: ajv.compile({ ...schema, id: path.split('/').at(-1) ?? path }) };
});
const { first } = readJson<{ first: { items: object[] } }>(site, 'data/annotations.json');
const failed = new Map<string, number>();
for (const item of first.items) {
  // In a collection, the context stands at its top.
  const annotation = { '@context': 'http://www.w3.org/ns/anno.jsonld', ...item };
  for (const { path, passes } of checks) if (!passes(annotation)) failed.set(path, (failed.get(path) ?? 0) + 1);
}
console.log(`${first.items.length} annotations, ${checks.length} schemas, ${failed.size} that some do not pass`);
for (const [path, count] of failed) console.log(`${String(count).padStart(6)}  ${path}`);
process.exitCode = failed.size > 0 ? 1 : 0;
