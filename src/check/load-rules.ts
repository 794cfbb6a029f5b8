import { readdir } from 'node:fs/promises';
import type { Rule } from './rule.ts';

const FOLDERS = {
  archive: new URL('rules/archive/', import.meta.url),
  reading: new URL('rules/reading/', import.meta.url),
};

/** The rules that look at an archive as a whole, after it was read and linked; by id. */
export function loadArchiveRules(): Promise<Rule[]> {
  return loadFrom(FOLDERS.archive);
}

/** All rules that can be told, by id. */
export async function loadRules(): Promise<Rule[]> {
  const lists = await Promise.all([loadFrom(FOLDERS.archive), loadFrom(FOLDERS.reading)]);
  return lists.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function loadFrom(folder: URL): Promise<Rule[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  return modules.map(({ rule }) => rule as Rule);
}
