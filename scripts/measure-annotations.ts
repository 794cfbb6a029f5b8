import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { readCall } from './read-call.ts';

interface Schema {
  id?: string;
}

interface Page {
  items: object[];
  next?: string;
}

/** Validates each annotation of a built site against the "must" schemas of the W3C's tests for annotations. */
const {
  positionals: [folder = '', site = 'dist'],
} = readCall(
  'Usage: npm run measure:annotations -- FOLDER [SITE]',
  { allowPositionals: true },
  ({ positionals }) => positionals.length > 0,
);
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
const failed = new Map<string, number>();
let count = 0;
let { id, first: page } = readJson<{ id: string; first: Page }>(site, 'data/annotations.json');
const home = id.slice(0, -'data/annotations.json'.length);
for (;;) {
  for (const item of page.items) {
    count += 1;
    // In a collection, the context stands at its top.
    const annotation = { '@context': 'http://www.w3.org/ns/anno.jsonld', ...item };
    for (const { path, passes } of checks) if (!passes(annotation)) failed.set(path, (failed.get(path) ?? 0) + 1);
  }
  if (page.next === undefined) break;
  page = readJson<Page>(site, page.next.slice(home.length));
}
console.log(`${count} annotations, ${checks.length} schemas, ${failed.size} that some do not pass`);
for (const [path, times] of failed) console.log(`${String(times).padStart(6)}  ${path}`);
process.exitCode = failed.size > 0 ? 1 : 0;
