import { readFileSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, FILE_START, faultIn } from '../schema/fault.ts';
import { Lines } from '../schema/lines.ts';
import { ID_PATTERN } from '../schema/reference.ts';

/** The kinds of file in a content folder, told by where they stand and how they end. */
export type FileKind = 'site' | 'verdicts' | 'source' | 'claim' | 'person' | 'topic' | 'page' | 'asset';

export interface ContentFile {
  kind: FileKind;
  /** Path below the content folder, with `/` between folders. */
  path: string;
  /** Path below the folder of its kind, without the ending; the whole path for an asset. */
  id: string;
}

export interface FileListing {
  files: ContentFile[];
  faults: Fault[];
}

/** In bytes. Above it a text takes the parsers minutes. */
const LARGEST_TEXT = 8_000_000;

const ASSET_PATTERN = /^(?:claims|pages)\/.+\.(?:png|jpe?g|webp|avif|csv)$/i;
const PLACES: { kind: FileKind; pattern: RegExp; ending: string; says: string }[] = [
  { kind: 'source', pattern: /^sources\/(.+)\.md$/, ending: '.md', says: 'sources/' },
  { kind: 'claim', pattern: /^claims\/(.+)\.mdx$/, ending: '.mdx', says: 'claims/' },
  { kind: 'person', pattern: /^people\/([^/]+)\.yaml$/, ending: '.yaml', says: 'people/' },
  { kind: 'topic', pattern: /^topics\/([^/]+)\.yaml$/, ending: '.yaml', says: 'topics/' },
  { kind: 'page', pattern: /^pages\/([^/]+)\.mdx$/, ending: '.mdx', says: 'pages/' },
];

/**
 * Lists a content folder. Hidden files (`.gitkeep`) are passed over; symbolic links, names that are
 * no ids, folders that cannot be read and files that nothing reads are faults. Throws nothing.
 */
export async function listContent(directory: string): Promise<FileListing> {
  const paths: string[] = [];
  const faults: Fault[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const children = await readdir(join(directory, folder), { withFileTypes: true }).catch((error) => error as Error);
    if (children instanceof Error) {
      faults.push(
        faultIn(folder === '' ? '.' : folder, {
          ...FILE_START,
          rule: 'unreadable-folder',
          message: `The folder cannot be read (${reasonOf(children)}).`,
          help: 'Check its permissions, and rename it when its name holds odd characters.',
        }),
      );
      continue;
    }
    for (const child of children) {
      if (child.name.startsWith('.')) continue;
      const path = folder === '' ? child.name : `${folder}/${child.name}`;
      if (child.isSymbolicLink()) {
        faults.push(
          faultIn(path, {
            ...FILE_START,
            rule: 'symbolic-link',
            message: 'This is a symbolic link, and what it leads to may lie outside the archive.',
            help: 'Put the file itself in its place.',
          }),
        );
      } else if (child.isDirectory()) folders.push(path);
      else if (child.isFile()) paths.push(path);
      else faults.push(unreadFault(path));
    }
  }
  const listed = classifyAll(paths);
  return { files: listed.files, faults: [...faults, ...listed.faults] };
}

/** What files are by their paths below a content folder; those that nothing reads are faults. */
export function classifyAll(paths: Iterable<string>): FileListing {
  const files: ContentFile[] = [];
  const faults: Fault[] = [];
  for (const path of [...paths].sort()) {
    const found = classify(path);
    if ('rule' in found) faults.push(found);
    else files.push(found);
  }
  return { files, faults };
}

function classify(path: string): ContentFile | Fault {
  if (path === 'site.yaml') return { kind: 'site', path, id: 'site' };
  if (path === 'verdicts.yaml') return { kind: 'verdicts', path, id: 'verdicts' };
  if (ASSET_PATTERN.test(path)) return { kind: 'asset', path, id: path };
  for (const place of PLACES) {
    const id = place.pattern.exec(path)?.[1];
    if (id === undefined) continue;
    if (ID_PATTERN.test(id)) return { kind: place.kind, path, id };
    return faultIn(path, {
      ...FILE_START,
      rule: 'file-name',
      message: `The name \`${id}\` cannot be an id, since it holds other characters than lower-case letters, digits and \`-\`.`,
      help: `Rename the file, for example to \`${place.says}${idFrom(id) || 'a-name'}${place.ending}\`.`,
    });
  }
  return unreadFault(path);
}

/** Latin letters that are no other letter with a mark, and what is written for them. */
const SPELT: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'ng', ə: 'e' },
  ...{ '’': '', "'": '', ʼ: '' },
};

/** An id made of the Latin letters and digits of a name; empty when it has none. */
export function idFrom(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıħŋə’'ʼ]/g, (letter) => SPELT[letter] ?? '')
    .replace(/[^a-z0-9/]+/g, '-')
    .replace(/^-+|-+$|-*(\/)-*/g, '$1');
}

/** A fault of a file that is no part of an archive. */
export function unreadFault(path: string): Fault {
  const place = PLACES.find((each) => path.startsWith(each.says));
  return faultIn(path, {
    ...FILE_START,
    rule: 'unread-file',
    message: 'Nothing reads this file.',
    help: place
      ? `Files in \`${place.says}\` end in \`${place.ending}\`${path.slice(place.says.length).includes('/') && !['source', 'claim'].includes(place.kind) ? ' and stand in no folder below it' : ''}. Rename it, or move it out of the content folder.`
      : 'Move it out of the content folder, or into the folder of its kind: `sources/`, `claims/`, `people/`, `topics/` or `pages/`.',
  });
}

// Takes a byte order mark at the beginning away: some editors put one there, and nobody sees it.
const decoder = new TextDecoder('utf-8', { fatal: true });

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
}

/** The fault of a file that the system did not let us read. */
function unreadableFault(path: string, error: unknown): Fault {
  return faultIn(path, {
    ...FILE_START,
    rule: 'unreadable-file',
    message: `The file cannot be read (${reasonOf(error)}).`,
    help: 'Check its permissions.',
  });
}

/**
 * The bytes of a file; a fault when it cannot be read. At once, as many files that the system holds in memory are read
 * faster one after the other than when each is waited for.
 */
export function readBytes(directory: string, path: string): Buffer | Fault {
  try {
    return readFileSync(join(directory, path));
  } catch (error) {
    return unreadableFault(path, error);
  }
}

/** The text of a file; a fault when it is not UTF-8. */
export function decodeText(bytes: Uint8Array, path: string): string | Fault {
  if (bytes.length > LARGEST_TEXT) {
    return faultIn(path, {
      ...FILE_START,
      rule: 'file-too-large',
      message: `The file has ${Math.ceil(bytes.length / 1_000_000)} MB, more than the ${LARGEST_TEXT / 1_000_000} MB that can be read in reasonable time.`,
      help: 'Divide it into several files.',
    });
  }
  try {
    return decoder.decode(bytes);
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes);
    const offset = before.indexOf('\ufffd');
    return faultIn(path, {
      ...new Lines(before).span(offset, offset + 1),
      rule: 'invalid-utf-8',
      message: 'A character here is not UTF-8, so the file cannot be read.',
      help: 'Save the file with the encoding UTF-8.',
    });
  }
}

/** Reads a text file; a fault when it is not UTF-8 or cannot be read. */
export async function readTextFile(directory: string, path: string): Promise<string | Fault> {
  const bytes = await readFile(join(directory, path)).catch((error) => unreadableFault(path, error));
  return 'rule' in bytes ? bytes : decodeText(bytes, path);
}

/** Whether a path below the content folder is a plain file, none of its folders a link. */
export async function isPlainFile(directory: string, path: string): Promise<boolean> {
  let current = directory;
  const parts = path.split('/');
  for (const [index, part] of parts.entries()) {
    current = join(current, part);
    const status = await lstat(current).catch(() => null);
    if (!status || (index === parts.length - 1 ? !status.isFile() : !status.isDirectory())) return false;
  }
  return true;
}
