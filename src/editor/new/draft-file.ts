import { stringify } from 'yaml';
import { type Answers, answerTo } from './question.ts';
import type { Kind } from './questions.ts';

/** A file to be written: its path below the content folder, and its text. */
export interface DraftFile {
  path: string;
  text: string;
}

/** The file that answers to the questions of its kind make. A claim begins as a draft. */
export function draftFile(kind: Kind, answers: Answers): DraftFile {
  const id = answerTo(answers, 'id');
  switch (kind) {
    case 'claim':
      return { path: `claims/${id}.mdx`, text: `---\n${yaml(claimFront(answers))}---\n\n${claimBody(answers)}` };
    case 'source':
      return { path: `sources/${id}.md`, text: `---\n${yaml(sourceFront(answers))}---\n\n${heading(answers)}` };
    case 'person':
      return { path: `people/${id}.yaml`, text: yaml(personFront(answers)) };
    case 'topic':
      return {
        path: `topics/${id}.yaml`,
        text: yaml({ name: one(answers, 'name'), description: one(answers, 'description') }),
      };
  }
}

function claimFront(answers: Answers): Record<string, unknown> {
  const date = one(answers, 'date');
  const claimants = many(answers, 'claimant');
  const resolvesAt = one(answers, 'resolves-at');
  const language = one(answers, 'language');
  return {
    claim: one(answers, 'claim'),
    claimant: claimants.length > 1 ? claimants : (claimants[0] ?? null),
    said: { on: one(answers, 'said-on'), in: many(answers, 'said-in') },
    verdict: one(answers, 'verdict'),
    summary: one(answers, 'summary'),
    asOf: date,
    published: date,
    authors: many(answers, 'author'),
    topics: many(answers, 'topic'),
    ...(resolvesAt && { resolvesAt }),
    ...(language && { language }),
    draft: true,
  };
}

/** What the source says stands in it already; the words that rest on it are the editor's. */
function claimBody(answers: Answers): string {
  const places = many(answers, 'said-in');
  const hint = '{/* Quote what shows it: <Quote of="source#block" stance="supports">its words</Quote> */}\n';
  return places.length === 0 ? hint : `${hint}\n<Cite of="${places.join(' ')}" stance="context" />\n`;
}

function sourceFront(answers: Answers): Record<string, unknown> {
  return {
    title: one(answers, 'title'),
    kind: one(answers, 'kind'),
    publisher: one(answers, 'publisher'),
    authors: [],
    url: one(answers, 'url'),
    published: one(answers, 'published'),
    retrieved: one(answers, 'date'),
    language: one(answers, 'language'),
    rights: one(answers, 'rights'),
  };
}

/** The title as the first block; its marks are no markup. */
function heading(answers: Answers): string {
  const words = answerTo(answers, 'title')
    .replace(/[\\`*_[\]<>#^&|~!]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
  return `# ${words} ^title\n`;
}

function personFront(answers: Answers): Record<string, unknown> {
  return {
    name: one(answers, 'name'),
    kind: one(answers, 'kind'),
    role: one(answers, 'role'),
    sameAs: many(answers, 'same-as'),
    staff: one(answers, 'staff') === 'yes',
  };
}

function one(answers: Answers, name: string): string | null {
  return answerTo(answers, name) || null;
}

function many(answers: Answers, name: string): string[] {
  return [...(answers.get(name) ?? [])];
}

/** Lists of one line, and texts on one line however long, as editors write them. */
function yaml(value: Record<string, unknown>): string {
  const lines = Object.entries(value).map(([key, each]) => {
    const flow = stringify(each, {
      version: '1.2',
      schema: 'core',
      lineWidth: 0,
      collectionStyle: 'flow',
      flowCollectionPadding: false,
      defaultStringType: 'PLAIN',
      defaultKeyType: 'PLAIN',
      blockQuote: false,
    });
    return `${key}: ${flow.trimEnd()}\n`;
  });
  return lines.join('');
}
