import { z } from 'astro/zod';

/** What the pattern of words of any kind is in JSON Schema. */
const WORDS = '\\S';

/** The keys of a schema, at any depth, whose values are words of any kind. */
export function textKeysOf(schema: z.ZodType): ReadonlySet<string> {
  const keys = new Set<string>();
  const look = (part: unknown, key: string): void => {
    if (part === null || typeof part !== 'object') return;
    const { type, pattern, properties, anyOf, items } = part as Record<string, unknown>;
    if (type === 'string' && pattern === WORDS) keys.add(key);
    for (const [name, value] of Object.entries(properties ?? {})) look(value, name);
    for (const each of [anyOf].flat()) look(each, key);
    look(items, '');
  };
  look(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), '');
  return keys;
}
