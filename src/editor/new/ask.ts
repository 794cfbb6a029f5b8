import type { Readable, Writable } from 'node:stream';
import { autocomplete, autocompleteMultiselect, confirm, isCancel, text } from '@clack/prompts';
import type { Known } from './known.ts';
import { type Answers, faultOf, type Question } from './question.ts';

/** The terminal on which questions are asked. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** A terminal, and the sign that nobody sits at it any more. */
interface Session extends Terminal {
  signal: AbortSignal;
}

/** Asks whatever was not answered yet, one question after the other. Null when the editor leaves. */
export async function askAll(
  answers: Answers,
  questions: readonly Question[],
  known: Known,
  terminal: Terminal,
): Promise<Answers | null> {
  const left = new AbortController();
  terminal.input.once('end', () => left.abort());
  const session = { ...terminal, signal: left.signal };
  const all = new Map(answers);
  for (const question of questions) {
    if (all.has(question.name) || !question.isAsked(all, known)) continue;
    const values = await ask(question, all, known, session);
    if (values === null) return null;
    if (values.length > 0) all.set(question.name, values);
  }
  return all;
}

async function ask(question: Question, answers: Answers, known: Known, session: Session): Promise<string[] | null> {
  const isRequired = question.isRequired(answers, known);
  const message = isRequired || question.takes === 'yes or no' ? question.ask : `${question.ask} (may be left open)`;
  if (question.takes === 'yes or no') {
    const answer = await confirm({ message, initialValue: false, ...session });
    return isCancel(answer) ? null : [answer ? 'yes' : 'no'];
  }
  if (question.choices) return choose(question, message, isRequired, known, session);
  const answer = await text({
    message,
    initialValue: question.preset?.(answers, known) ?? '',
    validate: (value = '') => (!isRequired && value.trim() === '' ? undefined : firstFault(question, value, known)),
    ...session,
  });
  return isCancel(answer) ? null : valuesOf(question, answer);
}

async function choose(
  question: Question,
  message: string,
  isRequired: boolean,
  known: Known,
  session: Session,
): Promise<string[] | null> {
  const options = (question.choices?.(known) ?? []).map(({ id, name, hint }) => ({
    value: id,
    label: name === id ? id : `${name} (${id})`,
    ...(hint && { hint }),
  }));
  // Nothing to choose from: what is required is told when the answers are complete.
  if (options.length === 0) return [];
  if (question.takes === 'many') {
    const chosen = await autocompleteMultiselect({ message, options, required: isRequired, ...session });
    return isCancel(chosen) ? null : chosen;
  }
  const chosen = await autocomplete({ message, options, ...session });
  return isCancel(chosen) ? null : [chosen];
}

function firstFault(question: Question, answer: string, known: Known): string | undefined {
  const values = valuesOf(question, answer);
  if (values.length === 0) return faultOf(question, '', known) ?? undefined;
  return values.map((value) => faultOf(question, value, known)).find((fault) => fault !== null) ?? undefined;
}

/** Several answers typed on one line are parted by spaces: they are addresses and ids, which hold none. */
function valuesOf({ takes }: Question, answer: string): string[] {
  return takes === 'many' ? answer.split(/[\s,]+/).filter(Boolean) : [answer.trim()].filter(Boolean);
}
