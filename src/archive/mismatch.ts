import { Budget } from '../citation/budget.ts';
import { explainDifferences, explainMismatch } from '../citation/explain.ts';
import { gradeAgainst, WORK } from '../citation/grade.ts';
import { nearest } from '../citation/nearest.ts';
import type { Mismatch } from '../citation/outcome.ts';
import { Passage } from '../citation/passage.ts';
import { findStretches } from '../citation/stretches.ts';
import { wordDiff } from '../citation/word-diff.ts';
import { type Block, CELL_BREAK } from '../markup/block.ts';
import type { CiteUse, QuoteUse } from '../markup/body.ts';
import type { LocalFault } from '../schema/fault.ts';
import { formatReference } from '../schema/reference.ts';
import type { Source, Target } from './archive.ts';
import { foldedText } from './folded-blocks.ts';
import type { LinkContext } from './link.ts';

/** Explaining costs something also where a source is short: as much as looking through so many characters of it. */
const LEAST_WORK = 50_000;

/** More blocks that hold the words than these say only that they are common. */
const HOLDERS_NAMED = 6;

/** More differences than these say only that the passage is another one. */
const DIFFERENCES_SHOWN = 6;

/**
 * Explains why words do not stand where they are said to: names the block that holds them, if one
 * does; else shows the nearest passage, what differs, and the text to paste.
 */
export function mismatchFault(
  quote: string,
  use: QuoteUse | CiteUse,
  target: Target,
  found: Mismatch,
  file: string,
  context: LinkContext,
): LocalFault {
  const { source } = target;
  const cited = formatReference({ source: source.id, from: target.from, to: target.to });
  const place = { ...use.quoteSpan };
  if (found.reason === 'empty') {
    return {
      ...place,
      rule: 'quotation-mismatch',
      message: explainMismatch(found),
      help: 'Write the words that are quoted.',
    };
  }
  const told = `${explainMismatch(found)} (\`${cited}\`: “${shorten(quote)}”)`;
  const length = source.blocks.reduce((sum, { text }) => sum + text.length, LEAST_WORK);
  if (!context.work.explained.of(file).spend(length)) {
    return {
      ...place,
      rule: 'quotation-mismatch',
      message: told,
      help: 'Mend the wrong quotations above; then what is meant here is sought as well.',
    };
  }
  const bare = withoutMarks(quote);
  if (bare !== quote && bare !== '' && new Search(bare).standsIn(target.blocks, source)) {
    return {
      ...place,
      rule: 'quotation-mismatch',
      message: `The words stand in \`${cited}\`, but not the quotation marks around them.`,
      help: `The page draws the marks by itself. Paste the words alone: ${written(bare, use)}`,
    };
  }
  const search = new Search(quote);
  const own = new Set(target.blocks);
  const holders = first(
    HOLDERS_NAMED + 1,
    source.blocks,
    (block) => !own.has(block) && search.standsIn([block], source),
  );
  const [holder] = holders;
  if (holder && holders.length === 1) {
    const [start, end] = (use.component === 'Quote' ? use.of : use.of[0])?.offsets ?? [];
    return {
      ...place,
      rule: 'quotation-moved',
      message: `These words do not stand in \`${cited}\`, but in \`${source.id}#${holder.id}\`.`,
      help: `Write \`of="${source.id}#${holder.id}"\`.`,
      fix: start === undefined || end === undefined ? null : { start, end, text: `${source.id}#${holder.id}` },
    };
  }
  if (holder) {
    return {
      ...place,
      rule: 'quotation-ambiguous',
      message: `These words do not stand in \`${cited}\`, but in several other blocks of \`${source.id}\`: ${listOf(holders)}.`,
      help: 'Name the block that is meant.',
    };
  }
  return {
    ...place,
    rule: 'quotation-mismatch',
    message: told,
    help:
      findSpan(search, source) ??
      [...findElsewhere(search, source, context), ...describeNearest(quote, use, target)].join('\n'),
  };
}

/** The first items that are sought, and no more than so many. */
function first<Item>(count: number, items: readonly Item[], isSought: (item: Item) => boolean): Item[] {
  const found: Item[] = [];
  for (const item of items) if (found.length < count && isSought(item)) found.push(item);
  return found;
}

function listOf(holders: readonly Block[]): string {
  const named = holders.slice(0, HOLDERS_NAMED).map(({ id }) => `\`${id}\``);
  return [...named, ...(holders.length > HOLDERS_NAMED ? ['and others'] : [])].join(', ');
}

/** Words without the quotation marks at both ends, which an editor pasted along. */
function withoutMarks(quote: string): string {
  return quote.replace(/^\s*["'“”„‟«»‹›‘’‚「『]+\s*/, '').replace(/\s*["'“”«»‹›‘’」』]+\s*$/, '');
}

/** Seeks a quotation in other blocks than the cited one, with no more work altogether than one quotation may make. */
class Search {
  readonly #quote: string;
  readonly #stretches: readonly string[];
  readonly #budget = new Budget(WORK);

  constructor(quote: string) {
    this.#quote = quote;
    this.#stretches = findStretches(quote);
  }

  /** Whether the quotation stands in these blocks, joined as a span. */
  standsIn(blocks: readonly Block[], { language }: Source): boolean {
    const folded = blocks.map(foldedText).join(' ');
    if (!this.#stretches.every((words) => folded.includes(words))) return false;
    const passage = new Passage(blocks.map(({ text }) => text).join(' '), language);
    const { outcome } = gradeAgainst(this.#quote, passage, this.#budget);
    return outcome !== 'mismatch' && outcome !== 'unchecked';
  }
}

function findSpan(search: Search, source: Source): string | null {
  const current = source.blocks.filter(({ until }) => until === null);
  for (const [index, block] of current.entries()) {
    const next = current[index + 1];
    if (next && search.standsIn([block, next], source)) {
      return `The words run over two blocks: write \`of="${source.id}#${block.id}..${next.id}"\`.`;
    }
  }
  return null;
}

function findElsewhere(search: Search, source: Source, context: LinkContext): string[] {
  for (const other of context.sources.values()) {
    const block = other !== source && other.blocks.find((each) => search.standsIn([each], other));
    if (block) return [`The words stand in another source: \`${other.id}#${block.id}\`.`];
  }
  return [];
}

function describeNearest(quote: string, use: QuoteUse | CiteUse, { source, blocks }: Target): string[] {
  const own = new Set(blocks);
  // Each cell of a table by itself, since no quotation runs from one into another.
  const passages = (list: readonly Block[]) =>
    list.flatMap(({ id, text }) => text.split(CELL_BREAK).map((cell) => ({ key: id, text: cell })));
  const found =
    nearest(quote, passages(blocks)) ?? nearest(quote, passages(source.blocks.filter((block) => !own.has(block))));
  if (!found) return [`Nothing in \`${source.id}\` is like these words.`];
  const { differences } = wordDiff(quote, found.text, source.language);
  return [
    `The nearest passage, in \`${source.id}#${found.key}\`: ${found.text}`,
    ...explainDifferences(differences.slice(0, DIFFERENCES_SHOWN)),
    ...(differences.length > DIFFERENCES_SHOWN
      ? [
          differences.length === DIFFERENCES_SHOWN + 1
            ? 'And one more difference.'
            : `And ${differences.length - DIFFERENCES_SHOWN} more differences.`,
        ]
      : []),
    pasteHelp(found.text, use),
  ];
}

/** Says what to paste, with the marks of MDX and of attributes written so that they stay what they are. */
function pasteHelp(text: string, use: QuoteUse | CiteUse): string {
  const place = use.component === 'Quote' ? 'between the tags' : 'as the value of `quote`';
  const words = written(text, use);
  return words === text
    ? `If that passage is meant, paste it ${place} as it stands above.`
    : `If that passage is meant, paste ${place}: ${words}`;
}

/** Words as they are typed between the tags, or between the marks of an attribute. */
function written(text: string, { component }: QuoteUse | CiteUse): string {
  return component === 'Quote' ? text.replace(/[\\`*{<]/g, '\\$&') : text.replaceAll('"', '&quot;');
}

function shorten(quote: string): string {
  return quote.length > 80 ? `${quote.slice(0, 79)}…` : quote;
}
