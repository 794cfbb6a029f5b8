import { z } from 'astro/zod';
import { claimSchema } from './claim.ts';
import { pageSchema } from './page.ts';
import { personSchema } from './person.ts';
import type { SchemaName } from './schema-names.ts';
import { siteSchema } from './site.ts';
import { sourceSchema } from './source.ts';
import { topicSchema } from './topic.ts';
import { scaleSchema } from './verdict.ts';

const SCHEMAS = {
  claim: { schema: claimSchema, title: 'The front matter of a claim' },
  page: { schema: pageSchema, title: 'The front matter of a standing page' },
  person: { schema: personSchema, title: 'A claimant or a member of the staff' },
  site: { schema: siteSchema, title: 'The publication' },
  source: { schema: sourceSchema, title: 'The front matter of an archived source' },
  topic: { schema: topicSchema, title: 'A subject' },
  verdicts: { schema: scaleSchema, title: 'The rating scale' },
} satisfies Record<SchemaName, { schema: z.ZodType; title: string }>;

/** What a program needs to know of what editors write; each key has a description for them. */
export type JsonSchema = Record<string, unknown>;

/**
 * What an editor may write, as JSON Schema (draft 7, which editors know best). It tells less than
 * `check`, which also knows the calendar and what refers to what.
 */
export function jsonSchemaOf(name: SchemaName): JsonSchema {
  const { schema, title } = SCHEMAS[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return { $schema, title, ...rest };
}
