import fc from 'fast-check';

/** Words of many scripts, of which no two are the same when folded and without case. */
export const WORDS = `river Dam morning harbour seventeen council bridge minister café naïve Straße Łódź ministère
señora año Київ сьогодні міністр Україна сад سد مدينة كتاب الجسر 停火 代表团 平和 กรุงเทพ שלום γέφυρα Ωμέγα
don’t O’Brien long-term U.S. 17 1998 3.5 10⁶ 50% €20 Ruiz, said. “hold” «oui» (aside) why? stop! tea; A b Z`
  .split(/\s+/)
  .filter(Boolean);

/** Characters that folding, edges or the parsers look at, and some that only look like them. */
const ODD_CHARACTERS = [
  ...'“”„‟«»"\'‘’‚‹›ʼ`´′-‐‑‒–—―−⁃…·.,;:?!()[]{}<>&#*_~|\\/^=+%$@',
  ...'\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202e\u2066\u2069\u034f\ufe0f\u180e',
  ...' \u00a0\u1680\u2003\u202f\u3000\t\n\u0085\u2028',
  ...'ﬁﬃ①Ⅳ㎡㎏½¼²³⁶₂ªº™℠ﷺﷲ',
  ...'\u0301\u0308\u0327\u0323\u064b\u0651\u0e31\u1160\u11a8\u3099\uff9e',
  ...'éÅÅΩΩİıſßẞςσﬀ',
  '\u0000',
  '\u001f',
  '\u007f',
  '\ud800',
  '\udc00',
  '👩‍👩‍👧',
  '🇺🇦',
];

/** Texts as people write them, as attackers write them, and as nobody writes them. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: joined(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...ODD_CHARACTERS)), 24) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('a', '́', 'ᄀ', 'ᅡ', 'ᆨ', '.', '…', '-'), maxLength: 200 }) },
);

/** Pieces with a space, or nothing, between any two. */
export function joined(piece: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ', ' ')), { maxLength })
    .map((pieces) => pieces.flat().join(''));
}

/** Different words without digits or marks, in a random order. */
export function differentWords(least: number, most: number): fc.Arbitrary<string[]> {
  const plain = WORDS.filter((word) => /^\p{L}{2,}$/u.test(word) && !/\p{Script=Thai}|\p{Script=Han}/u.test(word));
  return fc.uniqueArray(fc.constantFrom(...plain), { minLength: least, maxLength: most });
}
