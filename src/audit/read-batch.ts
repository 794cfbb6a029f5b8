import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Finding, PageCheck } from './check.ts';
import { checkImages } from './checks/page/images.ts';
import { checkInlineCode } from './checks/page/inline-code.ts';
import { followLinks } from './checks/page/links.ts';
import { checkNames } from './checks/page/names.ts';
import { checkOtherHosts, checkStyleSheet } from './checks/page/other-hosts.ts';
import { checkPageWeight } from './checks/page/page-weight.ts';
import { joinIds } from './ids.ts';
import { Passages } from './passages.ts';
import { readPage } from './read-page.ts';
import type { Surroundings } from './surroundings.ts';

const PAGE_CHECKS: readonly PageCheck[] = [checkNames, checkImages, checkInlineCode, checkOtherHosts, checkPageWeight];

/** A file of the site, and where it is to be read. */
export interface FilePlace {
  file: string;
  path: string;
  /** Whether it was made anew: what concerns one file alone is looked for in these only. */
  isFresh: boolean;
  /** Where the same page of the last site is, when it is to be compared whether an anchor has gone; else null. */
  before: string | null;
}

/** What is kept of a page until all were read. */
export interface AuditedPage {
  /** Path below the site, as `claims/x/index.html`. */
  file: string;
  title: string;
  description: string;
  /** Whether it only leads on to another address. */
  isMoved: boolean;
  /** By `joinIds`. */
  ids: string;
  /** Addresses on it, as written, that name an anchor of a page of the site. */
  anchors: string[];
}

/** What was found in a file. */
export interface ReadFile {
  file: string;
  /** Null for what is no page. */
  page: AuditedPage | null;
  /** Whether the page before had an anchor that is there no more. */
  hasLostId: boolean;
  findings: Finding[];
  /** Names of passages in it that may not be published. */
  withheld: string[];
}

/** What files are looked at for. */
export interface LookedFor {
  passages: Passages;
  surroundings: Surroundings;
}

/** Nothing to look for in what is no longer published. */
const NONE = new Passages();

/** Pictures, fonts and programs hold no words of a source. */
const WORDLESS =
  /\.(?:png|jpe?g|webp|avif|gif|ico|woff2?|ttf|wasm|css)$|^pagefind\/[^/]+\/\d+\/(?:wasm|pagefind-)[^/]*$/;

/** Reads files one after the other; those in which is nothing that matters are left out. Throws what the system says. */
export function readBatch(places: readonly FilePlace[], lookedFor: LookedFor): ReadFile[] {
  return places
    .map((place) => readSiteFile(place, lookedFor))
    .filter(({ page, findings, withheld }) => page !== null || findings.length > 0 || withheld.length > 0);
}

function readSiteFile(place: FilePlace, lookedFor: LookedFor): ReadFile {
  return place.file.endsWith('.html') ? readHtml(place, lookedFor) : readOther(place, lookedFor);
}

function readHtml({ file, path, isFresh, before }: FilePlace, { passages, surroundings }: LookedFor): ReadFile {
  const content = readPage(file, readFileSync(path), passages);
  const { findings, anchors } = followLinks(content, surroundings);
  if (isFresh) for (const check of PAGE_CHECKS) findings.push(...check(content, surroundings));
  const { title, description, isMoved, ids, withheld } = content;
  const page = { file, title, description, isMoved, ids: joinIds(ids), anchors };
  const hasLostId = before !== null && !readPage(file, readFileSync(before), NONE).ids.isSubsetOf(ids);
  return { file, page, hasLostId, findings, withheld };
}

function readOther({ file, path, isFresh }: FilePlace, { passages, surroundings }: LookedFor): ReadFile {
  const isStyled = isFresh && /\.(?:css|svg)$/.test(file);
  const isWordless = passages.isEmpty || WORDLESS.test(file);
  const bytes = isStyled || !isWordless ? readFileSync(path) : null;
  return {
    file,
    page: null,
    hasLostId: false,
    findings: bytes && isStyled ? checkStyleSheet(file, bytes.toString('utf8'), surroundings) : [],
    withheld: bytes && !isWordless ? [...passages.find(textOf(bytes))] : [],
  };
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
