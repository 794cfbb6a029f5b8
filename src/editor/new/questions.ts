import { idFrom } from '../../archive/files.ts';
import { claimSchema } from '../../schema/claim.ts';
import { nearestName } from '../../schema/nearest.ts';
import { personSchema } from '../../schema/person.ts';
import { parseReference } from '../../schema/reference.ts';
import { blockReference, day, id, language, text, webAddress } from '../../schema/scalars.ts';
import { RIGHTS, SOURCE_KINDS } from '../../schema/source.ts';
import type { Choice, Known } from './known.ts';
import { type Answers, answerTo, type Question, question } from './question.ts';

export const KINDS = ['claim', 'source', 'person', 'topic'] as const;
export type Kind = (typeof KINDS)[number];

/** Characters of a title that become an id. */
const MOST_OF_TITLE = 60;

const yes = () => true;
const never = () => false;

/** The questions that each kind of file answers, in the order in which they are asked. `today` is a day. */
export function questionsFor(kind: Kind, today: string): Question[] {
  return { claim: claimQuestions, source: sourceQuestions, person: personQuestions, topic: topicQuestions }[kind](
    today,
  );
}

function claimQuestions(today: string): Question[] {
  return [
    question({
      name: 'claim',
      ask: 'What is the exact statement that is judged?',
      schema: claimSchema.shape.claim,
      isRequired: yes,
    }),
    idQuestion('claim', { folders: true, taken: ({ claims }) => claims }),
    question({ name: 'claimant', ask: 'Who said it?', schema: id, takes: 'many', choices: ({ people }) => people }),
    question({ name: 'said-on', ask: 'On which day was it said?', schema: day }),
    question({
      name: 'said-in',
      ask: 'Which block shows it (source#block)?',
      schema: blockReference,
      takes: 'many',
      refuse: refuseReference,
    }),
    question({
      name: 'verdict',
      ask: 'What is the verdict?',
      schema: id,
      isRequired: yes,
      choices: ({ verdicts }) => verdicts,
    }),
    question({ name: 'summary', ask: 'Why, in one or two sentences that stand alone?', schema: text, isRequired: yes }),
    question({
      name: 'resolves-at',
      ask: 'On which day will it be known?',
      schema: day,
      isRequired: isForecast,
      isAsked: isForecast,
    }),
    question({
      name: 'author',
      ask: 'Who writes this?',
      schema: id,
      takes: 'many',
      isRequired: yes,
      choices: ({ staff }) => staff,
    }),
    question({ name: 'topic', ask: 'What is it about?', schema: id, takes: 'many', choices: ({ topics }) => topics }),
    question({ name: 'language', ask: 'In which language is it written?', schema: language, isAsked: never }),
    dateQuestion('The day of publication, and whose knowledge is judged', today),
  ];
}

function sourceQuestions(today: string): Question[] {
  return [
    question({ name: 'title', ask: 'What is the title of the document?', schema: text, isRequired: yes }),
    idQuestion('title', { folders: true, taken: ({ sources }) => new Set(sources.keys()) }),
    question({
      name: 'kind',
      ask: 'What kind of document is it?',
      schema: text,
      isRequired: yes,
      choices: () => SOURCE_KINDS.map(named),
    }),
    question({ name: 'publisher', ask: 'Who published it?', schema: text }),
    question({ name: 'url', ask: 'Where was it published (https://…)?', schema: webAddress }),
    question({ name: 'published', ask: 'On which day was it published?', schema: day }),
    question({
      name: 'language',
      ask: 'In which language is it written?',
      schema: language,
      isRequired: yes,
      preset: (_, known) => known.language,
    }),
    question({
      name: 'rights',
      ask: 'What may readers see of it?',
      schema: text,
      isRequired: yes,
      choices: () => RIGHTS.map((each) => ({ ...named(each), hint: RIGHTS_SAY[each] })),
    }),
    dateQuestion('The day on which the copy was taken', today),
  ];
}

function personQuestions(): Question[] {
  return [
    question({ name: 'name', ask: 'What is their name?', schema: text, isRequired: yes }),
    idQuestion('name', { folders: false, taken: ({ people }) => new Set(people.map((each) => each.id)) }),
    question({
      name: 'kind',
      ask: 'A person or an organization?',
      schema: text,
      isRequired: yes,
      choices: () => personSchema.shape.kind.options.map(named),
    }),
    question({ name: 'role', ask: 'What are they (“President of Ukraine”)?', schema: text }),
    question({
      name: 'same-as',
      ask: 'Which address says who is meant (Wikidata)?',
      schema: webAddress,
      takes: 'many',
    }),
    question({ name: 'staff', ask: 'Do they write or review claims here?', schema: text, takes: 'yes or no' }),
  ];
}

function topicQuestions(): Question[] {
  return [
    question({ name: 'name', ask: 'What is the name of the subject?', schema: text, isRequired: yes }),
    idQuestion('name', { folders: false, taken: ({ topics }) => new Set(topics.map((each) => each.id)) }),
    question({ name: 'description', ask: 'What is it, in one sentence?', schema: text }),
  ];
}

const RIGHTS_SAY: Record<(typeof RIGHTS)[number], string> = {
  full: 'every block',
  excerpt: 'cited blocks, with one neighbour each side',
  quote: 'only the cited words',
  none: 'nothing but title and address',
};

function named(each: string): Choice {
  return { id: each, name: each, hint: '' };
}

function idQuestion(
  from: string,
  { folders, taken }: { folders: boolean; taken: (known: Known) => ReadonlySet<string> },
): Question {
  return question({
    name: 'id',
    ask: 'Which id? It is the name of the file and part of the address, for ever.',
    schema: id,
    // Without the words that it is made of, those are what is missing.
    isRequired: (answers) => answerTo(answers, from) !== '',
    preset: (answers) => idFrom(shortTitle(answerTo(answers, from))),
    refuse: (value, known) => {
      if (taken(known).has(value)) return `The id \`${value}\` is taken; choose another with \`--id\`.`;
      if (!folders && value.includes('/'))
        return `\`${value}\` cannot be an id here: these files stand in no folder below their own.`;
      return value.startsWith('page/') ? 'The id of a claim cannot begin with `page/`.' : null;
    },
  });
}

/** As many whole words as an address can bear; a stroke in them would be a folder. */
function shortTitle(title: string): string {
  const words = title.replaceAll('/', ' ');
  return words.length > MOST_OF_TITLE ? words.slice(0, MOST_OF_TITLE).replace(/\s\S*$/, '') : words;
}

function dateQuestion(ask: string, today: string): Question {
  return question({ name: 'date', ask, schema: day, preset: () => today, isAsked: never });
}

function isForecast(answers: Answers, { verdicts }: Known): boolean {
  return verdicts.find((each) => each.id === answerTo(answers, 'verdict'))?.family === 'forecast';
}

function refuseReference(value: string, { sources }: Known): string | null {
  const reference = parseReference(value);
  if (!reference) return null;
  const blocks = sources.get(reference.source);
  const [wanted, ids] = blocks
    ? [[reference.from, reference.to ?? reference.from].find((each) => !blocks.has(each)), blocks]
    : [reference.source, sources.keys()];
  if (wanted === undefined) return null;
  const nearest = nearestName(wanted, ids);
  const way = nearest ? ` Did you mean \`${nearest}\`?` : '';
  return blocks
    ? `The source \`${reference.source}\` has no block \`${wanted}\`.${way}`
    : `There is no source \`${wanted}\`.${way}`;
}
