import type { Block } from '../markup/block.ts';
import type { SourceFront } from '../schema/source.ts';

/** One block of a document as it was read, before it has an id. */
export interface ImportedBlock
  extends Pick<Block, 'kind' | 'level' | 'depth' | 'marker' | 'children' | 'text' | 'speaker' | 'at' | 'page'> {
  /** Why it may be no part of the document ("Read more", a caption); null for all else. */
  stray: Stray | null;
}

/** What a block may be instead of the document's own words. */
export type Stray = 'caption' | 'link' | 'credit' | 'advertisement' | 'page-number';

/** The formats that can be read. */
export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'srt' | 'vtt';

/** What a document says of itself; null and empty where it does not. */
export type Stated = Pick<SourceFront, 'publisher' | 'authors' | 'url' | 'published'> & {
  title: string | null;
  kind: SourceFront['kind'] | null;
  language: string | null;
};

/** A document as it was read: what it says of itself, and its blocks in order. */
export interface ImportedDocument {
  format: Format;
  stated: Stated;
  blocks: ImportedBlock[];
}

/** Nothing could be imported; the message is one sentence for editors. */
export class CannotImport extends Error {}

/** A document that says nothing of itself. */
export const NOTHING_STATED: Stated = {
  title: null,
  kind: null,
  publisher: null,
  authors: [],
  url: null,
  published: null,
  language: null,
};
