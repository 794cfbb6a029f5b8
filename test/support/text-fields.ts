import type { z } from 'astro/zod';

/** A place in front matter that holds a text: keys, and 0 for the first of a list. */
export type FieldPath = readonly (string | 0)[];

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: readonly z.ZodType[];
}

/** Every place of a schema that takes a text, found in the schema itself, so that none is forgotten. */
export function textFields(schema: z.ZodType, path: FieldPath = []): FieldPath[] {
  const definition = (schema as unknown as { def: Definition }).def;
  switch (definition.type) {
    case 'string':
      return [path];
    case 'object':
      return Object.entries(definition.shape ?? {}).flatMap(([key, field]) => textFields(field, [...path, key]));
    case 'array':
      return definition.element ? textFields(definition.element, [...path, 0]) : [];
    case 'union':
      return (definition.options ?? []).flatMap((option) => textFields(option, path));
    case 'nullable':
    case 'optional':
    case 'default':
      return definition.innerType ? textFields(definition.innerType, path) : [];
    case 'pipe':
      return definition.in ? textFields(definition.in, path) : [];
    case 'enum':
    case 'boolean':
    case 'number':
      return [];
    default:
      throw new Error(`A schema of the type ${definition.type} may hold texts that nobody tries.`);
  }
}

/** A copy of a value with another value at a path; what is not there on the way is made. */
export function withValue(whole: unknown, [key, ...rest]: FieldPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (key === 0) return [withValue(Array.isArray(whole) ? whole[0] : undefined, rest, value)];
  const map = (whole ?? {}) as Record<string, unknown>;
  return { ...map, [key]: withValue(Object.hasOwn(map, key) ? map[key] : undefined, rest, value) };
}

/** What stands at a path; undefined when nothing does. */
export function valueAt(whole: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], whole);
}
