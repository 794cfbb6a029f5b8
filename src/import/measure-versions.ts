import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fold } from '../citation/fold.ts';
import { readArchived } from './archived-source.ts';
import { firstImport } from './first-import.ts';
import type { ImportedBlock } from './imported.ts';
import { readMarkdown } from './read-markdown.ts';
import { reimport } from './reimport.ts';
import type { SourceBlock } from './source-block.ts';
import { writeSource } from './write-source.ts';

/** What importing again does to the ids of a source. */
export interface VersionsMeasurement {
  /** Consecutive versions that were compared. */
  pairs: number;
  /** How often an id came to name other words than it named once, or words of a version got lost. */
  idViolations: number;
  /** The part of the paragraphs whose words stand once in both versions that kept their id. */
  keptUnique: number;
  /** Milliseconds for a thousand blocks of the source, earlier wordings included: reading, aligning, writing. */
  msPerThousandBlocks: number;
}

/**
 * Imports the first version of each folder in a folder (Markdown files, in the order of their names) and
 * every later one again, into the same source, through its file each time. Words are compared with white
 * space as one space; a version is complete when its current blocks are its words, spelling folded.
 */
export async function measureVersions(folder: string): Promise<VersionsMeasurement> {
  const sums = { pairs: 0, violations: 0, unique: 0, kept: 0, time: 0, blocks: 0 };
  for (const child of (await readdir(folder, { withFileTypes: true })).filter((each) => each.isDirectory())) {
    const names = (await readdir(join(folder, child.name))).filter((name) => name.endsWith('.md')).sort();
    const known = new Map<string, string>();
    let text: string | null = null;
    let before: SourceBlock[] = [];
    for (const name of names) {
      const document = readMarkdown(await readFile(join(folder, child.name, name), 'utf8'));
      const start = performance.now();
      text = text === null ? archive(document.blocks, name) : archiveAgain(text, document.blocks, name);
      const time = performance.now() - start;
      const { blocks } = readArchived(text, name);
      const current = blocks.filter(({ until }) => until === null);
      sums.violations += countViolations(known, blocks) + (holds(current, document.blocks) ? 0 : 1);
      if (before.length > 0) {
        sums.pairs += 1;
        sums.time += time;
        sums.blocks += blocks.length;
        const unique = uniqueIn(
          before.map(({ text: words }) => words),
          document.blocks.map(({ text: words }) => words),
        );
        const ids = new Map(before.map((block) => [spaced(block.text), block.id]));
        const now = new Map(current.map((block) => [spaced(block.text), block.id]));
        sums.unique += unique.length;
        sums.kept += unique.filter((words) => ids.get(words) === now.get(words)).length;
      }
      before = current;
    }
  }
  return {
    pairs: sums.pairs,
    idViolations: sums.violations,
    keptUnique: sums.unique === 0 ? 1 : sums.kept / sums.unique,
    msPerThousandBlocks: (sums.time / Math.max(1, sums.blocks)) * 1000,
  };
}

function archive(blocks: readonly ImportedBlock[], name: string): string {
  const document = { format: 'markdown' as const, stated: readMarkdown('# Title').stated, blocks: [...blocks] };
  const told = { title: name, kind: 'other' as const, language: 'und', rights: 'full' as const };
  return firstImport(document, blocks, told, { sha256: '0', retrieved: dayIn(name), url: null }).text;
}

function archiveAgain(text: string, blocks: readonly ImportedBlock[], name: string): string {
  const archived = readArchived(text, name);
  return writeSource(archived.yaml, reimport(archived.blocks, blocks, { as: 'change', on: dayIn(name) }).blocks);
}

function dayIn(name: string): string {
  return /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? '2000-01-01';
}

/** Ids that name other words than they did; `known` learns the new ones. */
function countViolations(known: Map<string, string>, blocks: readonly SourceBlock[]): number {
  let violations = 0;
  for (const { id, text } of blocks) {
    const words = spaced(text);
    if ((known.get(id) ?? words) !== words) violations += 1;
    known.set(id, words);
  }
  return violations;
}

function holds(current: readonly SourceBlock[], blocks: readonly ImportedBlock[]): boolean {
  const key = (text: string): string => fold(text).text.trim();
  return (
    current.length === blocks.length && current.every(({ text }, index) => key(text) === key(blocks[index]?.text ?? ''))
  );
}

function uniqueIn(before: readonly string[], after: readonly string[]): string[] {
  const once = (texts: readonly string[]): Set<string> => {
    const counts = new Map<string, number>();
    for (const text of texts.map(spaced)) counts.set(text, (counts.get(text) ?? 0) + 1);
    return new Set([...counts].filter(([, count]) => count === 1).map(([text]) => text));
  };
  const later = once(after);
  return [...once(before)].filter((words) => later.has(words));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
