/** Double quotation marks of all languages, as the fold `quotes` makes them one. */
const DOUBLE_QUOTES = /["“”„‟«»〝-〟❝❞⹂]/u;

/** Single quotation marks and apostrophes, with the modifier letter ʼ (U+02BC); primes are neither. */
const SINGLE_QUOTES = /['‘’‚‛‹›ʼ՚❛❜]/u;

/** Every hyphen and dash, with the minus sign, which a keyboard cannot tell from a hyphen. */
const DASHES = /[\p{Pd}\u2212\u2043]/u;

/** White space of JavaScript (no-break spaces among it) and the control character for a next line. */
const SPACES = /[\s\u0085]/u;

/**
 * Characters that take no room: soft hyphen, zero-width space and joiners, marks of direction, byte
 * order mark, variation selectors. The overrides U+202D and U+202E stay: they turn visible words round.
 */
const INVISIBLE =
  /[\uFE00-\uFE0F]|\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202C\u2060-\u2064\u2066-\u2069\uFEFF]/u;

/** What may join the character before it in normalization: marks, conjoining and halfwidth jamo, kana marks. */
const EXTENDING = /[\p{M}\u1160-\u11FF\u3131-\u318E\uD7B0-\uD7FB\uFF9E-\uFFDC]/u;

/**
 * Characters whose decomposition is `<super>`, `<sub>` or `<fraction>` in UnicodeData.txt (field 5).
 * JavaScript does not tell the kind of a decomposition, so they are listed.
 */
const KEPT =
  /[\u{AA}\u{B2}\u{B3}\u{B9}\u{BA}\u{BC}-\u{BE}\u{2B0}-\u{2B8}\u{2E0}-\u{2E4}\u{10FC}\u{1D2C}-\u{1D2E}\u{1D30}-\u{1D3A}\u{1D3C}-\u{1D4D}\u{1D4F}-\u{1D6A}\u{1D78}\u{1D9B}-\u{1DBF}\u{2070}\u{2071}\u{2074}-\u{208E}\u{2090}-\u{209C}\u{2120}\u{2122}\u{2150}-\u{215F}\u{2189}\u{2C7C}\u{2C7D}\u{2D6F}\u{3192}-\u{319F}\u{A69C}\u{A69D}\u{A770}\u{A7F1}-\u{A7F4}\u{A7F8}\u{A7F9}\u{AB5C}-\u{AB5F}\u{AB69}\u{10781}-\u{10785}\u{10787}-\u{107B0}\u{107B2}-\u{107BA}\u{1E030}-\u{1E06D}\u{1F16A}-\u{1F16C}]/u;

/** Squared units with an exponent (㎡, ㎥, ㎨): their decomposition holds a `<super>` digit, which stays. */
const SQUARED_UNITS = /[\u3378\u3379\u339F-\u33A6\u33A8\u33AF]/u;

/** What class of the folds a character belongs to; `other` is left to `compatibility`. */
export type CharacterClass = 'invisible' | 'space' | 'ellipsis' | 'dash' | 'double' | 'single' | 'other';

/** The class of one character (a whole code point). */
export function classify(character: string): CharacterClass {
  if (INVISIBLE.test(character)) return 'invisible';
  if (SPACES.test(character)) return 'space';
  if (character === '…') return 'ellipsis';
  if (DASHES.test(character)) return 'dash';
  if (DOUBLE_QUOTES.test(character)) return 'double';
  if (SINGLE_QUOTES.test(character)) return 'single';
  return 'other';
}

/** Whether a character may join the one before it when text is normalized. */
export function extendsCluster(character: string): boolean {
  return EXTENDING.test(character);
}

/** Whether a character keeps its own form under `compatibility`: 10⁶ is not 106, nor ½ a 1⁄2. */
export function keepsItsForm(character: string): boolean {
  return KEPT.test(character);
}

/** NFKC of a base character with its marks, an exponent kept as one. */
export function normalizeCluster(cluster: string): string {
  const normal = cluster.normalize('NFKC');
  if (!SQUARED_UNITS.test(cluster)) return normal;
  return normal.replace(/[23]/, (digit) => (digit === '2' ? '²' : '³'));
}
