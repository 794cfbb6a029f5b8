import type { z } from 'astro/zod';
import { nearestName } from '../../schema/nearest.ts';
import type { Choice, Known } from './known.ts';

/** What was answered to each question, by its name; nothing where it was left open. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** One thing that a new file needs to know: a flag of the command, and a question on a terminal. */
export interface Question {
  /** The flag, without its hyphens. */
  name: string;
  /** The question, as an editor reads it. */
  ask: string;
  /** What one answer must be; its messages are predicates ("is not an id. …"). */
  schema: z.ZodType;
  /** Whether there can be several answers, or only yes and no. */
  takes: 'one' | 'many' | 'yes or no';
  isRequired: (answers: Answers, known: Known) => boolean;
  /** What there is to choose from; null when anything that the schema takes will do. */
  choices: ((known: Known) => readonly Choice[]) | null;
  /** What is taken when nothing is answered; offered on a terminal. */
  preset: ((answers: Answers, known: Known) => string) | null;
  /** What else makes an answer wrong: a sentence, or null. */
  refuse: ((value: string, known: Known) => string | null) | null;
  /** Whether a terminal asks it; the others are flags only. */
  isAsked: (answers: Answers, known: Known) => boolean;
}

/** A question that may be left open and takes one answer, unless said otherwise. */
export function question(parts: Pick<Question, 'name' | 'ask' | 'schema'> & Partial<Question>): Question {
  return {
    takes: 'one',
    isRequired: () => false,
    choices: null,
    preset: null,
    refuse: null,
    isAsked: () => true,
    ...parts,
  };
}

/** The first answer to a question; empty when there is none. */
export function answerTo(answers: Answers, name: string): string {
  return answers.get(name)?.[0] ?? '';
}

/** What is wrong with an answer, as a sentence; null when nothing is. */
export function faultOf(asked: Question, value: string, known: Known): string | null {
  if (asked.choices) return choiceFault(asked.name, value, asked.choices(known));
  const result = asked.schema.safeParse(value);
  const message = result.error?.issues[0]?.message;
  if (message !== undefined) return `\`${asked.name}\` ${message}`;
  return asked.refuse?.(value, known) ?? null;
}

/** A name that was written for an id is answered with the id. */
function choiceFault(name: string, value: string, choices: readonly Choice[]): string | null {
  if (choices.some(({ id }) => id === value)) return null;
  const meant = choices.find((each) => each.name.toLowerCase() === value.toLowerCase());
  if (meant) return `\`${name}\` is an id: the id of “${meant.name}” is \`${meant.id}\`.`;
  const ids = choices.map(({ id }) => id);
  const nearest = nearestName(value, ids);
  const ways = nearest
    ? ` Did you mean \`${nearest}\`?`
    : ids.length <= 20 && ids.length > 0
      ? ` It is one of ${ids.map((id) => `\`${id}\``).join(', ')}.`
      : '';
  return `There is no \`${value}\` to be the \`${name}\`.${ways || ' Create it first.'}`;
}
