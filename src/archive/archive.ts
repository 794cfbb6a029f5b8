import type { Edit, FoldName } from '../citation/outcome.ts';
import type { Block } from '../markup/block.ts';
import type { Body, Stance } from '../markup/body.ts';
import type { ClaimFront, Correction } from '../schema/claim.ts';
import type { PageFront } from '../schema/page.ts';
import type { PersonFront } from '../schema/person.ts';
import type { Site as SiteFront } from '../schema/site.ts';
import type { SourceFront } from '../schema/source.ts';
import type { TopicFront } from '../schema/topic.ts';
import type { Verdict as VerdictFront } from '../schema/verdict.ts';

/**
 * A linked archive: every reference leads somewhere, every quotation has been compared with its
 * source. Only `linkArchive` makes one, and only of a folder without errors.
 */
export interface Archive {
  /** The content folder. */
  directory: string;
  site: Site;
  /** In the order of the scale. */
  verdicts: Verdict[];
  /** By id; so are the other maps, in alphabetical order. */
  sources: Map<string, Source>;
  /** All claims that have a page, withdrawn ones as well; newest first. */
  claims: Map<string, Claim>;
  people: Map<string, Person>;
  topics: Map<string, Topic>;
  pages: Map<string, Page>;
  /** Images of claims and pages, by address. */
  figures: Map<string, FigureFile>;
}

export interface Site extends SiteFront {
  /** Scheme and host, without a slash at the end. */
  origin: string;
  /** The path under which the site stands, `/` at both ends. */
  base: string;
}

export interface Verdict extends VerdictFront {
  /** `/verdicts/ID/`, below the base. */
  path: string;
  /** Claims with this verdict, newest first, withdrawn ones left out. */
  claims: Claim[];
}

export interface Person extends PersonFront {
  id: string;
  path: string;
  /** Claims of this claimant, newest first, withdrawn ones left out. */
  claims: Claim[];
  /** Claims this member of the staff wrote or reviewed, likewise. */
  wrote: Claim[];
}

export interface Topic extends TopicFront {
  id: string;
  path: string;
  claims: Claim[];
}

export interface Source extends SourceFront {
  id: string;
  path: string;
  /** Of the bytes of its file. */
  digest: string;
  blocks: Block[];
  /** Who rests on each block, by block id, newest claim first; withdrawn claims left out. */
  uses: Map<string, BlockUse[]>;
  /** What of each block may be published, by block id; a block that is not in it may not be shown. */
  publishable: Map<string, PublishedWords>;
  /** Claims that rest on this source, newest first, withdrawn ones left out. */
  claims: Claim[];
}

/** Every word of a block, or only some: UTF-16 ranges of its text, in order; none for a bare address. */
export type PublishedWords = 'all' | Range[];
export type Range = readonly [start: number, end: number];

/** One claim that rests on a block. */
export interface BlockUse {
  claim: Claim;
  /** How: by a citation in its body, or as the place where the claim was made. */
  as: 'citation' | 'appearance';
  stance: Stance | null;
  /** The words it quotes: UTF-16 ranges of the block's text. */
  ranges: Range[];
}

/** One block, or several in a row, that a claim refers to. */
export interface Target {
  source: Source;
  from: string;
  /** Last block of a span; null for a single block. */
  to: string | null;
  /** The block, or the current blocks of the span in order. */
  blocks: Block[];
}

/** A target with the number under which readers find it below the text. */
export interface Reference extends Target {
  number: number;
  /** The citations that lead here, in order. */
  citations: Citation[];
}

/** How the words of a citation compared with its source; anything else is an error. */
export type Verification =
  | { outcome: 'verbatim' }
  | { outcome: 'folded'; folds: FoldName[] }
  | { outcome: 'edited'; folds: FoldName[]; edits: Edit[] }
  | { outcome: 'unchecked' };

export interface CitedWords {
  quote: string;
  verification: Verification;
  /** Where the words stand: UTF-16 ranges of the text of each block, by block id. */
  highlights: Map<string, Range[]>;
  /** Whether `rights` allow the words to be shown. */
  published: boolean;
}

/** One `Quote` or `Cite`. */
export type Citation =
  | {
      component: 'Quote';
      stance: Stance | null;
      references: [Reference];
      words: CitedWords;
      translation: string | null;
      translator: string | null;
      block: boolean;
    }
  | { component: 'Cite'; stance: Stance | null; references: Reference[]; words: CitedWords | null };

/** An image beside a claim or a page, as it is published. */
export interface FigureFile {
  /** Path below the content folder. */
  file: string;
  /** Pixels, as shown. */
  width: number;
  height: number;
}

export interface Figure {
  alt: string;
  credit: string | null;
  width: number;
  height: number;
  /** Addresses below the base, narrowest first, with their width in pixels. */
  variants: { path: string; width: number }[];
}

/** The numbers of a CSV file beside a text, to be drawn. */
export interface Chart {
  alt: string;
  kind: 'bar' | 'line';
  /** Names of the two columns. */
  x: string;
  y: string;
  /** What the column `x` holds. A `date` is a day or a month: `2026-01-31` or `2026-01`. */
  axis: 'text' | 'number' | 'date';
  /** At least one; along the axis, or for text in the order of the file. */
  rows: ChartRow[];
}

export interface ChartRow {
  /** As written in the file; each stands once. */
  label: string;
  /** Place on the axis: the number, milliseconds since 1970 in UTC, or which row it is. */
  at: number;
  value: number;
}

/** What a component in a body leads to, in the order of the body's uses. */
export type LinkedUse =
  | { component: 'Quote' | 'Cite'; citation: Citation }
  | { component: 'Claim'; claim: Claim }
  | { component: 'Figure'; figure: Figure }
  | { component: 'Chart'; chart: Chart };

/** What a text uses, linked. */
export interface LinkedText {
  uses: LinkedUse[];
  citations: Citation[];
  /** In order of first appearance. */
  references: Reference[];
}

/** A text that the archive itself has read to the end, ready to be drawn. */
export interface LinkedBody extends LinkedText {
  body: Body;
}

export interface Claim
  extends Omit<
      ClaimFront,
      | 'claimant'
      | 'said'
      | 'verdict'
      | 'authors'
      | 'reviewers'
      | 'topics'
      | 'related'
      | 'corrections'
      | 'translationOf'
      | 'language'
    >,
    LinkedBody {
  id: string;
  path: string;
  /** Path below the content folder. */
  file: string;
  /** Of the bytes of its file. */
  digest: string;
  language: string;
  claimants: Person[];
  said: { on: string | null; in: Target[] };
  verdict: Verdict;
  authors: Person[];
  reviewers: Person[];
  topics: Topic[];
  related: Claim[];
  /** Newest first. */
  corrections: LinkedCorrection[];
  translationOf: Claim | null;
  /** The other claims that say the same in other languages. */
  translations: Claim[];
  /** Distinct sources cited, in order. */
  sources: Source[];
  /** Whether the claim is about the future: open until a verdict of another family replaces the forecast. */
  forecast: 'open' | 'resolved' | null;
}

export interface LinkedCorrection extends Omit<Correction, 'was'> {
  was: Verdict | null;
}

/** A standing page; Astro draws its text, as it is full MDX. */
export interface Page extends PageFront, LinkedText {
  id: string;
  path: string;
  file: string;
  /** Of the bytes of its file. */
  digest: string;
}
