import { explainDifferences, explainMismatch } from '../citation/explain.ts';
import { grade } from '../citation/grade.ts';
import { nearest } from '../citation/nearest.ts';
import type { Mismatch } from '../citation/outcome.ts';
import { wordDiff } from '../citation/word-diff.ts';
import type { Block } from '../markup/block.ts';
import type { CiteUse, QuoteUse } from '../markup/body.ts';
import type { LocalFault } from '../schema/fault.ts';
import { formatReference } from '../schema/reference.ts';
import type { Source, Target } from './archive.ts';
import type { LinkContext } from './link.ts';

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
  const holders = blocksWith(quote, source, new Set(target.blocks));
  const [holder] = holders;
  if (holder && holders.length === 1) {
    return {
      ...place,
      rule: 'quotation-moved',
      message: `These words do not stand in \`${cited}\`, but in \`${source.id}#${holder.id}\`.`,
      help: `Write \`of="${source.id}#${holder.id}"\`.`,
    };
  }
  if (holder) {
    return {
      ...place,
      rule: 'quotation-ambiguous',
      message: `These words do not stand in \`${cited}\`, but in several other blocks of \`${source.id}\`: ${holders.map(({ id }) => `\`${id}\``).join(', ')}.`,
      help: 'Name the block that is meant.',
    };
  }
  return {
    ...place,
    rule: 'quotation-mismatch',
    message: `${explainMismatch(found)} (\`${cited}\`: “${shorten(quote)}”)`,
    help: [
      ...findSpan(quote, source),
      ...findElsewhere(quote, source, context),
      ...describeNearest(quote, target),
    ].join('\n'),
  };
}

function isAccepted(quote: string, passage: string, language: string): boolean {
  const { outcome } = grade(quote, passage, language);
  return outcome !== 'mismatch' && outcome !== 'unchecked';
}

function blocksWith(quote: string, source: Source, except: ReadonlySet<Block>): Block[] {
  return source.blocks.filter((block) => !except.has(block) && isAccepted(quote, block.text, source.language));
}

/** A word of the quotation that any block must hold to be worth a closer look. */
function longestWord(quote: string): string {
  const words = quote.replace(/\[[^\]]*\]\S*/g, ' ').match(/[a-z]+/g) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function findSpan(quote: string, source: Source): string[] {
  const current = source.blocks.filter(({ until }) => until === null);
  for (const [index, block] of current.entries()) {
    const next = current[index + 1];
    if (next && isAccepted(quote, `${block.text} ${next.text}`, source.language)) {
      return [`The words run over two blocks: write \`of="${source.id}#${block.id}..${next.id}"\`.`];
    }
  }
  return [];
}

function findElsewhere(quote: string, source: Source, context: LinkContext): string[] {
  const key = longestWord(quote);
  for (const other of context.sources.values()) {
    const block =
      other !== source &&
      other.blocks.find(({ text }) => text.includes(key) && isAccepted(quote, text, other.language));
    if (block) return [`The words stand in another source: \`${other.id}#${block.id}\`.`];
  }
  return [];
}

function describeNearest(quote: string, { source, blocks }: Target): string[] {
  const own = new Set(blocks);
  const passages = (list: readonly Block[]) => list.map(({ id, text }) => ({ key: id, text }));
  const found =
    nearest(quote, passages(blocks)) ?? nearest(quote, passages(source.blocks.filter((block) => !own.has(block))));
  if (!found) return [`Nothing in \`${source.id}\` is like these words.`];
  const { differences } = wordDiff(quote, found.text, source.language);
  return [
    `The nearest passage, in \`${source.id}#${found.key}\`: ${found.text}`,
    ...explainDifferences(differences.slice(0, DIFFERENCES_SHOWN)),
    ...(differences.length > DIFFERENCES_SHOWN
      ? [`And ${differences.length - DIFFERENCES_SHOWN} more differences.`]
      : []),
    'If that passage is meant, paste it between the tags as it stands above.',
  ];
}

function shorten(quote: string): string {
  return quote.length > 80 ? `${quote.slice(0, 79)}…` : quote;
}
