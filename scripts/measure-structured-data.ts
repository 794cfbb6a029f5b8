import { readFileSync } from 'node:fs';
import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { readPages } from '../test/support/read-site.ts';
import { readCall } from './read-call.ts';

/** Counts what the validator of Adobe finds in a built site, by the vocabulary of schema.org as JSON-LD. */
const {
  positionals: [vocabulary = '', site = 'dist'],
} = readCall(
  'Usage: npm run measure:structured-data -- VOCABULARY.jsonld [SITE]',
  { allowPositionals: true },
  ({ positionals }) => positionals.length > 0,
);
const validator = new Validator(JSON.parse(readFileSync(vocabulary, 'utf8')) as object);
const counts = new Map<string, number>();
const pages = await readPages(site);
let things = 0;
for (const { html } of pages) {
  things += html.split('<script type="application/ld+json">').length - 1;
  const found = new WebAutoExtractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] }).parse(html);
  for (const { severity, path, issueMessage } of await validator.validate(found)) {
    const where = path?.map(({ type, property }) => property ?? type).join('.') ?? '?';
    const what = `${severity} ${where}: ${issueMessage}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
}
console.log(`${pages.length} pages, ${things} things described`);
for (const [what, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(6)}  ${what}`);
