import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadArchive } from '../archive/load.ts';
import { makeProse, makeSentence } from './words.ts';

/** One edit of an archive on disk; null where there is nothing to edit. The sentence says what was done. */
type Edit = (archive: EditedArchive) => string | null;

interface EditedArchive {
  files: (folder: string) => string[];
  read: (path: string) => string;
  write: (path: string, text: string) => void;
  move: (from: string, to: string) => void;
  remove: (path: string) => void;
  random: () => number;
  pick: (list: readonly string[]) => string | undefined;
}

const MOST_TRIES = 200;

/**
 * Makes a random edit that leaves the archive without errors, and tells what it did. Edits that are none
 * of an editor (a claim that others refer to is deleted) are taken back, and another is tried.
 */
export async function editArchive(directory: string, random: () => number): Promise<string> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const before = new Map<string, string | null>();
    const edit = EDITS[Math.floor(random() * EDITS.length)] as Edit;
    const done = edit(openArchive(directory, random, before));
    if (done !== null && (await isWithoutErrors(directory))) return done;
    for (const [path, text] of before) restore(join(directory, path), text);
  }
  throw new Error('No edit leaves this archive without errors.');
}

function openArchive(directory: string, random: () => number, before: Map<string, string | null>): EditedArchive {
  const read = (path: string) => readFileSync(join(directory, path), 'utf8');
  const note = (path: string, text: string | null) => {
    if (!before.has(path)) before.set(path, text);
  };
  return {
    random,
    pick: (list) => list[Math.floor(random() * list.length)],
    files: (folder) =>
      readdirSync(join(directory, folder), { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile() && /\.(?:mdx?|yaml)$/.test(each.name))
        .map((each) => join(each.parentPath, each.name).slice(directory.length + 1))
        .sort(),
    read,
    write: (path, text) => {
      note(path, readOrNull(join(directory, path)));
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    },
    move: (from, to) => {
      note(from, read(from));
      note(to, null);
      mkdirSync(dirname(join(directory, to)), { recursive: true });
      renameSync(join(directory, from), join(directory, to));
    },
    remove: (path) => {
      note(path, read(path));
      rmSync(join(directory, path));
    },
  };
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function restore(path: string, text: string | null): void {
  if (text === null) rmSync(path, { force: true });
  else writeFileSync(path, text);
}

async function isWithoutErrors(content: string): Promise<boolean> {
  const nowhere = join(content, '..', 'nowhere');
  const places = { content, output: nowhere, publicDirectory: nowhere, cache: null, siteUrl: null, basePath: null };
  return (await loadArchive(places, { drafts: false })).archive !== null;
}

/** Writes another line in the front matter of a file, in the place of the one with its key if there is one. */
function withLine(text: string, key: string, value: string): string {
  const line = new RegExp(`^${key}:.*$`, 'm');
  return line.test(text)
    ? text.replace(line, `${key}: ${value}`)
    : text.replace(/\n---\n/, `\n${key}: ${value}\n---\n`);
}

/** An edit of a random file of a folder. */
function change(folder: string, what: string, edit: (text: string, archive: EditedArchive) => string): Edit {
  return (archive) => {
    const path = archive.pick(archive.files(folder));
    if (path === undefined) return null;
    const text = archive.read(path);
    const edited = edit(text, archive);
    if (edited === text) return null;
    archive.write(path, edited);
    return `${what} of ${path}`;
  };
}

const quoted = (archive: EditedArchive, words: number) => JSON.stringify(makeSentence(archive.random, words));

const EDITS: Edit[] = [
  change('claims', 'changed the text', (text, { random }) => `${text}\n${makeProse(random, 20)}\n`),
  change('claims', 'changed the summary', (text, archive) => withLine(text, 'summary', quoted(archive, 9))),
  change('claims', 'changed the wording', (text, archive) => withLine(text, 'claim', quoted(archive, 6))),
  change('claims', 'changed the verdict', (text, archive) => {
    const ids = [...archive.read('verdicts.yaml').matchAll(/id: ([a-z-]+)/g)].map(([, id = '']) => id);
    return withLine(text, 'verdict', archive.pick(ids) ?? '');
  }),
  change('claims', 'changed the day', (text, { random }) =>
    withLine(text, 'published', `2024-0${1 + Math.floor(random() * 9)}-11`),
  ),
  change('claims', 'withdrew the claim', (text) =>
    withLine(text, 'withdrawn', '{on: 2024-03-04, note: It was about another bridge.}'),
  ),
  change('claims', 'corrected the claim', (text) =>
    withLine(text, 'corrections', '[{on: 2024-02-03, kind: correction, note: The number was wrong.}]'),
  ),
  change('claims', 'made a draft', (text) => withLine(text, 'draft', 'true')),
  change('claims', 'changed the claimant', (text, archive) => {
    const person = archive.pick(archive.files('people'))?.replace(/^people\/|\.yaml$/g, '');
    return withLine(text, 'claimant', person ?? 'null');
  }),
  (archive) => {
    const path = archive.pick(archive.files('claims'));
    if (path === undefined) return null;
    const id = `added-${Math.floor(archive.random() * 1e9)}`;
    archive.write(
      `claims/${id}.mdx`,
      withLine(archive.read(path), 'claim', quoted(archive, 7)).replace(/^formerly:.*\n/m, ''),
    );
    return `added claims/${id}.mdx`;
  },
  (archive) => {
    const path = archive.pick(archive.files('claims'));
    if (path === undefined) return null;
    archive.remove(path);
    return `deleted ${path}`;
  },
  (archive) => {
    const path = archive.pick(archive.files('claims'));
    if (path === undefined || archive.read(path).includes('\nformerly:')) return null;
    const id = path.replace(/^claims\/|\.mdx$/g, '');
    const to = `claims/renamed-${Math.floor(archive.random() * 1e9)}.mdx`;
    archive.move(path, to);
    archive.write(to, withLine(archive.read(to), 'formerly', `[${id}]`));
    return `renamed ${path}`;
  },
  change('sources', 'changed the title', (text, archive) => withLine(text, 'title', quoted(archive, 5))),
  change('sources', 'changed the rights', (text, { pick }) =>
    withLine(text, 'rights', pick(['full', 'excerpt', 'quote', 'none']) ?? 'full'),
  ),
  change(
    'sources',
    'added a block',
    (text, { random }) => `${text}\n${makeProse(random, 15)} ^added-${Math.floor(random() * 1e9)}\n`,
  ),
  change('sources', 'changed a word', (text, { random }) => {
    const words = text.split(' ');
    const at = Math.floor(words.length * (0.3 + random() * 0.6));
    words[at] = /^[a-z]+$/.test(words[at] ?? '') ? `un${words[at]}` : (words[at] ?? '');
    return words.join(' ');
  }),
  (archive) => {
    const path = archive.pick(archive.files('sources'));
    if (path === undefined) return null;
    archive.remove(path);
    return `deleted ${path}`;
  },
  (archive) => {
    const path = archive.pick(archive.files('sources'));
    if (path === undefined) return null;
    const id = `added-${Math.floor(archive.random() * 1e9)}`;
    archive.write(`sources/${id}.md`, archive.read(path));
    return `added sources/${id}.md`;
  },
  change('people', 'changed the name', (text, archive) => withLine(text, 'name', quoted(archive, 2))),
  change('topics', 'changed the name', (text, archive) => withLine(text, 'name', quoted(archive, 2))),
  (archive) => {
    archive.write(`people/added-${Math.floor(archive.random() * 1e9)}.yaml`, 'name: Somebody New\nkind: person\n');
    return 'added a person';
  },
  (archive) => {
    archive.write(
      'verdicts.yaml',
      archive
        .read('verdicts.yaml')
        .replace(/definition: ([^}\n]*?)\.?(?=[}\n])/, 'definition: $1, as the archive shows.'),
    );
    return 'changed the scale';
  },
  (archive) => {
    archive.write('site.yaml', withLine(archive.read('site.yaml'), 'title', quoted(archive, 3)));
    return 'changed the title of the site';
  },
  (archive) => {
    const colour = Math.floor(archive.random() * 0x60)
      .toString(16)
      .padStart(2, '0');
    archive.write(
      'site.yaml',
      `${archive
        .read('site.yaml')
        .replace(/^accent:.*\n/m, '')
        .trimEnd()}\naccent: "#40${colour}20"\n`,
    );
    return 'changed the colour of the site';
  },
];
