import type { FoundPage } from './found-page.ts';

/** Part of a page's text, from one word to another (not included). */
export interface Passage {
  start: number;
  end: number;
}

/** A block of a source that holds words of the question. */
export interface BlockPassage extends Passage {
  id: string;
  title: string;
}

/** What is known of the words that were asked. */
export interface Matching {
  forms: ReadonlyMap<string, string>;
  weights: ReadonlyMap<string, number>;
}

const PASSAGE_WORDS = 28;
const BLOCKS_SHOWN = 3;
/** Words that stand before the first that is found. */
const LEAD = 4;

/** The stretch of a claim's text, after claim and summary, that holds most of what was asked; null when none does. */
export function passageOf(page: FoundPage, matching: Matching): Passage | null {
  const head = [page.title, page.verdict, page.summary].join(' ').split(/\s+/).length;
  return densest(page, { start: Math.min(head, page.words.length), end: page.words.length }, matching)?.passage ?? null;
}

/** The blocks of a source that hold most of what was asked, best first, each with the stretch to show. */
export function blocksOf(page: FoundPage, matching: Matching): BlockPassage[] {
  return page.blocks
    .flatMap(({ id, title, start }, index) => {
      const found = densest(page, { start, end: page.blocks[index + 1]?.start ?? page.words.length }, matching);
      return found ? [{ id, title, ...found }] : [];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, BLOCKS_SHOWN)
    .map(({ id, title, passage }) => ({ id, title, ...passage }));
}

function densest(
  { words }: FoundPage,
  { start, end }: Passage,
  { forms, weights }: Matching,
): { passage: Passage; weight: number } | null {
  const found: { place: number; word: string }[] = [];
  for (let place = start; place < end; place++) {
    const word = forms.get(words[place] ?? '');
    if (word !== undefined) found.push({ place, word });
  }
  let best: { passage: Passage; weight: number } | null = null;
  for (const [index, { place }] of found.entries()) {
    const within = new Set<string>();
    for (let next = index; next < found.length && (found[next]?.place ?? 0) < place + PASSAGE_WORDS - LEAD; next++) {
      within.add(found[next]?.word ?? '');
    }
    let weight = 0;
    for (const word of within) weight += weights.get(word) ?? 0;
    if (best && weight <= best.weight) continue;
    const from = Math.max(start, Math.min(place - LEAD, end - PASSAGE_WORDS));
    best = { passage: { start: from, end: Math.min(end, from + PASSAGE_WORDS) }, weight };
  }
  return best;
}
