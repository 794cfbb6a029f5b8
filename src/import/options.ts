import { parseArgs } from 'node:util';
import { date, language, webAddress } from '../schema/scalars.ts';
import { RIGHTS, SOURCE_KINDS } from '../schema/source.ts';
import type { Told } from './first-import.ts';

export const USAGE = `Usage: npm run import -- INPUT [--id ID] [--kind K] [--language L] [--rights R] [--title T]
         [--published D] [--url U] [--keep-original] [--correct] [--dry-run] [--json]

  INPUT            a file, - for standard input, or an address that begins with http:// or https://
  --id             the id of the source; one that is there is imported again
  --kind           ${SOURCE_KINDS.join(', ')}
  --language       as BCP 47 writes it: en, uk, pt-BR
  --rights         ${RIGHTS.join(', ')}: what of it readers may see
  --title, --published, --url   in place of what the document says
  --keep-original  keeps the bytes in .originals/ of the content folder, which is never published
  --correct        mends our own transcription: wrong blocks go, right ones say was=
  --dry-run        writes nothing, and prints the file
  --json           prints the report as JSON`;

/** The command was called wrongly; the message is one sentence. */
export class WrongUsage extends Error {}

export interface CommandOptions {
  input: string;
  id: string | null;
  told: Told;
  keepOriginal: boolean;
  correct: boolean;
  dryRun: boolean;
  json: boolean;
}

/** Reads the arguments; null when help is asked for. Throws WrongUsage. */
export function readOptions(args: string[]): CommandOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [input, ...others] = positionals;
  if (input === undefined || input === '')
    throw new WrongUsage('Name what is to be imported: a file, `-`, or an address.');
  if (others.length > 0) throw new WrongUsage(`One document is imported at a time; \`${others[0]}\` is a second.`);
  const told: Told = {};
  if (values.title !== undefined) told.title = text('--title', values.title);
  if (values.kind !== undefined) told.kind = oneOf('--kind', values.kind, SOURCE_KINDS);
  if (values.rights !== undefined) told.rights = oneOf('--rights', values.rights, RIGHTS);
  if (values.language !== undefined) told.language = valid('--language', values.language, language);
  if (values.published !== undefined) told.published = valid('--published', values.published, date);
  if (values.url !== undefined) told.url = valid('--url', values.url, webAddress);
  return {
    input,
    id: values.id ?? null,
    told,
    keepOriginal: values['keep-original'],
    correct: values.correct,
    dryRun: values['dry-run'],
    json: values.json,
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        id: text,
        kind: text,
        language: text,
        rights: text,
        title: text,
        published: text,
        url: text,
        'keep-original': flag,
        correct: flag,
        'dry-run': flag,
        json: flag,
        help: { ...flag, short: 'h' },
      },
    });
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/(?<=\.) (?=To |Did )|\n/);
    throw new WrongUsage(/[.?!]$/.test(sentence) ? sentence : `${sentence}.`);
  }
}

function text(name: string, value: string): string {
  if (value.trim() === '') throw new WrongUsage(`\`${name}\` is empty.`);
  return value.trim();
}

function oneOf<Value extends string>(name: string, value: string, values: readonly Value[]): Value {
  const found = values.find((each) => each === value);
  if (found === undefined) throw new WrongUsage(`\`${name} ${value}\` is none of ${values.join(', ')}.`);
  return found;
}

interface Checked {
  safeParse: (value: unknown) => { success: boolean; error?: { issues: { message: string }[] } };
}

function valid(name: string, value: string, schema: Checked): string {
  const { success, error } = schema.safeParse(value);
  if (!success) throw new WrongUsage(`\`${name} ${value}\` ${error?.issues[0]?.message ?? 'is not valid.'}`);
  return value;
}
