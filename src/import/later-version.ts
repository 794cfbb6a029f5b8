import { type ReadArchive, readArchive } from '../archive/read.ts';
import type { ArchivedSource } from './archived-source.ts';
import type { Told } from './first-import.ts';
import { changeFront } from './front-matter.ts';
import { CannotImport, type ImportedBlock, type ImportedDocument } from './imported.ts';
import { type Changes, reimport } from './reimport.ts';
import type { Report } from './report.ts';
import { restingOn } from './resting.ts';
import { writeSource } from './write-source.ts';

/** A source file that was made of a document, and what is to be told of it. */
export type MadeSource = Pick<Report, 'text' | 'blocks' | 'changes' | 'resting' | 'decisions'>;

interface Version {
  archived: ArchivedSource;
  id: string;
  sha256: string;
  /** The content folder. */
  content: string;
  told: Told;
  correct: boolean;
  /** ISO day. */
  today: string;
}

/**
 * Puts a new version of a document into its source, and finds what rests on the words that changed.
 * Throws CannotImport when nothing of the document stands in the source.
 */
export async function laterVersion(
  document: ImportedDocument,
  blocks: readonly ImportedBlock[],
  { archived, id, sha256, content, told, correct, today }: Version,
): Promise<MadeSource> {
  const made = reimport(archived.blocks, blocks, correct ? { as: 'correction' } : { as: 'change', on: today });
  const { changes } = made;
  const known = changes.kept.length + changes.moved.length + changes.returned.length + changes.reworded.length;
  if (known === 0 && archived.blocks.some(({ text }) => text !== '')) {
    throw new CannotImport(
      `Nothing of this document stands in \`${id}\`, so it is no new version of it. Give it an id of its own with \`--id\`.`,
    );
  }
  const isOther = archived.front.sha256 !== sha256;
  const order = archived.blocks.map((block) => block.id);
  const resting = restsOnChanged(await readArchive(content, null), id, order, changes);
  return {
    text: writeSource(
      changeFront(archived.yaml, { ...told, ...(isOther ? { retrieved: today, sha256 } : {}) }),
      made.blocks,
    ),
    blocks: made.blocks.length,
    changes,
    resting,
    decisions: decisionsFor(document, archived.front.title, resting, correct),
  };
}

function restsOnChanged(read: ReadArchive, id: string, order: readonly string[], changes: Changes): Report['resting'] {
  const resting = restingOn(read, id, order);
  const changed = [...changes.reworded, ...changes.withdrawn.map((gone) => ({ id: gone, by: [] as string[] }))];
  return changed.flatMap(({ id: block, by }) => (resting.get(block) ?? []).map((each) => ({ ...each, block, by })));
}

function decisionsFor(
  { stated }: ImportedDocument,
  title: string,
  resting: Report['resting'],
  correct: boolean,
): string[] {
  const claims = [...new Set(resting.map(({ claim }) => claim))];
  const decisions: string[] = [];
  if (correct && claims.length > 0)
    decisions.push(`Write the new ids in ${claims.join(', ')}, compare the words, and run \`check\`.`);
  if (!correct && claims.length > 0) {
    decisions.push(
      `The publisher changed words on which ${claims.join(', ')} ${claims.length === 1 ? 'rests' : 'rest'}. The citations stay true; does the verdict?`,
    );
  }
  if (stated.title !== null && stated.title !== title) {
    decisions.push(`The document is titled “${stated.title}” now. The title in the archive stays until you change it.`);
  }
  return decisions;
}
