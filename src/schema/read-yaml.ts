import type { z } from 'astro/zod';
import { type Document, isScalar } from 'yaml';
import type { Fix, LocalFault } from './fault.ts';
import { describeIssue, withoutEchoes } from './issue.ts';
import { Lines } from './lines.ts';
import { textKeysOf } from './text-keys.ts';
import { findCutValues } from './yaml-comments.ts';
import { failure, syntaxFaults } from './yaml-faults.ts';
import { keyRangeOf, type Path, parseYaml, rangeOf, spansOf } from './yaml-places.ts';

const MOST_UNKNOWN_KEYS = 50;

// The parser takes squared time for brackets that are never closed: 12,500 of them half a minute.
const MOST_BRACKETS = 1_000;
const MOST_CHARACTERS = 2_000_000;

/** A YAML text as read by a schema. */
export interface YamlReading<Value> {
  /** The whole value; null when anything in it is at fault. */
  value: Value | null;
  /** The keys of a mapping that are right in themselves, whatever else is wrong. */
  parts: Partial<Value>;
  faults: LocalFault[];
}

/** Reads the YAML between two UTF-16 offsets of a file. Throws nothing: what is wrong is in `faults`. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  start: number,
  end: number,
  schema: Schema,
): YamlReading<z.output<Schema>> {
  const lines = new Lines(file);
  const broken = (faults: LocalFault[], parts: Partial<z.output<Schema>> = {}): YamlReading<z.output<Schema>> => ({
    value: null,
    parts,
    faults,
  });

  const large = sizeFault(file.slice(start, end));
  if (large) return broken([{ ...lines.span(start, start), rule: 'file-too-large', ...large }]);
  let document: Document.Parsed;
  let value: unknown;
  try {
    document = parseYaml(file, start, end);
    const problems = syntaxFaults(document, {
      ...{ text: file, lines, start },
      isText: (key) => textKeysOf(schema).has(key),
    });
    if (problems.length > 0) return broken(problems, draftOf(document) as Partial<z.output<Schema>>);
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return broken([{ ...lines.span(start, start), rule: 'yaml-syntax', ...failure(error) }]);
  }

  const spanOf = spansOf(document, lines, start);
  const result = schema.safeParse(value ?? {});
  const cut = findCutValues(document, file, lines, start);
  if (result.success) return { value: result.data, parts: partsOf(result.data), faults: cut };

  const issues = withoutEchoes(result.error.issues, schema, (path) => valueAt(value, path));
  const faults = issues.flatMap(eachKey).map((issue) =>
    describeIssue(issue, {
      schema,
      valueAt: (path) => valueAt(value, path),
      spanOf,
      keySpanOf: (path) => {
        const [from, to] = keyRangeOf(document, path);
        return lines.span(start + from, start + to);
      },
      topSpan: lines.span(0, Math.min(3, file.length)),
      quoteFix: (path): Fix | null => quoteFix(document, path, start),
      keyFix: (path, key): Fix => {
        const [from, to] = keyRangeOf(document, path);
        return { start: start + from, end: start + to, text: key };
      },
      sourceAt: (path) => {
        const [from, to] = rangeOf(document, path);
        return file.slice(start + from, start + to);
      },
    }),
  );
  return {
    value: null,
    parts: readParts(schema, value) as Partial<z.output<Schema>>,
    faults: [...cut, ...faults],
  };
}

/** What is said of a YAML text that the parser could not read in reasonable time; null of any other. */
export function sizeFault(yaml: string): Pick<LocalFault, 'message' | 'help'> | null {
  const brackets = yaml.length > MOST_CHARACTERS ? 0 : yaml.split(/[[{]/).length - 1;
  const found =
    yaml.length > MOST_CHARACTERS
      ? `${MOST_CHARACTERS} characters`
      : brackets > MOST_BRACKETS
        ? `${MOST_BRACKETS} brackets`
        : null;
  if (found === null) return null;
  return {
    message: `The YAML here has more than ${found}, more than can be read in reasonable time.`,
    help: 'Write less here; what is long belongs into the text of a source or a claim.',
  };
}

/** What can be told of a text that YAML cannot read: whether it is a draft, whose faults are warnings. */
function draftOf(document: Document.Parsed): { draft?: true } {
  return document.getIn(['draft']) === true ? { draft: true } : {};
}

/** An issue for each unknown key; beyond the first few, more would help nobody. */
function eachKey(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.slice(0, MOST_UNKNOWN_KEYS).map((key) => ({ ...issue, keys: [key] }));
}

function partsOf<Value>(value: Value): Partial<Value> {
  return value !== null && typeof value === 'object' ? (value as Partial<Value>) : {};
}

/** Each key of a mapping read by its own part of the schema, so that one fault hides no other. */
function readParts(schema: z.ZodType, value: unknown): Record<string, unknown> {
  const parts: Record<string, unknown> = {};
  const shape = (schema as { shape?: Record<string, z.ZodType> }).shape;
  if (!shape || value === null || typeof value !== 'object') return parts;
  for (const [key, field] of Object.entries(shape)) {
    const result = field.safeParse(Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined);
    if (result.success) parts[key] = result.data;
  }
  return parts;
}

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current;
}

/** Puts a plain scalar between quotation marks. */
function quoteFix(document: Document.Parsed, path: Path, start: number): Fix | null {
  const node = document.getIn(path as string[], true);
  if (!isScalar(node) || !node.range || node.type !== 'PLAIN' || node.source === undefined) return null;
  return { start: start + node.range[0], end: start + node.range[1], text: `"${node.source}"` };
}
