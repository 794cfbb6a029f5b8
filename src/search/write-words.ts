import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommonWordsFile } from './common-words.ts';
import type { CountedWords } from './count-words.ts';
import { stopWordsOf } from './stop-words.ts';
import { vocabularyFileOf } from './vocabulary-file.ts';

/** So many words are worth their bytes: those that stand on most pages say least and cost most to ask for. */
const COMMON_WORDS = 1000;
/** A word on fewer pages than this share is not called common. */
const COMMON_SHARE = 1 / 500;
/** Words that one can misspell by a letter: not numbers, and not those of scripts without an alphabet. */
const SPELT = /^[^\p{N}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]{4,}$/u;

/**
 * Writes beside the shards of a language what the search must know before it asks: what is common in its
 * pages (`common.json`), and the vocabulary by first letter (`….txt`, commonest first), of which spelling
 * is suggested.
 */
export function writeWords(folder: string, language: string, shards: readonly CountedWords[]): void {
  const pages = shards.reduce((sum, shard) => sum + shard.pages, 0);
  const counts = addUp(shards);
  const stop = stopWordsOf(language);
  for (const word of stop) counts.delete(word);
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const common = ordered.slice(0, COMMON_WORDS).filter(([, count]) => count > 1 && count > pages * COMMON_SHARE);
  const vocabulary = new Map<string, string[]>();
  for (const [word] of ordered.filter(([each]) => SPELT.test(each))) {
    const name = vocabularyFileOf(word);
    const words = vocabulary.get(name);
    if (words) words.push(word);
    else vocabulary.set(name, [word]);
  }
  const file: CommonWordsFile = {
    pages,
    sources: shards.reduce((sum, { sources }) => sum + sources, 0),
    chunks: chunksOf(shards),
    stop,
    common: Object.fromEntries(common),
    vocabulary: [...vocabulary.keys()],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'common.json'), JSON.stringify(file));
  for (const [name, words] of vocabulary) writeFileSync(join(folder, name), words.join('\n'));
}

function addUp(shards: readonly CountedWords[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { counts } of shards) {
    for (const [word, count] of counts) sums.set(word, (sums.get(word) ?? 0) + count);
  }
  return sums;
}

/** How many files a word may stand in, and how many bytes are moved for one: those of the middle file of each shard. */
function chunksOf(shards: readonly CountedWords[]): CommonWordsFile['chunks'] {
  const sizes = shards.map(({ chunks }) => chunks.toSorted((a, b) => a - b)[Math.floor(chunks.length / 2)] ?? 0);
  return {
    count: Math.max(0, ...shards.map(({ chunks }) => chunks.length)),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
