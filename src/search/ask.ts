import { askPhrases, askWords } from './ask-words.ts';
import type { Bundle } from './bundle.ts';
import { CommonWords } from './common-words.ts';
import { addUpRarity, type Candidate } from './first-look.ts';
import { type Found, listLoaded, listPages, NOTHING, type PageList } from './page-list.ts';
import type { Filters } from './pagefind.ts';
import { type Question, readQuestion } from './question.ts';
import { formsFound, judge } from './second-look.ts';

/** What was found for a question. */
export interface Answer extends Found {
  question: Question;
  /** Whether no page holds all of the words. */
  loose: boolean;
  /** Words and phrases of the question that the archive holds, rarest first; and those that it does not. */
  matched: string[];
  unknown: string[];
  /** Which folded word of a page is a form of which word of the question. */
  forms: ReadonlyMap<string, string>;
  /** How much each word of the question says. */
  weights: ReadonlyMap<string, number>;
}

export interface Wishes {
  filters: Filters;
  newestFirst: boolean;
  /** Whether to count the results by the values of the filters. */
  counted: boolean;
}

/** Up to so many words are typed, and whoever types them wants pages that hold them all. */
const WORDS_TYPED = 5;
/** Where fewer pages than this hold all words, those that hold some are shown as well. */
const FEW = 5;
/** So many of the best claims, and of the best sources, get a second look. */
const CLAIMS_READ = 12;
const SOURCES_READ = 4;
/** Below this share of the best score, a page has little but common words in common with the question. */
const LEAST_SHARE = 0.4;
/** Pages that hold only some of the words are shown up to this number. */
const SOME_SHOWN = 30;
/** Pages in another language than the reader's come after those that say as much. */
const OTHER_LANGUAGE = 0.8;

/**
 * Answers a question from the pages of all bundles, the first of which is in the reader's language.
 * Each word that says something is asked for by itself, as Pagefind joins words with AND; pages are
 * ranked by what their words say in sum, and the best of them by a second look at their text.
 */
export async function ask(
  text: string,
  bundles: readonly Bundle[],
  { filters, newestFirst, counted }: Wishes,
): Promise<Answer> {
  const question = readQuestion(text);
  if (counted) await Promise.all(bundles.map((bundle) => bundle.loadFilters()));
  if (question.words.length === 0) {
    const all = text.trim() === '' ? await listPages(bundles, [], filters, true) : NOTHING;
    return {
      total: all.total,
      counts: all.counts,
      next: (count) => all.next(count),
      question,
      loose: false,
      matched: [],
      unknown: [],
      forms: new Map(),
      weights: new Map(),
    };
  }
  const common = new CommonWords(bundles.map((bundle) => bundle.common));
  const asked = await askWords(question, bundles, common, filters);
  const phrases = await askPhrases(question, bundles, common, filters);
  const known = [...phrases, ...asked].filter(({ count }) => count > 0);
  const weights = new Map(known.map(({ word, rarity }) => [word, rarity]));
  const candidates = addUpRarity(known, (key) => ({
    isSource: bundles.some((bundle) => bundle.sources.has(key)),
    weight: bundles[0]?.owns(key) ? 1 : OTHER_LANGUAGE,
  })).filter(({ places }) => phrases.every(({ word, count }) => count === 0 || places.has(word)));
  const { ranked, forms } = await lookAgain(candidates, question, weights, common);
  const wanted = known.map(({ word }) => word);
  const typed = phrases.length === 0 && asked.length <= WORDS_TYPED && known.length === asked.length;
  const whole = typed && wanted.length > 0 ? await listPages(bundles, wanted, filters, newestFirst) : null;
  const holdsAll = ({ places }: Candidate) => wanted.every((word) => places.has(word));
  const found =
    whole && whole.total >= FEW
      ? whole.inOrderOf(newestFirst ? [] : ranked)
      : await listLoaded(best(ranked, whole), newestFirst);
  return {
    total: found.total,
    counts: found.counts,
    next: (count) => found.next(count),
    question,
    loose: wanted.length > 0 && !whole?.total && !ranked.some(holdsAll),
    matched: wanted,
    unknown: [...phrases, ...asked].filter(({ count }) => count === 0).map(({ word }) => word),
    forms,
    weights,
  };
}

/** Pages that say as much stand in the order of their days and addresses, in whichever shard they are. */
function inOrder(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The pages that are about the same as the best one, and those that hold every word. */
function best(ranked: readonly Candidate[], whole: PageList | null): Pick<Candidate, 'key' | 'load'>[] {
  const least = (ranked[0]?.score ?? 0) * LEAST_SHARE;
  const some = ranked.filter(({ score }) => score >= least).slice(0, SOME_SHOWN);
  const keys = new Set(some.map(({ key }) => key));
  return [...some, ...(whole?.pages ?? []).filter(({ key }) => !keys.has(key))];
}

/** Ranks the best pages anew by their text; the others follow. */
async function lookAgain(
  candidates: readonly Candidate[],
  question: Question,
  asked: ReadonlyMap<string, number>,
  common: CommonWords,
): Promise<{ ranked: Candidate[]; forms: Map<string, string> }> {
  const read = [
    ...candidates.filter(({ isSource }) => !isSource).slice(0, CLAIMS_READ),
    ...candidates.filter(({ isSource }) => isSource).slice(0, SOURCES_READ),
  ];
  const looked = await Promise.all(read.map(async (candidate) => ({ candidate, page: await candidate.load() })));
  const forms = formsFound(looked);
  const rarity = (word: string) => asked.get(forms.get(word) ?? '') ?? common.rarity(word);
  const weights = { question: question.words, asked, forms, rarity };
  const judged = looked
    .map(({ candidate, page }) => ({ ...candidate, score: judge(candidate, page, weights), page }))
    .sort((a, b) => b.score - a.score || inOrder(b.page.day, a.page.day) || inOrder(a.page.href, b.page.href));
  const keys = new Set(judged.map(({ key }) => key));
  return { ranked: [...judged, ...candidates.filter(({ key }) => !keys.has(key))], forms };
}
