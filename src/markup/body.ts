import type { Root } from 'hast';
import type { Span } from '../schema/fault.ts';
import type { Reference } from '../schema/reference.ts';

export type Stance = 'supports' | 'contradicts' | 'context';

/** A reference with the place where it is written. */
export interface PlacedReference extends Reference {
  span: Span;
  /** UTF-16 offsets in the file, the end exclusive; null where it is written with entities. */
  offsets: [start: number, end: number] | null;
}

interface Use {
  /** Where the component stands. */
  span: Span;
}

export interface QuoteUse extends Use {
  component: 'Quote';
  of: PlacedReference;
  stance: Stance | null;
  translation: string | null;
  translator: string | null;
  /** The words, as a reader sees them; paragraphs joined by one space. */
  quote: string;
  /** Where the words stand: the content, without the tags. */
  quoteSpan: Span;
  /** UTF-16 offsets of the content in the file, the end exclusive. */
  quoteOffsets: [start: number, end: number];
  /** Drawn as a block quotation, not within a sentence. */
  block: boolean;
}

export interface CiteUse extends Use {
  component: 'Cite';
  of: PlacedReference[];
  stance: Stance | null;
  /** Verified words to highlight. */
  quote: string | null;
  /** Where the words stand: the value of the attribute; the span of the component when there is none. */
  quoteSpan: Span;
  quoteOffsets: [start: number, end: number];
}

export interface ClaimUse extends Use {
  component: 'Claim';
  id: string;
  idSpan: Span;
}

export interface FigureUse extends Use {
  component: 'Figure';
  src: string;
  srcSpan: Span;
  alt: string;
  credit: string | null;
}

export interface ChartUse extends Use {
  component: 'Chart';
  data: string;
  dataSpan: Span;
  x: string;
  xSpan: Span;
  y: string;
  ySpan: Span;
  kind: 'bar' | 'line';
  alt: string;
}

/** One use of a component in a body, its attributes read and valid in themselves. */
export type ComponentUse = QuoteUse | CiteUse | ClaimUse | FigureUse | ChartUse;

/** A link that is written in a body. */
export interface LinkUse {
  href: string;
  span: Span;
}

/** What a text uses and holds, in the order in which it stands. */
export interface BodyParts {
  uses: ComponentUse[];
  links: LinkUse[];
  headings: { id: string; level: number; text: string }[];
  /** What the editor wrote, without quotations: a text for each paragraph, heading or cell; see `proseOf`. */
  prose: readonly string[];
  /** The prose of each block quotation of Markdown (`>`) in which no `Quote` stands; it is among all prose as well. */
  blockQuotations: readonly (readonly string[])[];
}

/** The text of a claim, read and inert. */
export interface Body extends BodyParts {
  /**
   * hast without positions. A component is an element with its capitalised name and the one property
   * `use`: the index in `uses`. Its children are its content.
   */
  readonly tree: Root;
}
