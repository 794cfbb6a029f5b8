import { Passage } from '../citation/passage.ts';
import type { Block } from '../markup/block.ts';
import type { BodyParts, CiteUse, LinkUse, QuoteUse } from '../markup/body.ts';
import { formatReference } from '../schema/reference.ts';
import type { Citation, CitedWords, LinkedText, LinkedUse, Range, Reference, Target } from './archive.ts';
import { linkChart } from './chart.ts';
import { linkFigure } from './figure.ts';
import type { LinkContext } from './link.ts';
import { suggest } from './link-front.ts';
import { mismatchFault } from './mismatch.ts';
import { draftFault, resolveClaim, resolveReference } from './resolve.ts';

/** Links what a body uses: its citations, compared with their sources, and claims, images and links. */
export async function linkBody(
  read: { file: string; body: BodyParts },
  path: string,
  draft: boolean,
  context: LinkContext,
): Promise<LinkedText> {
  const { body, file } = read;
  const uses: LinkedUse[] = [];
  const citations: Citation[] = [];
  const references = new Map<string, Reference>();
  const number = (target: Target): Reference => {
    const key = formatReference({ source: target.source.id, from: target.from, to: target.to });
    const reference = references.get(key) ?? { ...target, number: references.size + 1, citations: [] };
    references.set(key, reference);
    return reference;
  };
  const passages = new Map<string, Passage>();
  const passageOf = (target: Target): Passage => {
    const key = formatReference({ source: target.source.id, from: target.from, to: target.to });
    const passage = passages.get(key) ?? new Passage(wordsOf(target), target.source.language);
    passages.set(key, passage);
    return passage;
  };
  for (const use of body.uses) {
    switch (use.component) {
      case 'Quote':
      case 'Cite': {
        const citation = linkCitation(use, file, { number, passageOf }, context);
        if (!citation) break;
        for (const reference of new Set(citation.references)) reference.citations.push(citation);
        citations.push(citation);
        uses.push({ component: use.component, citation });
        continue;
      }
      case 'Claim': {
        const claim = resolveClaim(use.id, { file, span: use.idSpan, draft }, context);
        if (!claim) break;
        uses.push({ component: 'Claim', claim });
        continue;
      }
      case 'Figure': {
        const figure = await linkFigure(use, file, path, context);
        if (!figure) break;
        uses.push({ component: 'Figure', figure });
        continue;
      }
      case 'Chart': {
        const chart = await linkChart(use, file, draft, context);
        if (!chart) break;
        uses.push({ component: 'Chart', chart });
        continue;
      }
    }
    // Keeps the indexes of the body; the fault that was told keeps it from being published.
    uses.push({ component: 'Chart', chart: use as never });
  }
  const anchors = new Set(body.headings.map(({ id }) => `#${id}`));
  for (const link of body.links) checkLink(link, anchors, file, draft, context);
  return { uses, citations, references: [...references.values()] };
}

/** What the citations of one text share. */
interface SharedParts {
  number: (target: Target) => Reference;
  passageOf: (target: Target) => Passage;
}

function linkCitation(
  use: QuoteUse | CiteUse,
  file: string,
  { number, passageOf }: SharedParts,
  context: LinkContext,
): Citation | null {
  const targets = (use.component === 'Quote' ? [use.of] : use.of).map((reference) =>
    resolveReference(reference, file, reference.span, context),
  );
  if (!targets.every((target) => target !== null) || !targets[0]) return null;
  for (const [index, target] of targets.entries()) {
    const { rights, id } = target.source;
    const placed = use.component === 'Quote' ? use.of : use.of[index];
    if (use.component === 'Quote' && rights === 'none') {
      context.faults.add(file, {
        ...(placed?.span ?? use.span),
        rule: 'rights-forbid-quote',
        message: `The rights of \`${id}\` are \`none\`: none of its words may be shown.`,
        help: `Say it in your own words, and cite it as \`<Cite of="${id}#${target.from}" quote="…" />\`: the words are compared, and not shown.`,
      });
      return null;
    }
    if (use.component === 'Cite' && use.quote === null && (rights === 'quote' || rights === 'none')) {
      context.faults.add(file, {
        ...(placed?.span ?? use.span),
        rule: 'rights-need-words',
        message: `The rights of \`${id}\` are \`${rights}\`, so a \`Cite\` of it must say which words it rests on.`,
        help: `Add the words: \`<Cite of="${id}#${target.from}" quote="…" />\`.`,
      });
      return null;
    }
  }
  let words: CitedWords | null = null;
  if (use.quote !== null) {
    words = compareWords(use.quote, use, targets[0], passageOf, file, context);
    if (!words) return null;
  }
  const references = targets.map((target) => number(target as Target));
  const { stance } = use;
  if (use.component === 'Quote' && words) {
    const { translation, translator, block } = use;
    return {
      component: 'Quote',
      stance,
      references: [references[0] as Reference],
      words,
      translation,
      translator,
      block,
    };
  }
  return { component: 'Cite', stance, references, words };
}

/** Compares words with the blocks they are said to stand in. Null, and a fault, when they do not. */
function compareWords(
  quote: string,
  use: QuoteUse | CiteUse,
  target: Target,
  passageOf: SharedParts['passageOf'],
  file: string,
  context: LinkContext,
): CitedWords | null {
  const found = context.grades.grade({
    quote,
    text: wordsOf(target),
    language: target.source.language,
    passage: () => passageOf(target),
  });
  if (found.outcome === 'mismatch') {
    context.faults.add(file, mismatchFault(quote, use, target, found, file, context));
    return null;
  }
  const { ranges, ...verification } = found.outcome === 'unchecked' ? { ...found, ranges: [] } : found;
  return {
    quote,
    verification,
    highlights: spreadOver(blocksWithText(target), ranges),
    published: target.source.rights !== 'none',
  };
}

// What has no text, such as an image between two paragraphs, parts no words.
function blocksWithText({ blocks }: Target): Block[] {
  return blocks.filter(({ text }) => text !== '');
}

function wordsOf(target: Target): string {
  return blocksWithText(target)
    .map(({ text }) => text)
    .join(' ');
}

/** Ranges of the joined text of blocks as ranges of each block's own. */
function spreadOver(blocks: readonly Block[], ranges: readonly Range[]): Map<string, Range[]> {
  const highlights = new Map<string, Range[]>();
  let offset = 0;
  for (const block of blocks) {
    const own = ranges
      .map(([start, end]): Range => [Math.max(0, start - offset), Math.min(block.text.length, end - offset)])
      .filter(([start, end]) => start < end);
    if (own.length > 0) highlights.set(block.id, own);
    offset += block.text.length + 1;
  }
  return highlights;
}

/** Addresses of which only the build knows how many there are: pages of lists, parts of data, schemas. */
function isNumbered(path: string): boolean {
  return /^\/claims\/page\/\d+\/$|^\/data\/(?:(?:annotations|claims)\/\d+|schema\/data-[a-z-]+)\.json$/.test(path);
}

function checkLink(
  link: LinkUse,
  anchors: ReadonlySet<string>,
  file: string,
  draft: boolean,
  context: LinkContext,
): void {
  if (link.href.startsWith('#')) {
    if (anchors.has(link.href)) return;
    context.faults.add(file, {
      ...link.span,
      rule: 'unknown-anchor',
      message: `No heading of this text has the address \`${link.href}\`.`,
      help: suggest(
        link.href,
        () => anchors,
        'Link to another page, or take the link out.',
        context.work.suggested.of(file),
      ),
    });
  } else if (link.href.startsWith('/')) {
    const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(link.href) ?? [];
    if (context.publicFiles.has(path) || isNumbered(path)) return;
    if (!context.addresses.has(path)) {
      context.faults.add(file, {
        ...link.span,
        rule: 'unknown-address',
        message: `This site has no page \`${path}\`.`,
        help: suggest(
          path,
          () => context.addresses,
          'Addresses of this site look like `/claims/ID/` or `/sources/ID/`.',
          context.work.suggested.of(file),
        ),
      });
      return;
    }
    const claim = context.claims.get(/^\/claims\/(.+?)(?:\/|\.json|\.csl\.json|\.bib)$/.exec(path)?.[1] ?? '');
    if (claim?.draft && !draft) context.faults.add(file, { ...link.span, ...draftFault(claim.id) });
    const source = fragment ? context.sources.get(/^\/sources\/(.+)\/$/.exec(path)?.[1] ?? '') : undefined;
    if (source && fragment) resolveReference({ source: source.id, from: fragment, to: null }, file, link.span, context);
  }
}
