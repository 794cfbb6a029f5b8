import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { frontMatterFiles, SCHEMA_FOLDER, schemaFiles } from '../../../src/editor/schema-files.ts';
import { makeArchive, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const PROJECT = join(import.meta.dirname, '../../..');

test('the schemas in the repository are those of the code (`npm run schemas` writes them)', () => {
  for (const { path, text } of schemaFiles()) expect(readFileSync(join(PROJECT, path), 'utf8')).toBe(text);
});

test('VS Code is told which of them holds for which file', () => {
  const settings = JSON.parse(readFileSync(join(PROJECT, '.vscode/settings.json'), 'utf8'));
  const written = schemaFiles().map(({ path }) => path);
  const named = Object.keys(settings['yaml.schemas']);
  for (const path of named) expect(written).toContain(path);
  expect(named.map((path) => path.slice(SCHEMA_FOLDER.length + 1).replace('.schema.json', '')).sort()).toEqual([
    'person',
    'site',
    'topic',
    'verdicts',
  ]);
});

test('every text with front matter is listed under the schema that holds for it', async () => {
  const content = await makeArchive({
    'claims/2026/Ärger.mdx': 'x',
    'claims/2026/new.mdx': 'x',
    'claims/2026/photo.jpg': 'x',
  });
  const files = await frontMatterFiles(content);
  const { entries, collections } = JSON.parse(files.at(-1)?.text ?? '');
  const folder = `file://${content}`.toLowerCase();
  expect(entries).toEqual({
    [`${folder}/claims/bridge-stays.mdx`]: 'claim-front-matter',
    [`${folder}/claims/2026/new.mdx`]: 'claim-front-matter',
    [`${folder}/claims/2026/ärger.mdx`]: 'claim-front-matter',
    [`${folder}/pages/about.mdx`]: 'page-front-matter',
    [`${folder}/sources/minutes.md`]: 'source-front-matter',
  });
  for (const { name } of collections as { name: string }[]) {
    expect(files.map(({ path }) => path)).toContain(`.astro/collections/${name}.schema.json`);
  }
});

test('an archive without such folders has no entries', async () => {
  const content = await makeArchive({ claims: null, pages: null, sources: null });
  expect(JSON.parse((await frontMatterFiles(content)).at(-1)?.text ?? '').entries).toEqual({});
});
