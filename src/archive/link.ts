import { readdir } from 'node:fs/promises';
import type { Block } from '../markup/block.ts';
import { type Fault, FILE_START } from '../schema/fault.ts';
import type { SourceFront } from '../schema/source.ts';
import { isWebAddress } from '../schema/web-address.ts';
import { pageAddresses, RESERVED_SEGMENTS } from './addresses.ts';
import type {
  Archive,
  BlockUse,
  Claim,
  FigureFile,
  LinkedUse,
  Page,
  Person,
  Site,
  Source,
  Topic,
  Verdict,
} from './archive.ts';
import { Budgets } from './budgets.ts';
import { Grades } from './cache/grades.ts';
import { FaultList } from './faults.ts';
import type { LinkedImage } from './figure.ts';
import { unreadFault } from './files.ts';
import { linkBody } from './link-body.ts';
import { linkFront } from './link-front.ts';
import { linkTranslations } from './link-translations.ts';
import { tellLostIds } from './lost-ids.ts';
import type { ReadArchive, ReadClaim } from './read.ts';
import { resolveClaim } from './resolve.ts';
import { grantPublication } from './rights.ts';

export interface LinkOptions {
  /** Whether drafts are part of the archive, as in `dev`. */
  drafts: boolean;
  /** Overrides `url` of `site.yaml`. */
  siteUrl: string | null;
  /** Overrides the path of the address. */
  basePath: string | null;
  /** Folder of files that are published as they are; their addresses may be linked to. */
  publicDirectory: string | null;
  /** Folder of the grades that are known already; null for none. */
  cache: string | null;
}

/** All that is wrong with an archive and, when nothing in it is an error, the archive. */
export interface LinkResult {
  archive: Archive | null;
  /** The publication, as far as it could be read. */
  site: Site;
  faults: Fault[];
  /** What each claim uses, by its id, as far as it could be linked: faults elsewhere hide nothing of it. */
  uses: ReadonlyMap<string, readonly LinkedUse[]>;
  /** Claims and quotations that were looked at, drafts included. */
  claims: number;
  quotations: number;
}

/** Characters of sources that may be cited, at least so many for each block: comparing 500 million takes some seconds. */
export const CITED_LIMIT = { each: 500_000_000, all: 1_000_000_000 };
export const LEAST_OF_BLOCK = 100;

/** Bytes of tables, at least so many for each chart, that may be drawn: reading ten million takes a second. */
export const CHARTED_LIMIT = { each: 10_000_000, all: 200_000_000 };
export const LEAST_OF_TABLE = 1_000;

/** Characters of sources in which what is quoted wrongly is sought, to say what is meant. */
const EXPLAINED_LIMIT = { each: 50_000_000, all: 100_000_000 };

/** Names for which a near one is sought. */
const SUGGESTED_LIMIT = { each: 1_000, all: 4_000 };

/** What links are resolved against, and where faults go. */
export interface LinkContext {
  directory: string;
  site: Site;
  verdicts: Map<string, Verdict>;
  /** Whether the scale could be read, so that a verdict that is not in it is a fault. */
  scaleIsKnown: boolean;
  sources: Map<string, Source>;
  /** Position of each block of a source, by id. */
  blockIndexes: Map<Source, Map<string, number>>;
  claims: Map<string, Claim>;
  people: Map<string, Person>;
  topics: Map<string, Topic>;
  addresses: ReadonlySet<string>;
  publicFiles: ReadonlySet<string>;
  assets: ReadonlySet<string>;
  usedAssets: Set<string>;
  figures: Map<string, FigureFile>;
  /** By their paths: each is opened once, however often it is shown. */
  images: Map<string, LinkedImage>;
  grades: Grades;
  faults: FaultList;
  /** How much of it goes into each file: no file, however long, keeps a check busy for minutes. */
  work: { cited: Budgets; charted: Budgets; explained: Budgets; suggested: Budgets };
  /** Whether a file is there, but could not be read: what refers to it is not at fault. */
  unreadable: (folder: string, id: string) => boolean;
}

const UNKNOWN_SOURCE: SourceFront = {
  title: '',
  kind: 'other',
  publisher: null,
  authors: [],
  url: null,
  archives: [],
  published: null,
  retrieved: '',
  language: 'und',
  rights: 'full',
  sha256: null,
  interest: null,
};

/** Links a read archive: resolves every reference, compares every quotation, collects every fault. */
export async function linkArchive(read: ReadArchive, options: LinkOptions): Promise<LinkResult> {
  const drafts = new Set([...read.claims.values()].filter(({ parts }) => parts.draft === true).map(({ file }) => file));
  const faults = new FaultList(read.faults, drafts);
  const unreadableFiles = new Set(
    read.faults
      .filter(({ rule }) =>
        /^(?:invalid-utf-8|unreadable-file|file-name|front-matter-unclosed|markup-unreadable|nesting-too-deep|paragraph-too-long|tag-too-long|file-too-large)$/.test(
          rule,
        ),
      )
      .map(({ file }) => file),
  );
  const context: LinkContext = {
    directory: read.directory,
    site: locateSite(read, options, faults),
    verdicts: linkVerdicts(read, faults),
    scaleIsKnown: read.scale?.front !== null && read.scale !== null,
    sources: new Map(),
    blockIndexes: new Map(),
    claims: new Map(),
    people: new Map(),
    topics: new Map(),
    addresses: pageAddresses(read),
    publicFiles: await listPublicFiles(options.publicDirectory),
    assets: read.assets,
    usedAssets: new Set(),
    figures: new Map(),
    images: new Map(),
    grades: new Grades(options.cache),
    faults,
    work: {
      cited: new Budgets(CITED_LIMIT),
      charted: new Budgets(CHARTED_LIMIT),
      explained: new Budgets(EXPLAINED_LIMIT),
      suggested: new Budgets(SUGGESTED_LIMIT),
    },
    unreadable: (folder, id) =>
      ['.md', '.mdx', '.yaml'].some((ending) => unreadableFiles.has(`${folder}/${id}${ending}`)),
  };
  for (const { id, parts } of inOrder(read.people)) {
    context.people.set(id, {
      ...{ name: id, kind: 'person' as const, role: null, sameAs: [], staff: false, bio: null },
      ...parts,
      id,
      path: `/people/${id}/`,
      claims: [],
      wrote: [],
    });
  }
  for (const { id, parts } of inOrder(read.topics)) {
    context.topics.set(id, { ...{ name: id, description: null }, ...parts, id, path: `/topics/${id}/`, claims: [] });
  }
  for (const { id, parts, blocks, digest } of inOrder(read.sources)) {
    const source: Source = {
      ...UNKNOWN_SOURCE,
      ...parts,
      id,
      path: `/sources/${id}/`,
      digest,
      blocks,
      uses: new Map(),
      publishable: new Map(),
      claims: [],
    };
    context.sources.set(id, source);
    context.blockIndexes.set(source, new Map(blocks.map((block: Block, index) => [block.id, index])));
  }
  for (const claim of inOrder(read.claims)) context.claims.set(claim.id, linkFront(claim, context));

  let quotations = 0;
  for (const source of inOrder(read.claims)) {
    const claim = context.claims.get(source.id) as Claim;
    Object.assign(claim, await linkBody(source, claim.path, claim.draft, context));
    claim.sources = [...new Set(claim.references.map((reference) => reference.source))];
    claim.related = linkRelated(source, claim.draft, context);
    quotations += source.body.uses.filter(
      (use) => (use.component === 'Quote' || use.component === 'Cite') && use.quote !== null,
    ).length;
    checkEvidence(
      claim,
      source.body.uses.some(({ component }) => component === 'Quote' || component === 'Cite') ||
        source.broken ||
        unreadableFiles.has(source.file),
      context,
    );
  }
  linkTranslations(read, context);
  checkFormerAddresses(read, context);

  const pages = new Map<string, Page>();
  for (const source of inOrder(read.pages)) {
    if (RESERVED_SEGMENTS.has(source.id)) {
      faults.add(source.file, {
        ...FILE_START,
        rule: 'reserved-name',
        message: `A page cannot be called \`${source.id}\`: the site's own addresses begin with that word.`,
        help: 'Rename the file.',
      });
    }
    const path = `/${source.id}/`;
    const linked = await linkBody(source, path, false, context);
    quotations += linked.citations.filter(({ words }) => words).length;
    const front = { ...{ title: source.id, description: null, updated: null, language: null }, ...source.parts };
    pages.set(source.id, { ...front, ...linked, id: source.id, path, file: source.file, digest: source.digest });
  }
  reportUnusedAssets(read, context);
  await context.grades.save();

  const sorted = tellLostIds(faults.sorted(), read);
  const uses = new Map([...context.claims].map(([id, claim]) => [id, claim.uses]));
  const counts = { site: context.site, uses, claims: read.claims.size, quotations };
  if (sorted.some(({ severity }) => severity === 'error')) return { archive: null, faults: sorted, ...counts };
  const faulty = new Set(sorted.filter(({ file }) => drafts.has(file)).map(({ file }) => file));
  return {
    archive: assemble(context, pages, (claim) => !claim.draft || (options.drafts && !faulty.has(claim.file))),
    faults: sorted,
    ...counts,
  };
}

function inOrder<Item extends { id: string }>(items: ReadonlyMap<string, Item>): Item[] {
  return [...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The address under which the site stands: that of `site.yaml`, in whose place comes `siteUrl`, and in the
 * place of its path `basePath`.
 */
function locateSite(read: ReadArchive, { siteUrl, basePath }: LinkOptions, faults: FaultList): Site {
  const isAddress = siteUrl === null || isWebAddress(siteUrl);
  const isPath = basePath === null || (/^[\w.~/-]*$/.test(basePath) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(basePath));
  if (!isAddress) {
    faults.add('.', {
      ...FILE_START,
      rule: 'site-url',
      message: `The environment variable \`SITE_URL\` holds \`${siteUrl}\`, which is no web address.`,
      help: 'Write it as `https://example.org`, or leave it out.',
    });
  }
  if (!isPath) {
    faults.add('.', {
      ...FILE_START,
      rule: 'base-path',
      message: `The environment variable \`BASE_PATH\` holds \`${basePath}\`, which is no path of an address.`,
      help: 'Write it as `/preview/`, with letters, digits, `-` and `/`, or leave it out.',
    });
  }
  const url = new URL((isAddress ? siteUrl : null) ?? read.site?.parts.url ?? 'https://example.org');
  const [told, base] = [pathOf(url.pathname), pathOf(basePath ?? url.pathname)];
  if (isAddress && isPath && siteUrl !== null && told !== '/' && told !== base) {
    faults.add('.', {
      ...FILE_START,
      rule: 'base-path-overrides',
      severity: 'warning',
      message: `\`SITE_URL\` has the path \`${told}\`, but \`BASE_PATH\` is \`${basePath}\`: the site is made for \`${url.origin}${base}\`.`,
      help: 'Leave one of the two paths out, or make them the same.',
    });
  }
  return {
    ...{
      title: '',
      tagline: null,
      url: '',
      language: 'en',
      publisher: { name: '', url: null, email: null, legalForm: null },
      report: '',
      submit: null,
      minimumSources: 1,
      accent: '',
      federation: [],
    },
    ...read.site?.parts,
    origin: url.origin,
    base,
  };
}

/** A path with one slash at both ends. */
function pathOf(path: string): string {
  return `/${path}/`.replace(/\/{2,}/g, '/');
}

function linkVerdicts(read: ReadArchive, faults: FaultList): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const [index, verdict] of (read.scale?.front ?? []).entries()) {
    if (verdicts.has(verdict.id) && read.scale) {
      faults.add(read.scale.file, {
        ...read.scale.spanOf([index, 'id']),
        rule: 'duplicate-id',
        message: `The scale has two verdicts with the id \`${verdict.id}\`.`,
        help: 'Give one of them another id.',
      });
    }
    if (/\/page\/\d+$/.test(verdict.id) && read.scale) {
      faults.add(read.scale.file, {
        ...read.scale.spanOf([index, 'id']),
        rule: 'reserved-name',
        message: `The id \`${verdict.id}\` ends like the address of a further page of a verdict's claims.`,
        help: 'Give it an id that does not end in `/page/` and a number.',
      });
    }
    verdicts.set(verdict.id, { ...verdict, path: `/verdicts/${verdict.id}/`, claims: [] });
  }
  return verdicts;
}

function linkRelated(source: ReadClaim, draft: boolean, context: LinkContext): Claim[] {
  return (source.parts.related ?? []).flatMap((id, index) => {
    const place = { file: source.file, span: () => source.spanOf(['related', index]), draft };
    return resolveClaim(id, place, context) ?? [];
  });
}

/** A published claim rests on something, and on as many sources as the publication demands. */
function checkEvidence(claim: Claim, tried: boolean, context: LinkContext): void {
  if (!tried) {
    context.faults.add(claim.file, {
      ...FILE_START,
      rule: 'no-citation',
      message: 'The text of this claim cites no block of a source.',
      help: 'Quote one with `<Quote of="source#block">words</Quote>`, or name one with `<Cite of="source#block" />`.',
    });
  } else if (claim.sources.length > 0 && claim.sources.length < context.site.minimumSources) {
    context.faults.add(claim.file, {
      ...FILE_START,
      rule: 'too-few-sources',
      message: `This claim cites ${claim.sources.length} ${claim.sources.length === 1 ? 'source' : 'sources'}, and the publication demands ${context.site.minimumSources}.`,
      help: 'Cite another source, or change `minimumSources` in `site.yaml`.',
    });
  }
}

function checkFormerAddresses(read: ReadArchive, context: LinkContext): void {
  const owners = new Map<string, string>();
  for (const { id, file, parts, spanOf } of inOrder(read.claims)) {
    for (const [index, former] of (parts.formerly ?? []).entries()) {
      const owner = owners.get(former);
      const fault = { ...spanOf(['formerly', index]), rule: 'address-taken' };
      if (context.claims.has(former)) {
        context.faults.add(file, {
          ...fault,
          message: `\`${former}\` is the id of a claim that exists, so its address cannot lead here.`,
          help: 'Take the line out, or remove the other claim.',
        });
      } else if (former.startsWith('page/')) {
        context.faults.add(file, {
          ...fault,
          message: `\`${former}\` cannot have been the id of a claim: the pages of the list of claims have these addresses.`,
          help: 'Take the line out.',
        });
      } else if (owner !== undefined) {
        context.faults.add(file, {
          ...fault,
          message: `The address of \`${former}\` already leads to the claim \`${owner}\`.`,
          help: 'Let one of the two have it.',
        });
      }
      owners.set(former, id);
    }
  }
}

/** An image or a file of numbers that no text shows is a fault, unless a text around it could not be read. */
function reportUnusedAssets(read: ReadArchive, context: LinkContext): void {
  const broken = [...read.claims.values(), ...read.pages.values()]
    .filter((each) => each.broken)
    .map(({ file }) => file.replace(/[^/]*$/, ''));
  for (const asset of read.assets) {
    if (context.usedAssets.has(asset) || broken.some((folder) => asset.startsWith(folder))) continue;
    context.faults.add(asset, {
      ...unreadFault(asset),
      help: asset.endsWith('.csv')
        ? 'Draw it with `<Chart data="…" x="…" y="…" alt="…">` in a text beside it, or remove it.'
        : 'Show it with `<Figure src="…" alt="…">` in a text beside it, or remove it.',
    });
  }
}

async function listPublicFiles(directory: string | null): Promise<Set<string>> {
  if (directory === null) return new Set();
  const found = await readdir(directory, { recursive: true }).catch(() => []);
  return new Set(found.map((path) => `/${path.split('\\').join('/')}`));
}

/** Fills what follows from the links: who rests on what, and what may be published. */
function assemble(context: LinkContext, pages: Map<string, Page>, isShown: (claim: Claim) => boolean): Archive {
  const claims = [...context.claims.values()]
    .filter(isShown)
    .sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : a.id < b.id ? -1 : 1));
  const shown = new Set(claims);
  for (const claim of claims) {
    claim.translations = claim.translations.filter((each) => shown.has(each));
    if (claim.withdrawn) continue;
    claim.verdict.claims.push(claim);
    for (const person of claim.claimants) person.claims.push(claim);
    for (const person of new Set([...claim.authors, ...claim.reviewers])) person.wrote.push(claim);
    for (const topic of claim.topics) topic.claims.push(claim);
    noteUses(claim);
  }
  const texts = [...claims, ...pages.values()];
  grantPublication(context.sources.values(), {
    citations: texts.flatMap(({ citations }) => citations),
    appearances: claims.flatMap(({ said }) => said.in),
  });
  return {
    directory: context.directory,
    site: context.site,
    verdicts: [...context.verdicts.values()],
    sources: context.sources,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    people: context.people,
    topics: context.topics,
    pages,
    figures: context.figures,
  };
}

function noteUses(claim: Claim): void {
  const note = (source: Source, block: string, use: BlockUse) => {
    if (source.claims.at(-1) !== claim) source.claims.push(claim);
    const uses = source.uses.get(block) ?? [];
    const same = uses.find((each) => each.claim === claim && each.as === use.as && each.stance === use.stance);
    if (same) same.ranges.push(...use.ranges);
    else uses.push(use);
    source.uses.set(block, uses);
  };
  for (const citation of claim.citations) {
    for (const { source, blocks } of citation.references) {
      for (const { id } of blocks) {
        note(source, id, {
          claim,
          as: 'citation',
          stance: citation.stance,
          ranges: [...(citation.words?.highlights.get(id) ?? [])],
        });
      }
    }
  }
  for (const { source, blocks } of claim.said.in) {
    for (const { id } of blocks) note(source, id, { claim, as: 'appearance', stance: null, ranges: [] });
  }
}
