import type { SourceFront } from '../schema/source.ts';
import { formatFront } from './front-matter.ts';
import type { ImportedBlock, ImportedDocument } from './imported.ts';
import { nameBlocks } from './name-blocks.ts';
import { underId } from './source-block.ts';
import { writeSource } from './write-source.ts';

/** What an editor says of a document, before what it says of itself. */
export type Told = Partial<Pick<SourceFront, 'kind' | 'language' | 'rights' | 'title' | 'published' | 'url'>>;

/** How a document came to us: its digest, when, and from which address if any. */
export interface Copy {
  sha256: string;
  /** ISO day. */
  retrieved: string;
  url: string | null;
}

/** A source file that was not there before. */
export interface FirstImport {
  text: string;
  ids: string[];
  /** What an editor has still to say, each a sentence. */
  decisions: string[];
}

const LONGEST_TITLE = 80;

/** Makes the source file of a document. What nobody says stays null; what may not be null is told as a decision. */
export function firstImport(
  { stated }: ImportedDocument,
  blocks: readonly ImportedBlock[],
  told: Told,
  copy: Copy,
): FirstImport {
  const decisions: string[] = [];
  const decide = <Value>(value: Value | null | undefined, otherwise: Value, sentence: string): Value => {
    if (value != null) return value;
    decisions.push(sentence);
    return otherwise;
  };
  const front: SourceFront = {
    title: decide(
      told.title ?? stated.title,
      firstWords(blocks),
      'The document states no title, so its first words stand there: give it one (`title:`).',
    ),
    kind: decide(
      told.kind ?? stated.kind,
      'other',
      'The document does not show what kind it is: `other` was written. Say which (`kind:`).',
    ),
    publisher: stated.publisher,
    authors: stated.authors,
    url: told.url ?? copy.url ?? stated.url,
    archives: [],
    published: told.published ?? stated.published,
    retrieved: copy.retrieved,
    language: decide(
      told.language ?? stated.language,
      'und',
      'The document does not state its language: `und` (undetermined) was written. Say which (`language:`), such as `en`.',
    ),
    rights: decide(
      told.rights,
      'excerpt',
      'What of it readers may see is for you to decide: `rights: excerpt` (the cited passages with a neighbour each side) was written.',
    ),
    sha256: copy.sha256,
    interest: null,
  };
  const ids = nameBlocks(blocks);
  const text = writeSource(
    formatFront(front),
    blocks.map((block, index) => underId(ids[index] ?? '', block)),
  );
  return { text, ids, decisions };
}

function firstWords(blocks: readonly ImportedBlock[]): string {
  const words = (blocks[0]?.text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …` : words;
}
