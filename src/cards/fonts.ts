import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';

/** What a family is for: letters of claims, furniture, or signs that neither of the first two has. */
type Role = 'serif' | 'sans' | 'other';

/**
 * Families in the order in which they are asked for a sign. All are packages, never fonts of the
 * machine, so that a card is the same everywhere. Those that are not installed are passed over: for
 * Korean, say, `npm install --save-exact @fontsource-variable/noto-serif-kr` is enough.
 */
const FAMILIES: readonly { slug: string; role: Role }[] = [
  { slug: 'source-serif-4', role: 'serif' },
  { slug: 'source-sans-3', role: 'sans' },
  ...[
    'noto-serif',
    'noto-naskh-arabic',
    'noto-serif-sc',
    'noto-serif-jp',
    'noto-serif-tc',
    'noto-serif-kr',
    'noto-serif-hebrew',
    'noto-serif-thai',
    'noto-serif-devanagari',
    'noto-serif-bengali',
    'noto-serif-georgian',
    'noto-serif-armenian',
  ].map((slug) => ({ slug, role: 'other' as const })),
];

/** Signs without which a text says something else: letters, their marks, digits, signs of sums and of money. */
const MEANS_SOMETHING = /[\p{L}\p{M}\p{N}\p{Sm}\p{Sc}]/u;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

export type CodeRange = [first: number, last: number];

/** A file of a family that holds the signs of some ranges. */
export interface FontFile {
  family: string;
  data: Uint8Array;
  unicodeRange: CodeRange[];
}

/** A file that was not read yet; it holds no sign outside the ranges, but not each within them. */
interface Subset {
  path: string;
  ranges: CodeRange[];
}

interface Family {
  slug: string;
  role: Role;
  version: string;
  subsets: Subset[];
}

/** The fonts that are installed, and which signs they can draw. Files are read when they are needed. */
export class Fonts {
  /** Names and versions of all families: what a picture hangs on beside its words. */
  readonly version: string;
  /** Family names for claims and for furniture, as CSS wants them. */
  readonly serif: string;
  readonly sans: string;
  readonly #families: Family[];
  readonly #files = new Map<string, Promise<FontFile>>();
  readonly #bySign = new Map<string, Promise<FontFile[]>>();

  constructor(families: Family[]) {
    this.#families = families;
    this.version = families.map(({ slug, version }) => `${slug}@${version}`).join(' ');
    this.serif = this.#stack('serif');
    this.sans = this.#stack('sans');
  }

  /**
   * The text as it can be drawn: signs that no font has and that mean little (emoji, say) are left
   * out. Null when something else would be missing, or nothing would be left.
   */
  async drawable(text: string): Promise<string | null> {
    let drawn = '';
    for (const sign of text) {
      if (/\s/u.test(sign) || (await this.#filesWith(sign)).length > 0) drawn += sign;
      else if (MEANS_SOMETHING.test(sign) && !IGNORABLE.test(sign)) return null;
    }
    return drawn.replace(/\s+/gu, ' ').trim() || null;
  }

  /** The files that are needed to draw a text. */
  async filesFor(text: string): Promise<FontFile[]> {
    const files = new Set<FontFile>();
    for (const sign of new Set(text)) for (const file of await this.#filesWith(sign)) files.add(file);
    return [...files];
  }

  /** The files that draw a sign: of the two families of the site, else of the first other one that has it. */
  #filesWith(sign: string): Promise<FontFile[]> {
    const known = this.#bySign.get(sign) ?? this.#findFilesWith(sign.codePointAt(0) ?? 0);
    this.#bySign.set(sign, known);
    return known;
  }

  async #findFilesWith(code: number): Promise<FontFile[]> {
    const found: FontFile[] = [];
    for (const family of this.#families) {
      if (family.role === 'other' && found.length > 0) break;
      for (const subset of family.subsets.filter(({ ranges }) => isWithin(code, ranges))) {
        const file = await this.#read(family.slug, subset.path);
        if (!isWithin(code, file.unicodeRange)) continue;
        found.push(file);
        break;
      }
    }
    return found;
  }

  #read(family: string, path: string): Promise<FontFile> {
    const known =
      this.#files.get(path) ?? readFile(path).then((data) => ({ family, data, unicodeRange: rangesOf(signsOf(data)) }));
    this.#files.set(path, known);
    return known;
  }

  #stack(role: Role): string {
    const first = this.#families.filter((family) => family.role === role);
    const others = this.#families.filter((family) => family.role === 'other');
    return [...first, ...others].map(({ slug }) => slug).join(', ');
  }
}

/** Finds the installed fonts. */
export async function findFonts(): Promise<Fonts> {
  const families = await Promise.all(FAMILIES.map(findFamily));
  return new Fonts(families.filter((family) => family !== null));
}

async function findFamily({ slug, role }: { slug: string; role: Role }): Promise<Family | null> {
  const require = createRequire(import.meta.url);
  const name = `@fontsource-variable/${slug}`;
  let manifest: string;
  try {
    manifest = require.resolve(`${name}/package.json`);
  } catch {
    return null;
  }
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const listed = JSON.parse(await readFile(require.resolve(`${name}/unicode.json`), 'utf8')) as Record<string, string>;
  const subsets = Object.entries(listed).map(([subset, ranges]) => ({
    // Subsets of large scripts are numbered: `[21]`.
    path: require.resolve(`${name}/files/${slug}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: parseRanges(ranges),
  }));
  return { slug, role, version, subsets };
}

/** Reads `unicode-range` of CSS: `U+0600-06FF,U+0750`. */
function parseRanges(ranges: string): CodeRange[] {
  return ranges.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** Which signs a font file holds, by code point. */
function signsOf(data: Buffer): number[] {
  const font = create(data);
  return font.isCollection ? [] : font.characterSet;
}

function rangesOf(codes: readonly number[]): CodeRange[] {
  const ranges: CodeRange[] = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && code <= last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

function isWithin(code: number, ranges: readonly CodeRange[]): boolean {
  return ranges.some(([first, last]) => first <= code && code <= last);
}
