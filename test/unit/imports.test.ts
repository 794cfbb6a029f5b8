import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../../src');

/** Which rooms a room may import from, besides itself. */
const ALLOWED: Record<string, string[]> = {
  schema: [],
  citation: [],
  markup: ['schema', 'citation'],
  archive: ['schema', 'citation', 'markup'],
  check: ['schema', 'citation', 'markup', 'archive'],
  review: [],
  editor: ['schema', 'markup', 'archive'],
  import: ['schema', 'citation', 'markup', 'archive'],
  publish: ['schema', 'citation', 'markup', 'archive'],
  bench: ['archive'],
  search: ['schema', 'citation', 'markup', 'archive', 'i18n'],
  measure: ['archive', 'search', 'integrations'],
  integrity: ['archive'],
  audit: ['schema', 'markup', 'archive', 'integrity'],
  charts: ['archive', 'i18n'],
  i18n: ['schema', 'markup', 'archive'],
  styles: ['schema'],
  cards: ['schema', 'archive', 'publish', 'i18n', 'styles'],
  integrations: ['schema', 'archive', 'check', 'markup', 'publish', 'search', 'cards', 'styles', 'integrity', 'audit'],
  components: ['schema', 'citation', 'markup', 'archive', 'publish', 'charts', 'search', 'i18n', 'styles'],
  layouts: ['schema', 'archive', 'publish', 'components', 'i18n', 'styles'],
  pages: [
    'schema',
    'citation',
    'markup',
    'archive',
    'publish',
    'search',
    'cards',
    'integrity',
    'components',
    'layouts',
    'i18n',
    'styles',
  ],
};

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"](?<path>[^'"]+)['"]|<script src="(?<script>\.[^"]+)"/g;

function roomOf(path: string): string {
  return relative(SOURCE, path).split(/[\\/]/)[0] ?? '';
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => match.groups?.path ?? match.groups?.script ?? '');
}

const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile() && /\.(?:ts|astro)$/.test(each.name))
  .map((each) => join(each.parentPath, each.name));

test('imports run one way through the rooms', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const room = roomOf(file);
    if (room === 'env.d.ts') continue;
    expect(Object.keys(ALLOWED), `the room of ${file}`).toContain(room);
    for (const path of importsOf(file)) {
      if (!path.startsWith('.')) continue;
      const target = roomOf(resolve(file, '..', path));
      if (target !== room && !ALLOWED[room]?.includes(target)) wrong.push(`${relative(SOURCE, file)} imports ${path}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('schema, citation and markup import nothing of Astro but astro/zod', () => {
  const wrong = files
    .filter((file) => ['schema', 'citation', 'markup'].includes(roomOf(file)))
    .flatMap((file) => importsOf(file).filter((path) => /^@?astro/.test(path) && path !== 'astro/zod'));
  expect(wrong).toEqual([]);
});

test('nothing in src imports a script or a test', () => {
  const wrong = files.flatMap((file) => importsOf(file).filter((path) => /(?:^|\/)(?:scripts|test)\//.test(path)));
  expect(wrong).toEqual([]);
});
