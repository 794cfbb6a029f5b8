import { stat } from 'node:fs/promises';
import type { Block } from '../markup/block.ts';
import type { Body, BodyParts } from '../markup/body.ts';
import type { ClaimFront } from '../schema/claim.ts';
import { type Fault, FILE_START, faultIn, type Span } from '../schema/fault.ts';
import type { PageFront } from '../schema/page.ts';
import type { PersonFront } from '../schema/person.ts';
import type { Site } from '../schema/site.ts';
import type { SourceFront } from '../schema/source.ts';
import type { TopicFront } from '../schema/topic.ts';
import type { Verdict } from '../schema/verdict.ts';
import type { Path } from '../schema/yaml-places.ts';
import { type KeptReading, readFiles, type TextFile } from './cache/readings.ts';
import { classifyAll, type FileListing, listContent, readBytes } from './files.ts';
import { placesIn } from './find-places.ts';
import { checkOriginals } from './originals.ts';

/** A file as read on its own. What it refers to is not looked at yet. */
export interface ReadFile<Front> {
  id: string;
  /** Path below the content folder. */
  file: string;
  /** The whole front matter; null when anything in it is at fault. */
  front: Front | null;
  /** The keys that are right in themselves. */
  parts: Partial<Front>;
  spanOf: (path: Path) => Span;
  /** Of the bytes of the file. */
  digest: string;
}

export interface ReadSource extends ReadFile<SourceFront> {
  blocks: Block[];
}

export interface ReadClaim extends ReadFile<ClaimFront> {
  body: Body;
  /** Markup in the body could not be read, so that what it uses is not known. */
  broken: boolean;
}

export interface ReadPage extends ReadFile<PageFront> {
  body: BodyParts;
  broken: boolean;
}

/** A content folder, each file read once, nothing linked yet. */
export interface ReadArchive {
  directory: string;
  site: ReadFile<Site> | null;
  scale: ReadFile<Verdict[]> | null;
  sources: Map<string, ReadSource>;
  claims: Map<string, ReadClaim>;
  people: Map<string, ReadFile<PersonFront>>;
  topics: Map<string, ReadFile<TopicFront>>;
  pages: Map<string, ReadPage>;
  /** Paths of images and data files. */
  assets: Set<string>;
  faults: Fault[];
}

/**
 * Reads a content folder; what `cache` (a folder, or null) knows of its files is not computed again.
 * Whatever is wrong in it is in `faults`; throws nothing.
 */
export async function readArchive(directory: string, cache: string | null = null): Promise<ReadArchive> {
  if (!(await stat(directory).catch(() => null))?.isDirectory()) {
    const archive = emptyArchive(directory);
    archive.faults.push(
      faultIn('.', {
        ...FILE_START,
        rule: 'content-missing',
        message: `There is no content folder at \`${directory}\`.`,
        help: 'Create it, or name another one in the environment variable `CONTENT_DIR`.',
      }),
    );
    return archive;
  }
  const listing = await listContent(directory);
  const archive = await readListed(directory, listing, (path) => readBytes(directory, path), cache);
  for (const path of ['site.yaml', 'verdicts.yaml']) {
    if (!listing.files.some((file) => file.path === path) && !listing.faults.some((fault) => fault.file === path)) {
      archive.faults.push(
        faultIn(path, {
          ...FILE_START,
          rule: 'file-missing',
          message: `The archive has no file \`${path}\`.`,
          help:
            path === 'site.yaml'
              ? 'Create it with the name, address, language and publisher of the publication.'
              : 'Create it with the rating scale: a list of verdicts.',
        }),
      );
    }
  }
  archive.faults.push(...(await checkOriginals(directory, [...archive.sources.values()].flatMap(digestIn))));
  return archive;
}

/**
 * Reads files of the content folder `directory` as they once were, from their bytes by path. That others are
 * missing among them is no fault.
 */
export function readEarlierFiles(
  directory: string,
  files: ReadonlyMap<string, Buffer>,
  cache: string | null,
): Promise<ReadArchive> {
  return readListed(directory, classifyAll(files.keys()), (path) => files.get(path) as Buffer, cache);
}

async function readListed(
  directory: string,
  { files, faults }: FileListing,
  bytesOf: (path: string) => Buffer | Fault,
  cache: string | null,
): Promise<ReadArchive> {
  const archive = emptyArchive(directory);
  archive.faults.push(...faults);
  for (const file of files) if (file.kind === 'asset') archive.assets.add(file.path);
  const texts = files.filter((file): file is TextFile => file.kind !== 'asset');
  const readings = await readFiles(texts, bytesOf, cache);
  for (const [index, file] of texts.entries()) {
    const reading = readings[index] as KeptReading | Fault;
    if ('rule' in reading) archive.faults.push(reading);
    else addTo(archive, file, reading);
  }
  return archive;
}

function emptyArchive(directory: string): ReadArchive {
  return {
    directory,
    site: null,
    scale: null,
    sources: new Map(),
    claims: new Map(),
    people: new Map(),
    topics: new Map(),
    pages: new Map(),
    assets: new Set(),
    faults: [],
  };
}

/** The digest that a source states, unless it could not be read; its place, which is sought only for a fault. */
function digestIn({ id, file, front, parts, spanOf }: ReadSource) {
  return front || parts.sha256 ? [{ id, file, sha256: parts.sha256 ?? null, span: () => spanOf(['sha256']) }] : [];
}

function addTo(archive: ReadArchive, file: TextFile, reading: KeptReading): void {
  const read = { id: file.id, file: file.path, digest: reading.digest, spanOf: placesIn(file.kind, reading.head) };
  const { front, parts, frontFaults, textFaults } = reading;
  const draft = file.kind === 'claim' && (parts as Partial<ClaimFront>).draft === true;
  const broken = textFaults.some(({ severity }) => severity !== 'warning');
  // A draft may be unfinished: its faults are warnings.
  for (const fault of [...frontFaults, ...textFaults])
    archive.faults.push(faultIn(file.path, draft ? { ...fault, severity: 'warning' } : fault));
  switch (file.kind) {
    case 'site':
      archive.site = { ...read, front, parts } as ReadFile<Site>;
      return;
    case 'verdicts':
      archive.scale = { ...read, front, parts } as ReadFile<Verdict[]>;
      return;
    case 'person':
      archive.people.set(file.id, { ...read, front, parts } as ReadFile<PersonFront>);
      return;
    case 'topic':
      archive.topics.set(file.id, { ...read, front, parts } as ReadFile<TopicFront>);
      return;
    case 'source':
      archive.sources.set(file.id, { ...read, front, parts, blocks: reading.text } as ReadSource);
      return;
    case 'claim':
      archive.claims.set(file.id, { ...read, front, parts, body: reading.text, broken } as ReadClaim);
      return;
    case 'page':
      archive.pages.set(file.id, { ...read, front, parts, body: reading.text, broken } as ReadPage);
  }
}
