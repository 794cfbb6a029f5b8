import { readdir } from 'node:fs/promises';
import type { BaseRule, ExplainedRule, Rule } from './rule.ts';

const FOLDERS = {
  archive: new URL('rules/archive/', import.meta.url),
  base: new URL('rules/base/', import.meta.url),
  reading: new URL('rules/reading/', import.meta.url),
};

/** The rules that look at an archive as a whole, after it was read and linked; by id. */
export function loadArchiveRules(): Promise<Rule[]> {
  return loadFrom(FOLDERS.archive);
}

/** The rules that compare an archive with an earlier revision of it; by id. */
export function loadBaseRules(): Promise<BaseRule[]> {
  return loadFrom(FOLDERS.base);
}

/** The rules that reading and linking tell; by id. */
export function loadReadingRules(): Promise<Rule[]> {
  return loadFrom(FOLDERS.reading);
}

/** All rules that can be told, by id. */
export async function loadRules(): Promise<ExplainedRule[]> {
  const lists = await Promise.all([loadArchiveRules(), loadBaseRules(), loadReadingRules()]);
  return lists.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function loadFrom<Kind extends ExplainedRule>(folder: URL): Promise<Kind[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  return modules.map(({ rule }) => rule as Kind);
}
