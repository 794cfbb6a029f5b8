import { gzipSync } from 'node:zlib';
import type { Finding } from '../../check.ts';
import type { PageContent } from '../../read-page.ts';
import type { Surroundings } from '../../surroundings.ts';

/** Compressed bytes of HTML and style sheets that a page of 900 words with 8 references may have. */
const BUDGET = 14_000;
/** Characters of such a page, and what each further one may add. */
const CHARACTERS = 9_000;
const BYTES_PER_CHARACTER = 1;

/** HTML this short is within the budget in any case: it compresses to a third at least. */
const SHORT = 24_000;

/**
 * HTML is about a tenth larger when it is compressed in haste. Words in no order can be smaller, by up to a
 * sixteenth: so what passes in haste has this part of its weight to spare.
 */
const TO_SPARE = 0.1;

/** The words of a page, with their style, weigh no more than its budget; more words may weigh more. */
export function checkPageWeight({ file, bytes, characters, resources }: PageContent, site: Surroundings): Finding[] {
  if (bytes.length <= SHORT) return [];
  const allowed = BUDGET + Math.max(0, characters - CHARACTERS) * BYTES_PER_CHARACTER;
  let style = 0;
  for (const { element, address } of resources) {
    if (element !== 'link' || !address.endsWith('.css')) continue;
    style += site.sheets.get(address.replace(/^.*(?=_astro\/)/, '')) ?? 0;
  }
  const inHaste = gzipSync(bytes, { level: 1 }).length;
  if (inHaste * (1 + TO_SPARE) + style <= allowed) return [];
  const weight = gzipSync(bytes).length + style;
  if (weight <= allowed) return [];
  const sentence = `It weighs ${weight} bytes with its style, compressed; its budget is ${allowed}.`;
  // What an editor may write must build: a long text of uncommon words is no fault of the generator.
  return [{ file, sentence, ...(characters > CHARACTERS ? { bearable: true as const } : {}) }];
}
