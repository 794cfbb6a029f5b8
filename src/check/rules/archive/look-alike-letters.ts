import { namesIn } from '../../names.ts';
import type { Rule } from '../../rule.ts';

/** Letters of other scripts that look like Latin ones, and Latin ones that look like theirs (Unicode TS #39, in part). */
const LIKE_LATIN = /^[АВЕЅІЈКМНОРСТУХЬаеѕіјорсухһԁԛԝᴦгΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυχικ]$/u;
const LIKE_OTHERS = /^[ABCEHIJKMNOPSTXYZaceghijkopsuvxyr]$/;

function isLatin(word: string): boolean {
  const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= (word.match(/\p{L}/gu)?.length ?? 0);
}

/** Whether the fewer letters of a word are of another script, and each could be taken for one of the word's own. */
function isDeceptive(word: string): boolean {
  const letters = word.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  const others = letters.filter((letter) => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter));
  if (latin.length === 0 || others.length === 0) return false;
  return isLatin(word)
    ? others.every((letter) => LIKE_LATIN.test(letter))
    : latin.every((letter) => LIKE_OTHERS.test(letter));
}

export const rule: Rule = {
  id: 'look-alike-letters',
  severity: 'error',
  explanation:
    'A word of a name is written in one script. A Cyrillic or Greek letter among Latin ones looks the same, is found by no search, and can pass somebody off as another.',
  bad: 'name: Аda Writer   # the first letter is Cyrillic',
  good: 'name: Ada Writer',
  find: (context) =>
    namesIn(context).flatMap(({ file, place, name }) => {
      const word = name.match(/[\p{L}\p{M}]+/gu)?.find(isDeceptive);
      if (word === undefined) return [];
      const odd = [...word].find((letter) =>
        isLatin(word) ? !/\p{Script=Latin}/u.test(letter) : /\p{Script=Latin}/u.test(letter),
      );
      return {
        ...place(),
        file,
        message: `In “${word}” the letter “${odd}” is of another script than the others, and looks like one of theirs.`,
        help: `Type the name anew${odd ? `: the letter is U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : ''}.`,
      };
    }),
};
