import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Passages } from './passages.ts';
import { type AuditedPage, readAuditedPage } from './read-page.ts';

/** A file of the site, and where it is to be read. */
export interface FilePlace {
  file: string;
  path: string;
}

/** What the checks look at in a file. */
export interface ReadFile {
  file: string;
  /** Null for what is no page. */
  page: AuditedPage | null;
  /** Names of passages in it that may not be published. */
  withheld: string[];
}

/** Pictures, fonts and programs hold no words of a source. */
const WORDLESS =
  /\.(?:png|jpe?g|webp|avif|gif|ico|woff2?|ttf|wasm|css)$|^pagefind\/[^/]+\/\d+\/(?:wasm|pagefind-)[^/]*$/;

/** Reads what the checks need of a file, and looks for passages in its words. Throws what the system says. */
export function readSiteFile({ file, path }: FilePlace, passages: Passages): ReadFile {
  if (file.endsWith('.html')) {
    const page = readAuditedPage(file, readFileSync(path, 'utf8'), passages);
    return { file, page, withheld: page.withheld };
  }
  const wordless = passages.isEmpty || WORDLESS.test(file);
  return { file, page: null, withheld: wordless ? [] : [...passages.find(textOf(readFileSync(path)))] };
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
