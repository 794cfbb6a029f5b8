import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type AuditedSite, type Finding, freshPages } from '../check.ts';

const compress = promisify(gzip);

/** Compressed bytes of HTML and style sheets that a page of 900 words with 8 references may have. */
const BUDGET = 14_000;
/** Characters of such a page, and what each further one may add. */
const CHARACTERS = 9_000;
const BYTES_PER_CHARACTER = 1;

/** HTML this short is within the budget in any case: it compresses to a third at least. */
const SHORT = 24_000;

/** The words of a page, with their style, weigh no more than its budget; more words may weigh more. */
export async function checkPageWeight(site: AuditedSite): Promise<Finding[]> {
  const findings: Finding[] = [];
  const sheets = new Map<string, number>();
  for (const { file, characters, resources } of freshPages(site)) {
    const path = site.files.get(file) ?? '';
    if ((await stat(path)).size <= SHORT) continue;
    const allowed = BUDGET + Math.max(0, characters - CHARACTERS) * BYTES_PER_CHARACTER;
    let bytes = (await compress(await readFile(path))).length;
    for (const { element, address } of resources) {
      if (element === 'link' && address.endsWith('.css')) bytes += await sheetBytes(address);
    }
    if (bytes > allowed) {
      findings.push({
        file,
        sentence: `It weighs ${bytes} bytes with its style, compressed; its budget is ${allowed}.`,
        // What an editor may write must build: a long text of uncommon words is no fault of the generator.
        ...(characters > CHARACTERS ? { bearable: true as const } : {}),
      });
    }
  }
  return findings;

  async function sheetBytes(address: string): Promise<number> {
    const known = sheets.get(address);
    if (known !== undefined) return known;
    const file = address.replace(/^.*(?=_astro\/)/, '');
    const path = site.files.get(file);
    const bytes = path ? (await compress(await readFile(path))).length : 0;
    sheets.set(address, bytes);
    return bytes;
  }
}
