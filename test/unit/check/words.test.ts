import { expect, test } from 'vitest';
import { WordFinder } from '../../../src/check/find-words.ts';
import { likeTexts } from '../../../src/check/like-texts.ts';
import { sentencesOf, wordsIn } from '../../../src/check/words.ts';

test('abbreviations and initials end no sentence', () => {
  expect(sentencesOf('Mr. J. Smith spoke. So did Dr. Ray of the U.S. Senate.', 'en')).toEqual([
    'Mr. J. Smith spoke.',
    'So did Dr. Ray of the U.S. Senate.',
  ]);
  expect(sentencesOf('Das gilt z. B. Montag. Sonst nicht.', 'de')).toHaveLength(2);
  expect(sentencesOf('Er zahlte 17 Mio. Euro (ca. 5 Mrd. Lire). Das war im 19. Jh. üblich.', 'de')).toHaveLength(2);
  expect(sentencesOf('Acme Inc. Directors met in Sec. 2. Then they left.', 'en')).toHaveLength(2);
  expect(sentencesOf('У звіті (див. Додаток) 5 млн. Гривень. Кінець.', 'uk')).toHaveLength(2);
  expect(sentencesOf('会议开始了。大桥保留。', 'zh')).toEqual(['会议开始了。', '大桥保留。']);
});

test('the number of a day ends no sentence where it has a full stop, and that of a year does', () => {
  expect(sentencesOf('Am 2. Januar 2026 und am 3. Mai war es so. Dann nicht.', 'de-AT')).toHaveLength(2);
  expect(sentencesOf('Das war im Jahr 2019. Dann nicht mehr.', 'de')).toHaveLength(2);
  expect(sentencesOf('There were 12. Then there were none.', 'en')).toHaveLength(2);
});

test('numbers, apostrophes and hyphens do not part words', () => {
  expect(wordsIn('It’s 5.5 well-known, isn’t it?', 'en')).toEqual(['It’s', '5.5', 'well-known', 'isn’t', 'it']);
  expect(wordsIn('大桥保留', 'zh').length).toBeGreaterThan(1);
});

test('long texts take no longer by the square', () => {
  const started = performance.now();
  sentencesOf('Mr. '.repeat(20_000), 'en');
  wordsIn('a-'.repeat(100_000), 'en');
  expect(performance.now() - started).toBeLessThan(2000);
});

test('words are found however their lines are broken, and by their beginning when markup stands among them', () => {
  const text = 'One two\nthree four. Five six seven *eight* nine ten eleven.';
  const find = (words: string) => new WordFinder(text).find(words);
  expect(find('two three')).toEqual({ line: 1, column: 5, endLine: 2, endColumn: 6 });
  expect(find('Five six seven eight nine ten eleven')).toMatchObject({ line: 2, column: 13, endColumn: 27 });
  expect(find('a (b')).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
});

test('words that stand twice are found below those found last, and any others from the beginning', () => {
  const finder = new WordFinder('“Yes,” he said.\n“Yes,” she said.\n');
  expect(['“Yes,”', '“Yes,”', 'he said'].map((words) => finder.find(words).line)).toEqual([1, 2, 2]);
  expect(finder.find('“Yes,” he').line).toBe(1);
});

test('a sentence of thousands of words is found by its beginning', () => {
  const find = (words: string) => new WordFinder(`Before.\n${words}`).find(words);
  expect(find('word '.repeat(50_000))).toMatchObject({ line: 2, column: 1 });
  expect(find('a@'.repeat(50_000))).toMatchObject({ line: 2, column: 1 });
});

test('likeTexts compares every text with those before it that share a rare word', () => {
  const words = (text: string) => text.split(' ');
  expect(likeTexts([words('a b c d e f'), words('f e d c b a'), words('a b c x y z')], 0.85)).toEqual([[0, 1]]);
});
