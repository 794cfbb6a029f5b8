import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeName, makeProse, makeSentence, randomFrom } from './words.ts';

export interface ArchiveSize {
  claims: number;
  sources: number;
  seed?: number;
}

const BLOCKS = 24;
const PARAGRAPHS = 9;
/** So many claims cite the first source, whatever the size: one edit of it touches them all. */
export const CITING_FIRST_SOURCE = 50;
const VERDICTS = ['supported', 'partly', 'unsupported', 'contradicted', 'misleading', 'forecast-open'];
const FILES_AT_ONCE = 64;

/**
 * Writes an archive of invented claims to a folder: each with about 600 words, three quotations and three
 * further citations of three sources. The same numbers and seed give the same bytes.
 */
export async function makeArchive(directory: string, { claims, sources, seed = 1 }: ArchiveSize): Promise<void> {
  const people = Math.max(4, Math.round(Math.sqrt(claims) * 2));
  const topics = Math.max(3, Math.round(Math.sqrt(claims) / 2));
  const archived = Array.from({ length: sources }, (_, index) => makeSource(index, seed));
  function* files(): Generator<[path: string, text: string]> {
    yield ['site.yaml', SITE];
    yield ['verdicts.yaml', SCALE];
    yield ['people/desk.yaml', 'name: The desk\nkind: organization\nstaff: true\n'];
    for (let index = 0; index < people; index++) {
      const random = randomFrom(seed * 7_000_003 + index);
      yield [
        `people/person-${index}.yaml`,
        `name: ${makeName(random)} ${index}\nkind: person\nrole: Member of the council\n`,
      ];
    }
    for (let index = 0; index < topics; index++) {
      const random = randomFrom(seed * 9_000_011 + index);
      yield [`topics/topic-${index}.yaml`, `name: Topic ${index}\ndescription: ${makeSentence(random, 9)}\n`];
    }
    for (const { id, text } of archived) yield [`sources/${id}.md`, text];
    for (let index = 0; index < claims; index++) {
      yield [`claims/${idOfClaim(index)}.mdx`, makeClaim(index, { claims, people, topics, archived, seed })];
    }
  }
  const left = files();
  const made = new Set<string>();
  const write = async () => {
    for (const [path, text] of left) {
      const file = join(directory, path);
      if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
      made.add(dirname(file));
      await writeFile(file, text);
    }
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, write));
}

/** Id of a claim by its number: some hundred stand in one folder. */
export function idOfClaim(index: number): string {
  return `${2000 + Math.floor(index / 500)}/claim-${index}`;
}

export function idOfSource(index: number): string {
  return `${2000 + Math.floor(index / 500)}/source-${index}`;
}

interface ArchivedSource {
  id: string;
  text: string;
  blocks: string[];
}

function makeSource(index: number, seed: number): ArchivedSource {
  const random = randomFrom(seed * 1_000_003 + index);
  const id = idOfSource(index);
  const title = makeSentence(random, 7).slice(0, -1);
  const blocks = Array.from({ length: BLOCKS }, () => makeProse(random, 30 + Math.floor(random() * 60)));
  const text = `---
title: ${title} ${index}
kind: article
publisher: ${makeName(random)} Times
authors: [${makeName(random)}]
url: https://news.example/${index}
archives: [{url: "https://archive.example/${index}", on: 2025-02-01}]
published: ${makeDay(random)}
retrieved: 2025-02-01
language: en
rights: full
---

# ${title} ${index} ^headline

${blocks.map((block, number) => `${block} ^p${number + 1}`).join('\n\n')}
`;
  return { id, text, blocks };
}

interface Whole {
  claims: number;
  people: number;
  topics: number;
  archived: readonly ArchivedSource[];
  seed: number;
}

function makeClaim(index: number, { claims, people, topics, archived, seed }: Whole): string {
  const random = randomFrom(seed * 5_000_011 + index);
  const pick = (count: number) => Math.floor(random() * count);
  const citesFirst = index % Math.max(1, Math.floor(claims / CITING_FIRST_SOURCE)) === 0;
  const cited = [citesFirst ? 0 : 1 + pick(archived.length - 1), pick(archived.length), pick(archived.length)].map(
    (number) => archived[Math.max(0, number)] as ArchivedSource,
  );
  const citations = Array.from({ length: 6 }, (_, number) => {
    const source = cited[number % cited.length] as ArchivedSource;
    const block = pick(source.blocks.length);
    const of = `${source.id}#p${block + 1}`;
    if (number % 2 === 1) return `<Cite of="${of}" stance="context" />`;
    const words = (source.blocks[block] ?? '').split(' ');
    const start = pick(Math.max(1, words.length - 12));
    const quote = words.slice(start, start + 6 + pick(6)).join(' ');
    return `<Quote of="${of}" stance="${number === 0 ? 'contradicts' : 'supports'}">${quote}</Quote>`;
  });
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, number) => {
    const prose = makeProse(random, 42 + pick(14));
    const citation = citations[number];
    return citation === undefined ? prose : `${prose} As the record says, ${citation} ${makeSentence(random, 8)}`;
  });
  const verdict = VERDICTS[pick(VERDICTS.length)] ?? 'supported';
  const related = index > 0 ? [idOfClaim(pick(index))] : [];
  const day = makeDay(random);
  return `---
claim: ${makeSentence(random, 9).slice(0, -1)} ${index}
claimant: person-${pick(people)}
said:
  on: ${day}
  in: ["${cited[0]?.id}#headline"]
why: ${makeSentence(random, 10)}
verdict: ${verdict}
summary: ${makeSentence(random, 14)}
asOf: ${day}
published: ${day}
authors: [desk]
reply: {on: ${day}, text: "${makeSentence(random, 8)}"}
topics: [topic-${pick(topics)}]
keywords: [${makeName(random)}, ${makeName(random)}]${verdict === 'forecast-open' ? '\nresolvesAt: 2030-01-01' : ''}
unknowns: ["${makeSentence(random, 9)}"]
related: [${related.join(', ')}]
---

${paragraphs.slice(0, 5).join('\n\n')}

## ${makeSentence(random, 4).slice(0, -1)}

${paragraphs.slice(5).join('\n\n')}
`;
}

function makeDay(random: () => number): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `20${pad(10 + Math.floor(random() * 15))}-${pad(1 + Math.floor(random() * 12))}-${pad(1 + Math.floor(random() * 28))}`;
}

const SITE = `title: The Measured Archive
url: https://measured.example
language: en
publisher:
  name: The Measured Archive
report: mailto:errors@measured.example
`;

const SCALE = `- {id: supported, label: Supported, family: evidence, definition: The archived documents show it.}
- {id: partly, label: Partly supported, family: evidence, definition: The archived documents show a part of it.}
- {id: unsupported, label: Unsupported, family: evidence, definition: The archived documents do not show it.}
- {id: contradicted, label: Contradicted, family: evidence, definition: The archived documents show the contrary.}
- {id: misleading, label: Misleading, family: context, definition: It leaves out what a reader must know.}
- {id: forecast-open, label: Open forecast, family: forecast, definition: It is about a day that has not come.}
`;
