import fc from 'fast-check';
import { fold } from '../../src/citation/fold.ts';
import { grade } from '../../src/citation/grade.ts';
import { nearest } from '../../src/citation/nearest.ts';
import { findExact } from '../../src/citation/occurrences.ts';
import { law, must } from './law.ts';
import { anyText, differentWords, joined, WORDS } from './texts.ts';

/** Words that deny, by language. */
const DENYING: Record<string, string[]> = {
  en: ['not', 'no', 'never', 'nobody', 'nothing', 'neither', 'nor', 'without', 'cannot', 'don’t', "isn't", 'hardly'],
  de: ['nicht', 'nichts', 'kein', 'keine', 'keinem', 'nie', 'niemals', 'niemand', 'ohne', 'kaum', 'weder'],
  fr: ['ne', 'pas', 'jamais', 'rien', 'aucun', 'aucune', 'sans', 'ni', 'n’est'],
  es: ['no', 'nunca', 'jamás', 'nadie', 'nada', 'ningún', 'ninguna', 'sin', 'tampoco', 'ni'],
  uk: ['не', 'ні', 'без', 'немає', 'ніколи', 'ніхто', 'нічого', 'жоден', 'жодного'],
  ar: ['لا', 'لم', 'لن', 'ليس', 'ليست', 'غير', 'بدون', 'أبدا'],
};
const denial = fc
  .constantFrom(...Object.keys(DENYING))
  .chain((language) => fc.tuple(fc.constant(language), fc.constantFrom(...(DENYING[language] ?? []))));

/** Words of which no two that stand side by side make one number or one compound. */
const block = fc
  .array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 40 })
  .map((words) => words.map((word, at) => (/\d/.test(word) && /\d/.test(words[at - 1] ?? '') ? 'the' : word)));

/** Texts that are nearly the same at many places. */
const repetitive = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 40 }),
    fc.integer({ min: 70, max: 400 }),
    fc.nat(),
  )
  .map(([unit, length, at]) => {
    const text = unit.repeat(length).slice(0, length);
    return at % 3 === 0 ? `${text.slice(0, at % length)}c${text.slice(at % length)}` : text;
  });

/** Where to cut words out of others. */
const cut = [fc.nat(), fc.nat()] as const;

function cutWords(words: readonly string[], one: number, other: number): string[] {
  const from = one % words.length;
  return words.slice(from, from + 1 + (other % (words.length - from)));
}

function isAccepted(quotation: string, passage: string, language = 'en'): boolean {
  return !['mismatch', 'unchecked'].includes(grade(quotation, passage, language).outcome);
}

export const GRADING = [
  law('a quotation cut from a block at word edges is verbatim', [block, ...cut], (words, one, other) => {
    const quotation = cutWords(words, one, other).join(' ');
    const passage = words.join(' ');
    if (!/[\p{L}\p{N}]/u.test(quotation)) return;
    const result = grade(quotation, passage, 'en');
    must(result.outcome === 'verbatim', 'The quotation is', result, quotation);
    const [range] = result.ranges;
    must(passage.slice(range?.[0], range?.[1]) === quotation, 'Marked is', range);
  }),

  law(
    'another way to write marks, dashes and spaces is folded, never refused',
    [block, ...cut],
    (words, one, other) => {
      const quotation = cutWords(words, one, other)
        .join('\u00a0')
        .replace(/[“”«»]/g, '"')
        .replace(/’/g, "'")
        .replace(/-/g, '\u2011');
      const result = grade(quotation, words.join(' '), 'en');
      must(result.outcome === 'verbatim' || result.outcome === 'folded', 'It is', result, quotation);
    },
  ),

  law(
    'one letter or digit changed is never accepted',
    [block, ...cut, fc.nat(), fc.constantFrom(...'abcxyzABC0189éжيש')],
    (words, one, other, at, letter) => {
      const passage = words.join(' ');
      const quotation = cutWords(words, one, other).join(' ');
      const places = [...quotation.matchAll(/[\p{L}\p{N}]/gu)];
      const place = places[at % places.length];
      if (!place) return;
      const changed = quotation.slice(0, place.index) + letter + quotation.slice(place.index + place[0].length);
      // What was put in may be what stood there, or the block may hold those words elsewhere.
      const bare = (text: string) =>
        fold(text)
          .text.toLowerCase()
          .replace(/^ | $|[,.;]$/g, '');
      if (bare(passage).includes(bare(changed))) return;
      must(!isAccepted(changed, passage), 'Accepted:', changed, grade(changed, passage, 'en'));
    },
  ),

  law(
    'words cut in the middle of a word or a number are never accepted',
    [differentWords(5, 20), fc.nat(), fc.nat(), fc.constantFrom('17', '1998', '3.5', '1,200', '-40', '10⁶')],
    (words, at, place, number) => {
      const passage = words.toSpliced(2, 0, number).join(' ');
      const from = passage.indexOf(' ', at % (passage.length - 12)) + 1;
      const rest = passage.slice(from);
      const inside = [...rest.matchAll(/(?<=[\p{L}\p{N}])[\p{L}\p{N}]|(?<=\d[.,])\d/gu)].map(({ index }) => index);
      const end = inside[place % inside.length];
      if (end === undefined) return;
      for (const cut of [rest.slice(0, end), rest.slice(end)]) {
        if (!/[\p{L}\p{N}]/u.test(cut) || ` ${passage} `.toLowerCase().includes(` ${cut.trim().toLowerCase()} `))
          continue;
        must(!isAccepted(cut, passage), 'Accepted:', cut, passage);
      }
    },
  ),

  law(
    'a bracket stands for up to six words, and never for more',
    [differentWords(14, 24), fc.nat(), fc.nat(8)],
    (words, seed, more) => {
      const count = 1 + more;
      const at = 2 + (seed % (words.length - count - 4));
      const quotation = words.toSpliced(at, count, '[Smith]').join(' ');
      must(isAccepted(quotation, words.join(' ')) === count <= 6, `Of ${count} words:`, quotation);
    },
  ),

  law(
    'the case of a letter is changed in brackets, or not at all',
    [differentWords(6, 20), fc.nat()],
    (words, seed) => {
      const at = 1 + (seed % (words.length - 1));
      const word = words[at] ?? '';
      const letter = word.charAt(0);
      const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
      if (other === letter || other.length !== 1 || other.toLowerCase() !== letter.toLowerCase()) return;
      const passage = words.join(' ');
      const marked = words.with(at, `[${other}]${word.slice(1)}`).join(' ');
      must(grade(marked, passage, 'en').outcome === 'edited', 'Refused:', marked);
      const unmarked = words.with(at, other + word.slice(1)).join(' ');
      must(!isAccepted(unmarked, passage), 'Accepted:', unmarked);
    },
  ),

  law(
    'one comma, full stop or semicolon may close a quotation, and a comma stand for ? or !, but nothing else',
    [differentWords(6, 20), fc.constantFrom(...',.;?!:)'), fc.constantFrom('', ...',.;?!:')],
    (words, quoted, there) => {
      const passage = `${words.join(' ')}${there} Then`;
      const may =
        quoted === there || (quoted === ',' && there !== ':') || (/[.;]/.test(quoted) && !/[?!:]/.test(there));
      if (there === ':' && /[,.;]/.test(quoted)) return;
      must(isAccepted(words.join(' ') + quoted, passage) === may, `With ${quoted} for ${there}:`, passage);
    },
  ),

  law(
    'a long quotation is found wherever it stands, and nowhere else',
    [repetitive, fc.nat(), fc.nat(200)],
    (text, from, more) => {
      const start = from % (text.length - 66);
      const pattern = text.slice(start, start + 65 + more);
      const places = [];
      for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) places.push(at);
      must(
        JSON.stringify([...findExact(pattern, text)]) === JSON.stringify(places),
        'Found at',
        [...findExact(pattern, text)],
        places,
      );
    },
  ),

  law('a word left out is never accepted unless it is marked', [differentWords(7, 30), fc.nat()], (words, seed) => {
    const at = 1 + (seed % (words.length - 2));
    const passage = words.join(' ');
    const [before, after] = [words.slice(0, at).join(' '), words.slice(at + 1).join(' ')];
    must(!isAccepted(`${before} ${after}`, passage), 'Accepted without a mark:', `${before} ${after}`);
    must(isAccepted(`${before} […] ${after}`, passage), 'Refused with a mark:', `${before} […] ${after}`);
  }),

  law('words in another order are never accepted', [differentWords(6, 20), fc.nat()], (words, seed) => {
    const at = 1 + (seed % (words.length - 2));
    const swapped = words
      .with(at, words[at + 1] ?? '')
      .with(at + 1, words[at] ?? '')
      .join(' ');
    must(!isAccepted(swapped, words.join(' ')), 'Accepted:', swapped);
  }),

  law(
    'a negation is never left out, put in or replaced',
    [differentWords(8, 20), denial, fc.nat(), fc.constantFrom('…', '...', '[…]', '[. . .]', '[will]', '', '[he will]')],
    (words, [language, word], seed, mark) => {
      const at = 2 + (seed % (words.length - 4));
      const denied = words.toSpliced(at, 0, word).join(' ');
      const affirmed = words.join(' ');
      const without = words.toSpliced(at, 0, mark).filter(Boolean).join(' ');
      must(!isAccepted(without, denied, language), 'Left out:', word, without);
      const within = words.toSpliced(at, 0, `[${word}]`).join(' ');
      must(!isAccepted(within, affirmed, language), 'Put in:', word, within);
      const beside = words.toSpliced(at, 1, mark).filter(Boolean).join(' ');
      must(!isAccepted(beside, denied, language), 'Left out with its neighbour:', word, beside);
    },
  ),

  law(
    'what an edited quotation says outside its brackets stands in the block, letter by letter',
    [
      fc.array(fc.constantFrom(...WORDS.filter((word) => !/\d/.test(word)), 'not'), { minLength: 3, maxLength: 25 }),
      fc.array(fc.oneof(fc.constantFrom('…', '[…]', '[he]', '[T]he', '[a]bc', '[not]', ',', '.'), fc.nat(24)), {
        maxLength: 12,
      }),
    ],
    (words, parts) => {
      const passage = words.join(' ');
      const quotation = parts
        .map((part) => (typeof part === 'number' ? (words[part % words.length] ?? '') : part))
        .join(' ');
      const result = grade(quotation, passage, 'en');
      if (result.outcome !== 'edited') return;
      const letters = (text: string) =>
        fold(text)
          .text.toLowerCase()
          .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
      const said = letters(quotation.replace(/\[(?!.\])[^\]]*\]/g, ''));
      const marked = letters(result.ranges.map(([start, end]) => passage.slice(start, end)).join(' '));
      const brackets = letters(quotation);
      must(
        marked === said || marked === brackets || isBetween(marked, said, brackets),
        'Said and marked:',
        said,
        marked,
      );
    },
  ),

  law(
    'grading never throws, and marks stretches of the block in order',
    [anyText, anyText, fc.constantFrom('en', 'de', 'fr', 'uk', 'ar', 'zh', 'xx', '')],
    (quotation, passage, language) => {
      const result = grade(quotation, passage, language);
      if (!('ranges' in result)) return;
      let last = 0;
      for (const [start, end] of result.ranges) {
        must(start >= last && end > start && end <= passage.length, 'Ranges:', result.ranges);
        last = end;
      }
    },
  ),

  law('a whole text is a quotation of itself', [anyText], (text) => {
    const { outcome } = grade(text, text, 'en');
    // A mark belongs to the letter before it, so that no words begin with one.
    if (/^\s*\p{M}/u.test(fold(text).text)) return;
    must(
      outcome === 'verbatim' || !/[\p{L}\p{N}\p{S}]/u.test(fold(text).text) || text.includes('\u001f'),
      'It is',
      grade(text, text, 'en'),
    );
  }),

  law('brackets and dots never make grading throw', [marked(), marked()], (quotation, passage) => {
    grade(quotation, passage, 'en');
  }),

  law('the passage offered for pasting is always accepted', [block, anyText], (words, quotation) => {
    const passage = words.join(' ');
    const found = nearest(`${quotation} ${words.slice(0, 6).join(' ')}`, [{ key: 'p', text: passage }]);
    if (!found) return;
    must(passage.slice(found.start, found.end) === found.text, 'Offsets of', found);
    must(grade(found.text, passage, 'en').outcome === 'verbatim', 'Refused:', found.text);
  }),
];

function marked(): fc.Arbitrary<string> {
  return joined(
    fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom('[', ']', '[x]', '[]', '…', '...', '....', '[T]', ',')),
    25,
  );
}

/** Some letters in brackets are of the words, others are not: the text is one with a part of them. */
function isBetween(text: string, least: string, most: string): boolean {
  const within = (part: string, whole: string) => {
    let at = 0;
    for (const letter of whole) if (letter === part[at]) at += 1;
    return at >= part.length;
  };
  return within(least, text) && within(text, most);
}
