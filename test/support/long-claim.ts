import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from './archive-on-disk.ts';

/** What pages are promised to be small for: so many words, with so many references. */
const WORDS = 900;
const REFERENCES = 8;
const WORDS_OF_PASSAGE = 60;
const WORDS_OF_QUOTATION = 12;

/**
 * A claim of 900 words that quotes eight passages of a source of its own. The prose is the project's, so
 * that it packs as prose does.
 */
export async function longClaim(): Promise<Record<string, Change>> {
  const files = ['CONTRIBUTING.md', 'README.md'].map((name) =>
    readFile(join(import.meta.dirname, '../..', name), 'utf8'),
  );
  const words = (await Promise.all(files)).join(' ').match(/[A-Za-z]+(?=\s)/g) ?? [];
  const take = (count: number) => words.splice(0, count);
  const passages = Array.from({ length: REFERENCES }, () => take(WORDS_OF_PASSAGE));
  const paragraphs = passages.map((passage, index) => {
    const quoted = passage.slice(8, 8 + WORDS_OF_QUOTATION).join(' ');
    const own = take(Math.ceil(WORDS / REFERENCES) - WORDS_OF_QUOTATION).join(' ');
    return `${own} <Quote of="long#p${index}" stance="${index % 2 ? 'supports' : 'context'}">${quoted}</Quote>.`;
  });
  return {
    'sources/long.md': `---
title: A document that is quoted at length
kind: report
retrieved: 2026-01-02
language: en
rights: full
---

${passages.map((passage, index) => `${passage.join(' ')}. ^p${index}`).join('\n\n')}
`,
    'claims/long.mdx': `---
claim: A claim of nine hundred words
said: {on: null, in: [long#p1]}
verdict: supported
summary: It has as many words and references as a page is promised to be small for.
asOf: 2026-01-02
published: 2026-01-03
authors: [desk]
reviewers: [desk]
topics: [bridge]
why: It was asked.
unknowns: [Whether it will be read to its end.]
---

${paragraphs.join('\n\n')}
`,
  };
}
