import { urlOf } from '../../archive/addresses.ts';
import type { Citation, Range, Reference, Site, Source } from '../../archive/archive.ts';
import { type Block, CELL_BREAK } from '../../markup/block.ts';
import { instantOf } from '../feeds/feed.ts';
import { type TextQuoteSelector, textQuote } from './text-quote.ts';

/** One block of our copy, by its address there. */
export interface FragmentSelector {
  type: 'FragmentSelector';
  /** Fragments of HTML documents. */
  conformsTo: 'http://tools.ietf.org/rfc/rfc3236';
  value: string;
  refinedBy?: TextQuoteSelector;
}

/** Which state of the document is meant: the one of which a copy was made. */
export interface TimeState {
  type: 'TimeState';
  /** An instant in UTC. */
  sourceDate: string;
  cached: string;
}

/** A passage of a document (https://www.w3.org/TR/annotation-model/#specific-resources). */
export interface PassageTarget {
  type: 'SpecificResource';
  source: string;
  selector: (FragmentSelector | TextQuoteSelector)[];
  state: TimeState[];
}

type Address = Pick<Site, 'origin' | 'base'>;

/**
 * The passages that a citation leads to: each stretch of quoted words is one; without words, each
 * block. The fragment is one of our copy, the first state; the text quote holds for every state.
 */
export function targetsOf({ references, words }: Citation, site: Address): PassageTarget[] {
  return references.flatMap(({ source, blocks }: Reference) =>
    blocks.flatMap((block) => {
      const ranges = words === null ? wholeOf(source, block) : words.published ? words.highlights.get(block.id) : [];
      const common = { type: 'SpecificResource' as const, source: source.url ?? urlOf(site, source.path) };
      const state = statesOf(source, site);
      if (!ranges?.length) return [{ ...common, selector: [fragment(block)], state }];
      return ranges.map((range) => {
        const quote = textQuote(source, block, range);
        const inBlock = words === null ? fragment(block) : { ...fragment(block), refinedBy: quote };
        return { ...common, selector: [inBlock, quote], state };
      });
    }),
  );
}

/** The whole text of a block, where it is one that can be quoted and shown. */
function wholeOf({ publishable }: Source, { id, text }: Block): Range[] {
  return publishable.get(id) === 'all' && text !== '' && !text.includes(CELL_BREAK) ? [[0, text.length]] : [];
}

function fragment({ id }: Block): FragmentSelector {
  return { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3236', value: id };
}

function statesOf(source: Source, site: Address): TimeState[] {
  const state = (on: string, cached: string): TimeState => ({
    type: 'TimeState',
    sourceDate: instantOf(on).toISOString(),
    cached,
  });
  return [
    state(source.retrieved, urlOf(site, source.path)),
    ...source.archives.map(({ url, on }) => state(on ?? source.retrieved, url)),
  ];
}
