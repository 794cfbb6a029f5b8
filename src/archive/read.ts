import { stat } from 'node:fs/promises';
import type { z } from 'astro/zod';
import type { Block } from '../markup/block.ts';
import type { Body, BodyParts } from '../markup/body.ts';
import { readBody } from '../markup/read-body.ts';
import { readPage } from '../markup/read-page.ts';
import { readSource } from '../markup/read-source.ts';
import { type ClaimFront, claimSchema } from '../schema/claim.ts';
import { type Fault, FILE_START, faultIn, type LocalFault, type Span } from '../schema/fault.ts';
import { findFrontMatter } from '../schema/front-matter.ts';
import { type PageFront, pageSchema } from '../schema/page.ts';
import { type PersonFront, personSchema } from '../schema/person.ts';
import { type Path, readYaml } from '../schema/read-yaml.ts';
import { type Site, siteSchema } from '../schema/site.ts';
import { type SourceFront, sourceSchema } from '../schema/source.ts';
import { type TopicFront, topicSchema } from '../schema/topic.ts';
import { scaleSchema, type Verdict } from '../schema/verdict.ts';
import { type ContentFile, listContent, readEach, readText } from './files.ts';

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

/** Reads a content folder. Whatever is wrong in it is in `faults`; throws nothing. */
export async function readArchive(directory: string): Promise<ReadArchive> {
  const archive: ReadArchive = {
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
  if (!(await stat(directory).catch(() => null))?.isDirectory()) {
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
  const { files, faults } = await listContent(directory);
  archive.faults.push(...faults);
  for (const path of ['site.yaml', 'verdicts.yaml']) {
    if (!files.some((file) => file.path === path) && !faults.some((fault) => fault.file === path)) {
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
  const texts = await readEach(files, async (file) => (file.kind === 'asset' ? '' : readText(directory, file.path)));
  for (const [index, file] of files.entries()) {
    const text = texts[index] ?? '';
    if (typeof text === 'string') readInto(archive, file, text);
    else archive.faults.push(text);
  }
  return archive;
}

function readInto(archive: ReadArchive, file: ContentFile, text: string): void {
  switch (file.kind) {
    case 'asset':
      archive.assets.add(file.path);
      return;
    case 'site':
      archive.site = readYamlFile(archive, file, text, siteSchema);
      return;
    case 'verdicts':
      archive.scale = readYamlFile(archive, file, text, scaleSchema);
      return;
    case 'person':
      archive.people.set(file.id, readYamlFile(archive, file, text, personSchema));
      return;
    case 'topic':
      archive.topics.set(file.id, readYamlFile(archive, file, text, topicSchema));
      return;
    case 'source': {
      const { bodyStart, ...front } = readFront(archive, file, text, sourceSchema);
      const { blocks, faults } = readSource(text, bodyStart);
      report(archive, file, faults);
      archive.sources.set(file.id, { ...front, blocks });
      return;
    }
    case 'claim': {
      const { bodyStart, ...front } = readFront(archive, file, text, claimSchema);
      const { body, faults } = readBody(text, bodyStart);
      report(archive, file, faults, front.parts.draft === true);
      archive.claims.set(file.id, { ...front, body, broken: faults.some(isError) });
      return;
    }
    case 'page': {
      const { bodyStart, ...front } = readFront(archive, file, text, pageSchema);
      const { faults, ...body } = readPage(text, bodyStart);
      report(archive, file, faults);
      archive.pages.set(file.id, { ...front, body, broken: faults.some(isError) });
    }
  }
}

function readFront<Schema extends z.ZodType>(
  archive: ReadArchive,
  file: ContentFile,
  text: string,
  schema: Schema,
): ReadFile<z.output<Schema>> & { bodyStart: number } {
  const fences = findFrontMatter(text);
  if ('rule' in fences) {
    report(archive, file, [fences]);
    const bodyStart = fences.rule === 'front-matter-missing' ? 0 : text.length;
    return { id: file.id, file: file.path, front: null, parts: {}, spanOf: () => FILE_START, bodyStart };
  }
  const { value, parts, faults, spanOf } = readYaml(text, fences.start, fences.end, schema);
  report(archive, file, faults, (parts as { draft?: boolean }).draft === true);
  return { id: file.id, file: file.path, front: value, parts, spanOf, bodyStart: fences.bodyStart };
}

function readYamlFile<Schema extends z.ZodType>(
  archive: ReadArchive,
  file: ContentFile,
  text: string,
  schema: Schema,
): ReadFile<z.output<Schema>> {
  const { value, parts, faults, spanOf } = readYaml(text, 0, text.length, schema);
  report(
    archive,
    file,
    text.trim() === ''
      ? [
          {
            ...FILE_START,
            rule: 'empty-file',
            message: 'The file is empty.',
            help: 'Write its keys, or remove the file.',
          },
        ]
      : faults,
  );
  return { id: file.id, file: file.path, front: value, parts, spanOf };
}

function isError({ severity }: LocalFault): boolean {
  return severity !== 'warning';
}

/** A draft may be unfinished: its faults are warnings. */
function report(archive: ReadArchive, file: ContentFile, faults: readonly LocalFault[], draft = false): void {
  for (const fault of faults)
    archive.faults.push(faultIn(file.path, draft ? { ...fault, severity: 'warning' } : fault));
}
