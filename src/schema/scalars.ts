import { z } from 'astro/zod';
import { DAY_PATTERN, dayOf, isDay } from './days.ts';
import { ID_PATTERN, parseReference } from './reference.ts';
import { isWebAddress } from './web-address.ts';

const DATE_TIME_PATTERN =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
// Tab and line feed are all that a text may hold of the control characters; U+FFFE, U+FFFF and half a
// character are none that XML can hold.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL_PATTERN = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u;

/** Whether the text is a BCP 47 language tag. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** A pattern as JSON Schema writes it; what no pattern can tell, such as leap years, is left to `check`. */
function patternOf({ source }: RegExp): string {
  return source.replaceAll('\\/', '/');
}

/** Words for readers: not blank, without control characters. */
export const text = z
  .string()
  .refine((value) => value.trim() !== '', 'is blank. Write something, or leave the key out if it may be left out.')
  .refine(
    (value) => !CONTROL_PATTERN.test(value),
    'holds a control character, which no reader can see. Type the words anew.',
  )
  .meta({ pattern: '\\S' });

/** A day that was written in another order or with other marks, as it is written here; null where it may be two. */
function dayMeant(input: unknown): string | null {
  const [, year, month, date] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(String(input)) ?? [];
  const [, lastDate, lastMonth, lastYear] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(String(input)) ?? [];
  const parts = [year ?? lastYear, month ?? lastMonth, date ?? lastDate];
  const meant = parts.map((part) => part?.padStart(2, '0')).join('-');
  return isDay(meant) ? `\`${meant}\`` : null;
}

/** A day, or a point in time with its zone. */
export const date = z
  .string()
  .refine((value) => isDay(value) || (DATE_TIME_PATTERN.test(value) && isDay(dayOf(value))), {
    error: ({ input }) =>
      `is not a date of the calendar. Write ${dayMeant(input) ?? 'a day as `2025-05-13`, or a time with its zone as `2025-05-13T09:30:00+02:00`'}.`,
  })
  .meta({ pattern: `${patternOf(DAY_PATTERN)}|${patternOf(DATE_TIME_PATTERN)}` });

export const day = z.string().refine(isDay, {
  error: ({ input }) => `is not a day of the calendar. Write ${dayMeant(input) ?? 'it as `2025-05-13`'}.`,
});

export const language = z
  .string()
  .refine(isLanguageTag, 'is not a language tag. Write one like `en`, `uk` or `pt-BR`.')
  .meta({ pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$' });

export const webAddress = z
  .string()
  .refine(isWebAddress, 'is not a web address. It begins with `https://` or `http://`.')
  .meta({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?://\\S+$' });

export const contactAddress = z
  .string()
  .refine(
    (value) => /^mailto:[^\s@<>"]+@[^\s@<>"]+$/i.test(value) || isWebAddress(value),
    'is neither a mail address nor a web address. Write `mailto:name@example.org` or `https://…`.',
  )
  .meta({ pattern: '^(?:[Mm][Aa][Ii][Ll][Tt][Oo]:[^\\s@<>"]+@[^\\s@<>"]+|[Hh][Tt][Tt][Pp][Ss]?://\\S+)$' });

export const id = z
  .string()
  .refine(
    (value) => ID_PATTERN.test(value),
    'is not an id. Ids hold lower-case letters, digits and `-`, with `/` between folders.',
  )
  .meta({ pattern: patternOf(ID_PATTERN) });

/**
 * The id of something that stands elsewhere. Any text is taken here: whoever looks it up can tell that
 * a name or a label was written for the id, and which id is meant.
 */
export const idOfOther = text.meta({ pattern: patternOf(ID_PATTERN) });

export const blockReference = z
  .string()
  .refine(
    (value) => parseReference(value) !== null,
    'is not a reference to a block. Write `source#block`, or `source#p5..p7` for several in a row.',
  )
  .meta({ pattern: '^[a-z0-9-]+(?:/[a-z0-9-]+)*#[A-Za-z0-9-]+(?:\\.\\.[A-Za-z0-9-]+)?$' });

/** A field that may be left out: null then. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? null);
}

/** A list that may be left out, or be null: empty then. */
export function list<Schema extends z.ZodType>(schema: Schema) {
  return z
    .array(schema)
    .nullish()
    .transform((values) => values ?? []);
}

/** A yes or no that may be left out, or be null: no then. */
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
