import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, readOriginals } from '../archive/originals.ts';
import { ID_PATTERN } from '../schema/reference.ts';
import { readArchived } from './archived-source.ts';
import { type FirstImport, firstImport, type Told } from './first-import.ts';
import { CannotImport, type ImportedBlock, type ImportedDocument } from './imported.ts';
import { laterVersion, type MadeSource } from './later-version.ts';
import { proposeId } from './propose-id.ts';
import { readDocument } from './read-document.ts';
import type { Input } from './read-input.ts';
import type { Report } from './report.ts';
import { keepOriginal, writeImported } from './write-files.ts';

/** Each takes two lines of a source, which may have 100,000. */
const MOST_BLOCKS = 45_000;

/** What an import is asked to do. */
export interface ImportOptions {
  /** The content folder. */
  content: string;
  /** Null: one is proposed from the title. */
  id: string | null;
  told: Told;
  keepOriginal: boolean;
  dryRun: boolean;
  /** Whether the new version mends our own transcription. */
  correct: boolean;
  /** ISO day on which the copy was taken. */
  today: string;
  /** Chooses which of the stray blocks are left out; null leaves all of them out. */
  choose: ((strays: readonly ImportedBlock[]) => Promise<readonly ImportedBlock[]>) | null;
}

/**
 * Imports a document, or imports it again when `id` names a source that is there. Writes nothing that
 * `check` would refuse, and nothing at all when it throws: CannotImport, with a sentence.
 */
export async function importSource(input: Input, options: ImportOptions): Promise<Report> {
  const sha256 = digestOf(input.bytes);
  if (options.id !== null && !ID_PATTERN.test(options.id)) {
    throw new CannotImport(
      `\`${options.id}\` cannot be the id of a source: it holds lower-case letters, digits and \`-\`, with \`/\` between folders.`,
    );
  }
  const existing = options.id === null ? null : await readIfThere(fileOf(options.content, options.id));
  if (existing === null && options.correct) {
    throw new CannotImport('Only a source that is there can be corrected: name it with `--id`.');
  }
  const archived = existing === null ? null : readArchived(existing, `sources/${options.id}.md`);
  if (archived && archived.front.sha256 === sha256 && !options.correct) {
    const original =
      options.keepOriginal && !options.dryRun ? await keep(options.id ?? '', input, sha256, options) : null;
    const unused = Object.keys(options.told).length > 0;
    return {
      ...nothingDone(options.id ?? '', sha256, existing ?? ''),
      original,
      blocks: archived.blocks.length,
      decisions: unused ? ['What you said of the document was not written: change its front matter by hand.'] : [],
    };
  }
  const document = await readDocument(input);
  const strays = document.blocks.filter(({ stray }) => stray !== null);
  const dropped = new Set(options.choose && strays.length > 0 ? await options.choose(strays) : strays);
  const blocks = document.blocks.filter((block) => !dropped.has(block));
  if (blocks.length === 0) throw new CannotImport('The document holds no words of its own.');
  if (blocks.length > MOST_BLOCKS) {
    throw new CannotImport(
      `The document has ${blocks.length} paragraphs, and a source holds at most ${MOST_BLOCKS}. Import the part of it that matters.`,
    );
  }
  const id =
    options.id ?? proposeId(options.told.title ?? document.stated.title ?? input.name ?? blocks[0]?.text ?? '');
  if (options.id === null && (await readIfThere(fileOf(options.content, id))) !== null) {
    throw new CannotImport(
      `There is a source \`${id}\` already. Give \`--id ${id}\` to import it again, or another id for another document.`,
    );
  }
  const made = archived
    ? await laterVersion(document, blocks, { ...options, archived, id, sha256 })
    : first(document, blocks, { sha256, options, url: input.url });
  // What does not read as a source without an error is not written.
  readArchived(made.text, `sources/${id}.md`);
  const nothingNew = made.text === existing;
  const written = !options.dryRun && !nothingNew;
  const isKept = options.keepOriginal || (archived !== null && (await readOriginals(options.content, id)).length > 0);
  const original = isKept && !options.dryRun ? await keep(id, input, sha256, options) : null;
  if (written) await writeImported(fileOf(options.content, id), made.text, { replace: archived !== null });
  return {
    status: nothingNew
      ? 'unchanged'
      : archived === null
        ? 'imported'
        : options.correct
          ? 'corrected'
          : 'imported-again',
    id,
    file: `sources/${id}.md`,
    written,
    format: document.format,
    sha256,
    original,
    leftOut: [...dropped].map(({ text, stray }) => ({ text, stray: stray ?? 'advertisement' })),
    ...made,
  };
}

function first(
  document: ImportedDocument,
  blocks: readonly ImportedBlock[],
  { sha256, options, url }: { sha256: string; options: ImportOptions; url: string | null },
): MadeSource {
  const made: FirstImport = firstImport(document, blocks, options.told, { sha256, retrieved: options.today, url });
  return { text: made.text, blocks: blocks.length, changes: null, resting: [], decisions: made.decisions };
}

function nothingDone(id: string, sha256: string, text: string): Omit<Report, 'blocks' | 'original' | 'decisions'> {
  return {
    status: 'unchanged',
    id,
    file: `sources/${id}.md`,
    written: false,
    format: null,
    sha256,
    leftOut: [],
    changes: null,
    resting: [],
    text,
  };
}

function keep(id: string, { bytes, ending }: Input, sha256: string, { content }: ImportOptions): Promise<string> {
  return keepOriginal(content, { id, bytes, sha256, ending });
}

function fileOf(content: string, id: string): string {
  return join(content, 'sources', ...`${id}.md`.split('/'));
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new CannotImport(`The source \`${file}\` cannot be read (${code ?? 'no reason given'}).`);
  }
}
