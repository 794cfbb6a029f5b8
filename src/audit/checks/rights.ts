import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { AuditedSite, Finding } from '../check.ts';

/** Pictures, fonts and programs hold no words of a source. */
const WORDLESS =
  /\.(?:png|jpe?g|webp|avif|gif|ico|woff2?|ttf|wasm|css)$|(?:^|\/)pagefind\/[^/]+\/(?:wasm|pagefind-)[^/]*$/;

/** No file holds words of a source that its rights keep back, the search index included. */
export async function checkRights(site: AuditedSite): Promise<Finding[]> {
  const { passages, searched } = site.withheld;
  if (passages.isEmpty) return [];
  const findings: Finding[] = [];
  for (const file of searched) {
    if (WORDLESS.test(file)) continue;
    const path = site.files.get(file);
    if (path === undefined) continue;
    const found = site.page(file)?.withheld ?? passages.find(textOf(await readFile(path)));
    for (const block of found) {
      findings.push({ file, sentence: `It holds words of ${block}, which the rights of that source keep back.` });
    }
  }
  return findings;
}

/** The text of a file of data, with what JSON and XML escape as it is read. */
function textOf(bytes: Buffer): string {
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  if (!/[\\&]/.test(text)) return text;
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrtbf]/g, ' ')
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex: string, decimal: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    })
    .replace(/&[a-z]+;/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ');
}
