import cyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url';
import latin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';

const FILES: Record<string, string> = { Cyrl: cyrillic, Latn: latin };
/** Asked for on every page, and looked up slowly. */
const known = new Map<string, string | null>();

/**
 * Address of the font that most letters of a page need, so that it is asked for together with the style,
 * and is there at the first visit too: one that comes later is not used (`font-display: optional`).
 * Null where the site has no font for the script of the language.
 */
export function firstFontFor(language: string): string | null {
  const found = known.get(language) ?? FILES[new Intl.Locale(language).maximize().script ?? ''] ?? null;
  known.set(language, found);
  return found;
}
