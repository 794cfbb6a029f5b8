import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CheckResult, checkArchive } from '../../src/check/check-archive.ts';
import { type Change, makeArchive } from './archive-on-disk.ts';

export const CLAIM = 'claims/bridge-stays.mdx';
export const SOURCE = 'sources/minutes.md';

/** Checks the archive in a folder as `check` does; `today` is no day unless it is given. */
export function checkFolder(content: string, today: string | null = null): Promise<CheckResult> {
  const nowhere = join(content, '..', 'nowhere');
  return checkArchive(
    { content, output: nowhere, publicDirectory: nowhere, cache: null, siteUrl: null, basePath: null },
    { drafts: true, today },
  );
}

/** What a rule tells of the little archive with changes: the place, and the words that are underlined there. */
export async function tell(
  rule: string,
  changes: Record<string, Change> = {},
  today: string | null = null,
): Promise<{ at: string; words: string; severity: string; message: string; help: string | null }[]> {
  const content = await makeArchive(changes);
  const { faults } = await checkFolder(content, today);
  const told = faults.filter((fault) => fault.rule === rule);
  return Promise.all(
    told.map(async ({ file, line, column, endLine, endColumn, severity, message, help }) => {
      const text = (await readFile(join(content, file), 'utf8')).split('\n')[line - 1] ?? '';
      const words = text.slice(column - 1, endLine === line ? endColumn - 1 : undefined);
      return { at: `${file}:${line}`, words, severity, message, help };
    }),
  );
}

/** Puts a text in the place of another in a file that holds it. */
export function swap(from: string, to: string): Change {
  return (text) => {
    if (!text.includes(from)) throw new Error(`The little archive does not hold ${from}`);
    return text.replace(from, () => to);
  };
}

/** Puts lines before the end of the front matter of the little claim: the first of them is line 13. */
export function front(lines: string): Change {
  return swap('topics: [bridge]\n', `topics: [bridge]\n${lines}\n`);
}

/** Adds a paragraph at the end of the little claim: its first line is line 18. */
export function body(text: string): Change {
  return (claim) => `${claim}\n${text}\n`;
}
