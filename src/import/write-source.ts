import { readSource } from '../markup/read-source.ts';
import { CannotImport } from './imported.ts';
import type { SourceBlock } from './source-block.ts';
import { writeBlocks } from './write-blocks.ts';

/** Beyond so many rounds nothing would change any more. */
const MOST_ROUNDS = 3;

/**
 * The text of a source file with these blocks. It is read again before it is given back: a block that
 * does not read as its words is written without marks. Throws CannotImport when even that fails.
 */
export function writeSource(front: string, blocks: readonly SourceBlock[]): string {
  const plainly = new Set<string>();
  const head = `---\n${front.trimEnd()}\n---\n\n`;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const text = `${head}${writeBlocks(blocks, plainly)}\n`;
    const wrong = misread(text, head.length, blocks);
    if (wrong.length === 0) return text;
    const before = plainly.size;
    for (const id of wrong) plainly.add(id);
    if (plainly.size === before) break;
  }
  const [first] = misread(`${head}${writeBlocks(blocks, plainly)}\n`, head.length, blocks);
  const words = blocks.find(({ id }) => id === first)?.text.slice(0, 60) ?? '';
  throw new CannotImport(`A block of the document cannot be written as Markdown (“${words}…”).`);
}

/** The ids of the blocks that the file does not give back word by word. */
function misread(text: string, bodyStart: number, blocks: readonly SourceBlock[]): string[] {
  const read = readSource(text, bodyStart);
  const texts = new Map(read.blocks.map((block) => [block.id, block]));
  const wrong = blocks.filter((block) => {
    const found = texts.get(block.id);
    return !found || found.text !== block.text || (found.kind === 'image') !== (block.kind === 'image');
  });
  const errors = read.faults.filter(({ severity }) => severity !== 'warning');
  // A file that is too large is so without marks as well.
  if ((wrong.length === 0 || errors[0]?.rule === 'file-too-large') && errors.length > 0) {
    const lines = text.split('\n');
    const fault = errors[0];
    throw new CannotImport(
      `The document cannot be written as a source: ${fault?.message} (“${(lines[(fault?.line ?? 1) - 1] ?? '').slice(0, 60)}”)`,
    );
  }
  return wrong.map(({ id }) => id);
}
