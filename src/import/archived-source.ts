import type { Block } from '../markup/block.ts';
import { readSource } from '../markup/read-source.ts';
import { findFrontMatter } from '../schema/front-matter.ts';
import { readYaml } from '../schema/read-yaml.ts';
import { type SourceFront, sourceSchema } from '../schema/source.ts';
import { CannotImport } from './imported.ts';
import type { SourceBlock } from './source-block.ts';

/** A source file that is archived already, ready to be written again. */
export interface ArchivedSource {
  front: SourceFront;
  /** The front matter as it stands, without its fences. */
  yaml: string;
  blocks: SourceBlock[];
}

/** Reads a source file. Throws CannotImport when `check` would find an error in it: nothing may be lost by writing it anew. */
export function readArchived(text: string, file: string): ArchivedSource {
  const fences = findFrontMatter(text);
  if ('rule' in fences) throw new CannotImport(`${file}: ${fences.message} Mend it first.`);
  const front = readYaml(text, fences.start, fences.end, sourceSchema);
  const body = readSource(text, fences.bodyStart);
  const fault = [...front.faults, ...body.faults].find(({ severity }) => severity !== 'warning');
  if (fault || !front.value) {
    throw new CannotImport(
      `${file}:${fault?.line ?? 1}: ${fault?.message ?? 'The front matter is at fault.'} Mend it first.`,
    );
  }
  const written = new WrittenWords(text);
  return {
    front: front.value,
    yaml: text.slice(fences.start, fences.end),
    blocks: body.blocks.map(({ span: _, idSpan: __, ...block }, index) => ({
      ...block,
      written: written.of(body.blocks[index] as Block),
    })),
  };
}

/** The words of blocks as they stand in a file. */
class WrittenWords {
  readonly #text: string;
  readonly #starts: number[] = [0];
  /** Links by reference would lose what they lead to, and are written anew. */
  readonly #hasDefinitions: boolean;

  constructor(text: string) {
    this.#text = text;
    for (const match of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(match.index + match[0].length);
    this.#hasDefinitions = /^ {0,3}\[[^\]\n]+\]:/m.test(text);
  }

  of({ kind, span, idSpan, depth }: Block): string | null {
    if (this.#hasDefinitions) return null;
    const start = this.#offset(span.line, span.column);
    const end = this.#offset(span.endLine, span.endColumn);
    const id = this.#offset(idSpan.line, idSpan.column);
    const written = this.#text.slice(start, id > start && id < end ? id : end).trimEnd();
    const isOneLine = !/[\r\n]/.test(written);
    const isApart = kind === 'table' || kind === 'code' || (kind === 'quote' && written.startsWith('>'));
    if (depth > (isApart && kind === 'quote' ? 1 : 0)) return isOneLine && !isApart ? written : null;
    return kind === 'heading' && !isOneLine ? null : written.replace(/\r\n?/g, '\n');
  }

  #offset(line: number, column: number): number {
    return (this.#starts[line - 1] ?? 0) + column - 1;
  }
}
