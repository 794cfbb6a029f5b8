import { urlOf } from '../archive/addresses.ts';
import type { Citation, Claim, Person, Site, Source, Topic } from '../archive/archive.ts';
import type { Stance } from '../markup/body.ts';
import { formatReference } from '../schema/reference.ts';
import type { SourceKind } from '../schema/source.ts';
import type { VerdictFamily } from '../schema/verdict.ts';

/** What `/claims/ID.json` holds. Addresses are absolute, dates as the content has them. */
export interface ClaimJson {
  id: string;
  url: string;
  /** Earlier ids of this claim. */
  formerly: string[];
  claim: string;
  language: string;
  claimants: Named[];
  /** `in` holds references like `source#block` or `source#first..last`. */
  said: { on: string | null; in: string[] };
  why: string | null;
  asOf: string;
  published: string;
  updated: string | null;
  verdict: { id: string; label: string; family: VerdictFamily; rating: number | null };
  summary: string;
  authors: Named[];
  reviewers: Named[];
  reply: { on: string | null; text: string } | null;
  topics: Named[];
  keywords: string[];
  /** Sentences: what could not be established. */
  unknowns: string[];
  /** Whether the claim is about the future, and what became of it. */
  forecast: Claim['forecast'];
  resolvesAt: string | null;
  /** Newest first; `was` is the id of the verdict before. */
  corrections: { on: string; kind: Claim['corrections'][number]['kind']; note: string; was: string | null }[];
  withdrawn: { on: string; note: string } | null;
  related: string[];
  translationOf: string | null;
  translations: { id: string; language: string; url: string }[];
  /** What the citations lead to, in order of first appearance. */
  sources: SourceJson[];
  /** One for each `Quote` and `Cite`, in order. */
  citations: CitationJson[];
}

export interface Named {
  id: string;
  name: string;
}

export interface SourceJson {
  id: string;
  /** The archived copy on this site. */
  page: string;
  title: string;
  kind: SourceKind;
  publisher: string | null;
  authors: string[];
  /** Where it was published. */
  url: string | null;
  published: string | null;
  retrieved: string;
  language: string;
}

export interface CitationJson {
  /** Each single block is a target of its own, each span one target. */
  targets: { number: number; source: string; blocks: string[] }[];
  /** Null for a `Cite` without words, and where the source's rights keep the words back. */
  quote: string | null;
  translation: string | null;
  stance: Stance | null;
  /** Null for a `Cite` without words. */
  outcome: 'verbatim' | 'folded' | 'edited' | 'unchecked' | null;
  /** Names of the differences of type that were passed over. */
  folds: string[];
  /** Marked edits; `text` is null where the source's rights keep the words back. */
  edits: { kind: string; text: string | null }[];
}

/** A claim as data: its verdict, and every citation with its outcome. */
export function claimJson(claim: Claim, site: Pick<Site, 'origin' | 'base'>): ClaimJson {
  const { id, label, family, rating } = claim.verdict;
  return {
    id: claim.id,
    url: urlOf(site, claim.path),
    formerly: claim.formerly,
    claim: claim.claim,
    language: claim.language,
    claimants: claim.claimants.map(nameOf),
    said: {
      on: claim.said.on,
      in: claim.said.in.map(({ source, from, to }) => formatReference({ source: source.id, from, to })),
    },
    why: claim.why,
    asOf: claim.asOf,
    published: claim.published,
    updated: claim.updated,
    verdict: { id, label, family, rating },
    summary: claim.summary,
    authors: claim.authors.map(nameOf),
    reviewers: claim.reviewers.map(nameOf),
    reply: claim.reply,
    topics: claim.topics.map(nameOf),
    keywords: claim.keywords,
    unknowns: claim.unknowns,
    forecast: claim.forecast,
    resolvesAt: claim.resolvesAt,
    corrections: claim.corrections.map(({ on, kind, note, was }) => ({ on, kind, note, was: was?.id ?? null })),
    withdrawn: claim.withdrawn,
    related: withoutWithdrawn(claim.related).map((other) => other.id),
    translationOf: claim.translationOf?.id ?? null,
    translations: withoutWithdrawn(claim.translations).map((other) => ({
      id: other.id,
      language: other.language,
      url: urlOf(site, other.path),
    })),
    sources: claim.sources.map((source) => sourceJson(source, site)),
    citations: claim.citations.map(citationJson),
  };
}

function citationJson(citation: Citation): CitationJson {
  const { words, stance } = citation;
  const verification = words?.verification ?? null;
  const isPublished = words?.published ?? false;
  return {
    targets: citation.references.map(({ number, source, blocks }) => ({
      number,
      source: source.id,
      blocks: blocks.map((block) => block.id),
    })),
    quote: isPublished && words ? words.quote : null,
    translation: isPublished && citation.component === 'Quote' ? citation.translation : null,
    stance,
    outcome: verification?.outcome ?? null,
    folds: verification && 'folds' in verification ? [...verification.folds] : [],
    edits:
      verification?.outcome === 'edited'
        ? verification.edits.map(({ kind, text }) => ({ kind, text: isPublished ? text : null }))
        : [],
  };
}

function sourceJson(source: Source, site: Pick<Site, 'origin' | 'base'>): SourceJson {
  const { id, title, kind, publisher, authors, url, published, retrieved, language } = source;
  return { id, page: urlOf(site, source.path), title, kind, publisher, authors, url, published, retrieved, language };
}

function nameOf({ id, name }: Person | Topic): Named {
  return { id, name };
}

function withoutWithdrawn(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ withdrawn }) => !withdrawn);
}
