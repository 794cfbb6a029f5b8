import type { Block } from '../markup/block.ts';
import type { Span } from '../schema/fault.ts';
import { parseReference, type Reference } from '../schema/reference.ts';
import type { Claim, Source, Target } from './archive.ts';
import { CITED_LIMIT, LEAST_OF_BLOCK, type LinkContext } from './link.ts';
import { suggest } from './link-front.ts';

/** Where something stands, or how that is found when it must be told. */
export type Place = Span | (() => Span);

function spanOf(place: Place): Span {
  return typeof place === 'function' ? place() : place;
}

/**
 * Finds the blocks of a reference, given as text or already read. Null when there are none; the
 * fault is told then, unless the source's own file is at fault.
 */
export function resolveReference(
  reference: string | Reference,
  file: string,
  place: Place,
  context: LinkContext,
): Target | null {
  const parsed = typeof reference === 'string' ? parseReference(reference) : reference;
  if (!parsed) return null;
  const source = context.sources.get(parsed.source);
  if (!source) {
    if (context.unreadable('sources', parsed.source)) return null;
    context.faults.add(file, {
      ...spanOf(place),
      rule: 'unknown-source',
      message: `There is no source \`${parsed.source}\`.`,
      help: suggest(
        parsed.source,
        () => context.sources.keys(),
        parsed.source.startsWith('sources/')
          ? 'The name of a source does not begin with its folder: leave out `sources/`.'
          : `Archive it as \`sources/${parsed.source}.md\`, or correct the name.`,
        context.work.suggested.of(file),
      ),
    });
    return null;
  }
  // Its own fault is told; what it holds is not known.
  if (source.blocks.length === 0 && context.unreadable('sources', source.id)) return null;
  const indexes = context.blockIndexes.get(source) ?? new Map<string, number>();
  const find = (id: string): number | null => {
    const index = indexes.get(id);
    if (index !== undefined) return index;
    const corrected = correctionOf(id, source);
    context.faults.add(file, {
      ...spanOf(place),
      rule: corrected ? 'replaced-block' : 'unknown-block',
      message: corrected
        ? `The block \`${id}\` of \`${source.id}\` was a wrong transcription; \`${corrected.id}\` has taken its place.`
        : `The source \`${source.id}\` has no block \`${id}\`.`,
      help: corrected
        ? `Write \`${source.id}#${corrected.id}\`, and compare the words with it.`
        : suggest(
            id,
            () => indexes.keys(),
            `The ids of its blocks stand at the ends of the paragraphs in \`sources/${source.id}.md\`.`,
            context.work.suggested.of(file),
          ),
    });
    return null;
  };
  const from = find(parsed.from);
  const to = parsed.to === null ? from : find(parsed.to);
  if (from === null || to === null) return null;
  if (to < from) {
    context.faults.add(file, {
      ...spanOf(place),
      rule: 'span-reversed',
      message: `The span ends before it begins: \`${parsed.from}\` comes after \`${parsed.to}\` in the source.`,
      help: `Write \`${source.id}#${parsed.to}..${parsed.from}\`.`,
    });
    return null;
  }
  const work = context.work.cited.of(file);
  if (work.isSpent) return null;
  const span = source.blocks.slice(from, to + 1);
  if (!work.spend(span.reduce((sum, { text }) => sum + Math.max(text.length, LEAST_OF_BLOCK), 0))) {
    const [citing, limit] = context.work.cited.whole.isSpent
      ? ['the archive cites', CITED_LIMIT.all]
      : ['this file cites', CITED_LIMIT.each];
    context.faults.add(file, {
      ...spanOf(place),
      rule: 'file-too-large',
      message: `Up to here ${citing} more than ${limit / 1_000_000} million characters of sources, more than can be compared in reasonable time.`,
      help: 'Cite shorter spans and shorter blocks, or divide the text into several claims.',
    });
    return null;
  }
  if (parsed.to === null) return { source, from: parsed.from, to: null, blocks: span };
  const blocks = span.filter((block) => block.until === null);
  if (blocks.length > 0) return { source, from: parsed.from, to: parsed.to, blocks };
  context.faults.add(file, {
    ...spanOf(place),
    rule: 'span-empty',
    message: `No block of the span \`${parsed.from}..${parsed.to}\` is current: its publisher has withdrawn them all.`,
    help: 'Cite the withdrawn blocks one by one.',
  });
  return null;
}

const corrections = new WeakMap<Source, ReadonlyMap<string | null, Block>>();

/** The block that has taken the place of a wrong transcription. */
function correctionOf(id: string, source: Source): Block | undefined {
  const known = corrections.get(source) ?? new Map(source.blocks.toReversed().map((block) => [block.was, block]));
  corrections.set(source, known);
  return known.get(id);
}

/** A fault of something public that refers to a draft. */
export function draftFault(id: string) {
  return {
    rule: 'reference-to-draft',
    message: `The claim \`${id}\` is a draft, so readers cannot follow this.`,
    help: `Publish \`${id}\` first, or take the reference out.`,
  };
}

/**
 * Finds a claim that another text refers to. Null when there is none; that, and a draft that something
 * public refers to, is told as a fault.
 */
export function resolveClaim(
  id: string,
  { file, span, draft }: { file: string; span: Place; draft: boolean },
  context: LinkContext,
): Claim | null {
  const claim = context.claims.get(id) ?? null;
  if (!claim && !context.unreadable('claims', id)) {
    context.faults.add(file, {
      ...spanOf(span),
      rule: 'unknown-claim',
      message: `There is no claim \`${id}\`.`,
      help: suggest(
        id,
        () => context.claims.keys(),
        'The id of a claim is the path of its file below `claims/`, without the ending.',
        context.work.suggested.of(file),
      ),
    });
  }
  if (claim?.draft && !draft) context.faults.add(file, { ...spanOf(span), ...draftFault(id) });
  return claim;
}
