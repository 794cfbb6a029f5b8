import { parseArgs } from 'node:util';
import type { Known } from './known.ts';
import { type Answers, faultOf, type Question } from './question.ts';
import { KINDS, type Kind } from './questions.ts';

/** The command was called wrongly; the message is one sentence. */
export class WrongAnswer extends Error {}

/** Reads which kind of file is asked for. Throws WrongAnswer. */
export function readKind(args: readonly string[]): Kind {
  const [first = ''] = args;
  const kind = KINDS.find((each) => each === first);
  if (kind) return kind;
  throw new WrongAnswer(`Say what to begin: ${KINDS.map((each) => `\`npm run new -- ${each}\``).join(', ')}.`);
}

/** Reads the flags that follow the kind, as they were typed. Throws WrongAnswer. */
export function readFlags(args: readonly string[], questions: readonly Question[]): Answers {
  const options = Object.fromEntries(
    questions.map(({ name, takes }) => [
      name,
      takes === 'yes or no' ? { type: 'boolean' as const } : { type: 'string' as const, multiple: true },
    ]),
  );
  try {
    const { values } = parseArgs({ args: [...args], options, allowNegative: true });
    const answers = new Map<string, string[]>();
    for (const { name, takes } of questions) {
      const value = values[name];
      if (value === undefined) continue;
      const list = Array.isArray(value) ? value.map((each) => oneLine(String(each))) : [value ? 'yes' : 'no'];
      if (takes === 'one' && list.length > 1) throw new Error(`The flag \`--${name}\` stands more than once.`);
      answers.set(name, list);
    }
    return answers;
  } catch (error) {
    const flag = /^Option '(--[\w-]+)' argument is ambiguous/.exec((error as Error).message)?.[1];
    if (flag) throw new WrongAnswer(`Write \`${flag}=…\` where the value begins with a hyphen.`);
    const [sentence = ''] = (error as Error).message.split(/(?<=\.) (?=To |Did )|\n/);
    throw new WrongAnswer(/[.?!]$/.test(sentence) ? sentence : `${sentence}.`);
  }
}

/** A text as the files have it: a value of YAML would end where a break was pasted. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Looks at what was answered. Throws WrongAnswer. */
export function checkAnswers(answers: Answers, questions: readonly Question[], known: Known): void {
  for (const question of questions) {
    if (question.takes === 'yes or no') continue;
    for (const value of answers.get(question.name) ?? []) {
      const fault = faultOf(question, value, known);
      if (fault) throw new WrongAnswer(fault);
    }
  }
}

/** Puts the presets where nothing was answered. Throws WrongAnswer, naming every flag that is missing. */
export function completeAnswers(answers: Answers, questions: readonly Question[], known: Known): Answers {
  const complete = new Map(answers);
  for (const { name, preset } of questions) {
    const value = complete.has(name) ? '' : (preset?.(complete, known) ?? '');
    if (value !== '') complete.set(name, [value]);
  }
  const missing = questions
    .filter(({ name, isRequired }) => isRequired(complete, known) && !complete.has(name))
    .map(({ name }) => `\`--${name}\``);
  if (missing.length > 0) {
    const reason = missing.includes('`--id`')
      ? ' An id is made of Latin letters and digits, and the name has none.'
      : '';
    throw new WrongAnswer(
      `Without a terminal to ask on, ${missing.length === 1 ? 'this flag is' : 'these flags are'} needed: ${missing.join(', ')}.${reason}`,
    );
  }
  checkAnswers(complete, questions, known);
  return complete;
}
