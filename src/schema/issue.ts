import type { z } from 'astro/zod';
import { distance } from 'fastest-levenshtein';
import type { Fix, LocalFault, Span } from './fault.ts';
import { nearestName } from './nearest.ts';

type Path = readonly PropertyKey[];

/** What is known about the YAML text in which a schema found an issue. */
interface Context {
  schema: z.ZodType;
  valueAt: (path: Path) => unknown;
  sourceAt: (path: Path) => string;
  spanOf: (path: Path) => Span;
  keySpanOf: (path: Path) => Span;
  /** Where faults go that have no place in the text, such as a missing key. */
  topSpan: Span;
  quoteFix: (path: Path) => Fix | null;
  /** Writes another key in the place of the one at the end of a path. */
  keyFix: (path: Path, key: string) => Fix;
}

const KINDS: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  boolean: '`true` or `false`',
  number: 'a number',
  int: 'a whole number',
};

/** Turns an issue of a schema into a fault with a place and a sentence; of unknown keys the first is told. */
export function describeIssue(issue: z.core.$ZodIssue, context: Context): LocalFault {
  const path = issue.path;
  const name = nameOf(path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      const known = keysAt(context.schema, path);
      const nearest = nearestName(key, known);
      return {
        ...context.keySpanOf([...path, key]),
        rule: 'unknown-key',
        message: `There is no key \`${key}\`${path.length > 0 ? ` in ${name}` : ''}.`,
        help:
          nearest === null
            ? `The keys here are ${known.map((each) => `\`${each}\``).join(', ')}.`
            : `Did you mean \`${nearest}\`?`,
        fix: isSlipOf(nearest, key, known, context.valueAt(path)) ? context.keyFix([...path, key], nearest) : null,
      };
    }
    case 'invalid_union': {
      const branch = issue.errors[Array.isArray(context.valueAt(path)) ? 1 : 0] ?? issue.errors[0];
      const inner = branch?.[0];
      if (inner) return describeIssue({ ...inner, path: [...path, ...inner.path] } as z.core.$ZodIssue, context);
      break;
    }
    case 'invalid_type':
      return typeFault(issue.expected, path, context);
    case 'invalid_value': {
      const value = context.valueAt(path);
      if (value === undefined || value === null) return missingFault(path, context);
      if (typeof value !== 'string') return typeFault('string', path, context);
      const nearest = nearestName(value, issue.values.map(String));
      return {
        ...context.spanOf(path),
        rule: 'unknown-value',
        message: `${name} cannot be \`${value}\`.`,
        help: `${nearest === null ? '' : `Did you mean \`${nearest}\`? `}It is one of ${issue.values.map((each) => `\`${String(each)}\``).join(', ')}.`,
      };
    }
  }
  const [problem, ...help] = issue.message.split(/(?<=\.) /);
  return {
    ...context.spanOf(path),
    rule: 'invalid-value',
    message: `${name} ${problem}`,
    help: help.length > 0 ? help.join(' ') : 'Write another value.',
  };
}

/**
 * The issues without those of keys that are missing because they are misspelt: one mistake is one
 * fault. `valueAt` gives what stands at a path.
 */
export function withoutEchoes(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  valueAt: (path: Path) => unknown,
): z.core.$ZodIssue[] {
  const misspelt = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const nearest = nearestName(key, keysAt(schema, issue.path));
      if (nearest !== null) misspelt.add(JSON.stringify([...issue.path, nearest]));
    }
  }
  return issues.filter(({ path }) => !misspelt.has(JSON.stringify(path)) || valueAt(path) !== undefined);
}

/** Whether a key is one letter away from a single known one, which does not stand there already. */
function isSlipOf(nearest: string | null, key: string, known: readonly string[], holder: unknown): nearest is string {
  const near = known.filter((each) => distance(each, key) === 1);
  return near.length === 1 && near[0] === nearest && !Object.hasOwn(Object(holder), nearest);
}

function typeFault(expected: string, path: Path, context: Context): LocalFault {
  const value = context.valueAt(path);
  const isWrittenNull = value === null && context.sourceAt(path) !== '';
  if (value === undefined || (value === null && !(isWrittenNull && expected === 'string'))) {
    return missingFault(path, context);
  }
  const source = context.sourceAt(path).split(/\r?\n/)[0] ?? '';
  const name = nameOf(path);
  const key = String(path.at(-1) ?? '');
  const fault: LocalFault = {
    ...context.spanOf(path),
    rule: 'wrong-type',
    message: `${name} must be ${KINDS[expected] ?? expected}, but YAML reads \`${shorten(source)}\` as ${describeValue(value)}.`,
  };
  if (expected === 'string') {
    const fix = context.quoteFix(path);
    if (fix) {
      return {
        ...fault,
        help: `Write it in quotation marks: \`${typeof path.at(-1) === 'number' ? fix.text : `${key}: ${fix.text}`}\`.`,
        fix,
      };
    }
    return {
      ...fault,
      help: 'Write one text, in quotation marks when it holds a colon and a space or another special character.',
    };
  }
  if (expected === 'array') {
    const help = key === '' ? 'Begin each entry with `- `.' : `Write it as a list: \`${key}: [${shorten(source)}]\`.`;
    return { ...fault, help };
  }
  if (expected === 'object') {
    const glued = /^(\w+):(\S.*)$/.exec(source);
    const help = glued
      ? `A space is missing behind the colon: write \`${glued[1]}: ${glued[2]}\`.`
      : 'Write its keys on lines of their own, indented by two spaces.';
    return { ...fault, help };
  }
  if (expected === 'boolean')
    return { ...fault, help: `Write \`${key}: true\` or \`${key}: false\`, without quotation marks.` };
  return { ...fault, help: 'Write a whole number, without quotation marks.' };
}

function missingFault(path: Path, context: Context): LocalFault {
  if (path.length === 0) {
    return {
      ...context.topSpan,
      rule: 'missing-key',
      message: 'There are no keys here.',
      help: 'Write them, or remove the file.',
    };
  }
  if (typeof path.at(-1) === 'number') {
    return {
      ...context.spanOf(path),
      rule: 'missing-key',
      message: `${nameOf(path)} is empty.`,
      help: 'Write a value behind the hyphen or comma, or take it out.',
    };
  }
  const key = String(path.at(-1) ?? '');
  const inside = path.length > 1 ? ` in ${nameOf(path.slice(0, -1))}` : '';
  const empty = context.valueAt(path) === null;
  return {
    ...(empty
      ? context.keySpanOf(path)
      : path.length > 1
        ? firstLineOf(context.spanOf(path.slice(0, -1)))
        : context.topSpan),
    rule: 'missing-key',
    message: empty ? `The key \`${key}\`${inside} has no value.` : `The key \`${key}\`${inside} is missing.`,
    help: empty
      ? `It is required: write a value after the colon, as in \`${key}: ${exampleOf(schemaAt(context.schema, path))}\`.`
      : `Add a line \`${key}: ${exampleOf(schemaAt(context.schema, path))}\`.`,
  };
}

function firstLineOf(span: Span): Span {
  return span.endLine === span.line ? span : { ...span, endLine: span.line, endColumn: span.column + 1 };
}

function nameOf(path: Path): string {
  if (path.length === 0) return 'This';
  const at = path.findLastIndex((part) => typeof part === 'number');
  if (at === -1) return `\`${path.map(String).join('.')}\``;
  const [holder, keys] = [path.slice(0, at), path.slice(at + 1)];
  const number = `No. ${Number(path[at]) + 1}`;
  if (keys.length > 0) return `${nameOf(keys)} of ${number} in ${holder.length > 0 ? nameOf(holder) : 'the list'}`;
  return holder.length > 0 ? `${nameOf(holder)} ${number}` : `${number} in the list`;
}

function describeValue(value: unknown): string {
  if (value === null) return 'no value';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'boolean') return `the value ${value ? 'yes' : 'no'}, not as a word`;
  if (typeof value === 'number' || typeof value === 'bigint') return 'a number';
  return 'text';
}

function shorten(source: string): string {
  return source.length > 60 ? `${source.slice(0, 59)}…` : source;
}

interface Definition {
  type?: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  entries?: Record<string, string>;
}

/** The keys that a schema knows at a path, through lists, unions and optional fields. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  return Object.keys(schemaAt(schema, path).shape ?? {});
}

function schemaAt(schema: z.ZodType, path: Path): Definition {
  let current = unwrap(schema)._zod.def as Definition;
  for (const key of path) {
    const next = typeof key === 'number' ? current.element : current.shape?.[String(key)];
    if (!next) return {};
    current = unwrap(next)._zod.def as Definition;
  }
  return current;
}

/** What a value of a schema looks like: a list in brackets, a group in braces, one of several words. */
function exampleOf({ type, shape, entries }: Definition): string {
  if (type === 'array') return '[…]';
  if (type === 'object')
    return `{${Object.keys(shape ?? {})
      .slice(0, 2)
      .map((key) => `${key}: …`)
      .join(', ')}}`;
  return entries ? Object.values(entries).join(' | ') : '…';
}

function unwrap(schema: z.ZodType): z.ZodType {
  let current = schema;
  for (;;) {
    const definition = current._zod.def as { innerType?: z.ZodType; in?: z.ZodType };
    const inner = definition.innerType ?? definition.in;
    if (!inner) return current;
    current = inner;
  }
}
