import { z } from 'astro/zod';
import { date, id, optional, text } from './scalars.ts';

export const VERDICT_FAMILIES = ['truth', 'evidence', 'context', 'forecast', 'opinion'] as const;
export type VerdictFamily = (typeof VERDICT_FAMILIES)[number];

/** Consumers of ClaimReview read a label by its first word and take these for a rating of truth. */
const TRUTH_WORDS = /^\s*(?:true|false|correct)/i;

/** The same rules as JSON Schema knows them. */
const RATED = { required: ['rating'], properties: { rating: { type: 'integer' } } };
const UNRATED = {
  properties: {
    rating: { type: 'null' },
    label: {
      not: { type: 'string', pattern: '^\\s*(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Cc][Oo][Rr][Rr][Ee][Cc][Tt])' },
    },
  },
};

export const verdictSchema = z
  .strictObject({
    id: id.describe('What claims write in `verdict:`. It never changes.'),
    label: text.describe(
      'What readers see. It begins with True, False or Correct only in the family `truth`; quotation marks keep YAML from reading a yes or no.',
    ),
    family: z.enum(VERDICT_FAMILIES).describe('What the verdict is about; only `truth` has a rating.'),
    rating: z
      .int()
      .min(1, 'is below 1. Write 1 (false) to 5 (true).')
      .max(5, 'is above 5. Write 1 (false) to 5 (true).')
      .nullish()
      .transform((value) => value ?? null)
      .describe('1 (false) to 5 (true); only and always in the family `truth`.'),
    definition: text.describe('One sentence that tells when this verdict is given.'),
    retired: optional(date).describe('The day after which it is no longer given.'),
  })
  .superRefine((verdict, context) => {
    if (verdict.family === 'truth' && verdict.rating === null) {
      context.addIssue({
        code: 'custom',
        path: ['family'],
        message: 'is `truth`, and such a verdict needs a rating. Add `rating:` with 1 (false) to 5 (true).',
      });
    }
    if (verdict.family !== 'truth' && verdict.rating !== null) {
      context.addIssue({
        code: 'custom',
        path: ['rating'],
        message: 'has no place outside the family `truth`. Remove the line.',
      });
    }
    if (verdict.family !== 'truth' && TRUTH_WORDS.test(verdict.label)) {
      context.addIssue({
        code: 'custom',
        path: ['label'],
        message:
          'begins with True, False or Correct, which search engines read as a rating of truth. Choose another first word, or the family `truth`.',
      });
    }
  })
  .meta({
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    ...{ if: { properties: { family: { const: 'truth' } } }, then: RATED, else: UNRATED },
  });

/** One step of the rating scale. */
export type Verdict = z.output<typeof verdictSchema>;

export const scaleSchema = z.array(verdictSchema).min(1, 'holds no verdict. Add at least one.');
