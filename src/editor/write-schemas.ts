import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeWhole } from '../archive/write-whole.ts';
import { COLLECTIONS_FILE, frontMatterFiles, type SchemaFile } from './schema-files.ts';

/** Writes files for editors below the project. Throws what the system says. */
export async function writeSchemas(project: string, files: readonly SchemaFile[]): Promise<void> {
  for (const { path, text } of files) await writeWhole(join(project, path), text, { replace: true });
}

/**
 * Tells the editor of new files of a content folder (an absolute path), where it was told of that folder's files
 * before. Throws what the system says.
 */
export async function refreshFrontMatter(project: string, content: string): Promise<void> {
  if (await isToldOf(project, content)) await writeSchemas(project, await frontMatterFiles(content));
}

/** Whether the list that the editor reads is there, and names files of no other content folder. */
async function isToldOf(project: string, content: string): Promise<boolean> {
  const folder = `${decodeURIComponent(pathToFileURL(content).href).toLowerCase()}/`;
  try {
    const { entries } = JSON.parse(await readFile(join(project, COLLECTIONS_FILE), 'utf8'));
    return Object.keys(entries).every((file) => file.startsWith(folder));
  } catch {
    return false;
  }
}
