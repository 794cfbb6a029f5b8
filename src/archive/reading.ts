import type { z } from 'astro/zod';
import type { Block } from '../markup/block.ts';
import type { Body, BodyParts } from '../markup/body.ts';
import { readBody } from '../markup/read-body.ts';
import { readPage } from '../markup/read-page.ts';
import { readSource } from '../markup/read-source.ts';
import { type ClaimFront, claimSchema } from '../schema/claim.ts';
import { FILE_START, type LocalFault } from '../schema/fault.ts';
import { findFrontMatter } from '../schema/front-matter.ts';
import { type PageFront, pageSchema } from '../schema/page.ts';
import { type PersonFront, personSchema } from '../schema/person.ts';
import { readYaml } from '../schema/read-yaml.ts';
import { type Site, siteSchema } from '../schema/site.ts';
import { type SourceFront, sourceSchema } from '../schema/source.ts';
import { type TopicFront, topicSchema } from '../schema/topic.ts';
import { scaleSchema, type Verdict } from '../schema/verdict.ts';
import { shortened } from './faults.ts';

/** What is known of a file by itself, as data that can be kept and sent: a function of its kind and text alone. */
export interface Reading<Front, Text> {
  /** The whole front matter; null when anything in it is at fault. */
  front: Front | null;
  /** The keys that are right in themselves. */
  parts: Partial<Front>;
  frontFaults: LocalFault[];
  /** What follows the front matter. */
  text: Text;
  textFaults: LocalFault[];
  /** The beginning of the file with its front matter, in which places are sought when a fault is told. */
  head: string;
}

/** What a file of each kind gives. */
export interface Readings {
  site: Reading<Site, null>;
  verdicts: Reading<Verdict[], null>;
  person: Reading<PersonFront, null>;
  topic: Reading<TopicFront, null>;
  source: Reading<SourceFront, Block[]>;
  claim: Reading<ClaimFront, Body>;
  page: Reading<PageFront, BodyParts>;
}

export type ReadableKind = keyof Readings;

/** Reads the text of a file of a kind. Throws nothing: what is wrong is in the faults. */
export function readText<Kind extends ReadableKind>(kind: Kind, text: string): Readings[Kind] {
  return READERS[kind](text);
}

const READERS: { [Kind in ReadableKind]: (text: string) => Readings[Kind] } = {
  site: (text) => readYamlFile(text, siteSchema),
  verdicts: (text) => readYamlFile(text, scaleSchema),
  person: (text) => readYamlFile(text, personSchema),
  topic: (text) => readYamlFile(text, topicSchema),
  source: (text) => {
    const { bodyStart, ...front } = readFront(text, sourceSchema);
    const { blocks, faults } = readSource(text, bodyStart);
    return { ...front, text: blocks, textFaults: shortened(faults) };
  },
  claim: (text) => {
    const { bodyStart, ...front } = readFront(text, claimSchema);
    const { body, faults } = readBody(text, bodyStart);
    return { ...front, text: body, textFaults: shortened(faults) };
  },
  page: (text) => {
    const { bodyStart, ...front } = readFront(text, pageSchema);
    const { faults, ...body } = readPage(text, bodyStart);
    return { ...front, text: body, textFaults: shortened(faults) };
  },
};

type Front<Schema extends z.ZodType> = Pick<
  Reading<z.output<Schema>, never>,
  'front' | 'parts' | 'frontFaults' | 'head'
>;

function readFront<Schema extends z.ZodType>(text: string, schema: Schema): Front<Schema> & { bodyStart: number } {
  const fences = findFrontMatter(text);
  if ('rule' in fences) {
    const bodyStart = fences.rule === 'front-matter-missing' ? 0 : text.length;
    return { front: null, parts: {}, frontFaults: [fences], head: '', bodyStart };
  }
  const { value, parts, faults } = readYaml(text, fences.start, fences.end, schema);
  const { bodyStart } = fences;
  return { front: value, parts, frontFaults: faults, head: text.slice(0, bodyStart), bodyStart };
}

function readYamlFile<Schema extends z.ZodType>(text: string, schema: Schema): Reading<z.output<Schema>, null> {
  const { value, parts, faults } = readYaml(text, 0, text.length, schema);
  const frontFaults =
    text.trim() === ''
      ? [
          {
            ...FILE_START,
            rule: 'empty-file',
            message: 'The file is empty.',
            help: 'Write its keys, or remove the file.',
          },
        ]
      : faults;
  return { front: value, parts, frontFaults, text: null, textFaults: [], head: text };
}
