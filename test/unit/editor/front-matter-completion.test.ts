import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { frontMatterFiles } from '../../../src/editor/schema-files.ts';
import { makeArchive, makeFolder, removeMade } from '../../support/archive-on-disk.ts';
import { type EditorSession, startEditor } from '../../support/language-server.ts';

// The language server starts TypeScript, which takes seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const PROJECT = join(import.meta.dirname, '../../..');
let content: string;
let editor: EditorSession;

beforeAll(async () => {
  const project = await makeFolder();
  content = join(project, 'content');
  await cp(await makeArchive(), content, { recursive: true });
  for (const { path, text } of await frontMatterFiles(content)) {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), text);
  }
  await writeFile(join(project, 'package.json'), '{}');
  await symlink(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
  editor = await startEditor(project);
});

afterAll(async () => {
  editor.close();
  await removeMade();
});

interface Completion {
  items: { label: string; documentation?: string | { value: string } }[];
}

/** What the editor offers at the beginning of a line that was added below the first line of a file. */
async function offered(path: string, language: string): Promise<Map<string, string>> {
  const file = join(content, path);
  editor.open(file, language, (await readFile(file, 'utf8')).replace('---\n', '---\n\n'));
  const position = { line: 1, character: 0 };
  const { items } = await editor.ask<Completion>('textDocument/completion', file, { position });
  return new Map(
    items.map(({ label, documentation = '' }) => [
      label,
      typeof documentation === 'string' ? documentation : documentation.value,
    ]),
  );
}

test('in a claim, each key that does not stand there yet is offered with its sentence', async () => {
  const keys = await offered('claims/bridge-stays.mdx', 'mdx');
  expect([...keys.keys()].sort()).toEqual(
    'why updated reviewers reply keywords resolvesAt unknowns related corrections withdrawn formerly language translationOf draft'
      .split(' ')
      .sort(),
  );
  expect(keys.get('why')).toBe('Why it was checked.');
});

test('in a source and a standing page their own keys are offered', async () => {
  expect((await offered('sources/minutes.md', 'markdown')).has('interest')).toBe(true);
  expect([...(await offered('pages/about.mdx', 'mdx')).keys()]).toEqual(['updated', 'language']);
});

test('a key that does not exist is underlined, and no key of a right claim', async () => {
  const file = join(content, 'claims/second.mdx');
  const text = await readFile(join(content, 'claims/bridge-stays.mdx'), 'utf8');
  const diagnose = () =>
    editor.ask<{ items: { message: string }[] }>('textDocument/diagnostic', join(content, 'claims/bridge-stays.mdx'));
  expect((await diagnose()).items).toEqual([]);
  editor.open(join(content, 'sources/minutes.md'), 'markdown', '---\nkindd: report\n---\n');
  const { items } = await editor.ask<{ items: { message: string }[] }>(
    'textDocument/diagnostic',
    join(content, 'sources/minutes.md'),
  );
  expect(items.map(({ message }) => message)).toContain('Property kindd is not allowed.');
  // A file that no list names yet is no fault of its own.
  editor.open(file, 'mdx', text);
  expect((await editor.ask<{ items: unknown[] }>('textDocument/diagnostic', file)).items).toEqual([]);
});

test('the key under the pointer is explained', async () => {
  const file = join(content, 'claims/bridge-stays.mdx');
  const line = (await readFile(file, 'utf8')).split('\n').findIndex((each) => each.startsWith('verdict:')) + 1;
  const { contents } = await editor.ask<{ contents: { value: string } }>('textDocument/hover', file, {
    position: { line, character: 2 },
  });
  expect(contents.value).toContain('The id (not the label) of a verdict');
});
