import { z } from 'astro/zod';
import { date, id, optional, text } from './scalars.ts';

export const VERDICT_FAMILIES = ['truth', 'evidence', 'context', 'forecast', 'opinion'] as const;
export type VerdictFamily = (typeof VERDICT_FAMILIES)[number];

/** Consumers of ClaimReview read a label by its first word and take these for a rating of truth. */
const TRUTH_WORDS = /^\s*(?:true|false|correct)/i;

export const verdictSchema = z
  .strictObject({
    id,
    label: text,
    family: z.enum(VERDICT_FAMILIES),
    rating: z
      .int()
      .min(1, 'is below 1. Write 1 (false) to 5 (true).')
      .max(5, 'is above 5. Write 1 (false) to 5 (true).')
      .nullish()
      .transform((value) => value ?? null),
    definition: text,
    retired: optional(date),
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
  });

/** One step of the rating scale. */
export type Verdict = z.output<typeof verdictSchema>;

export const scaleSchema = z.array(verdictSchema).min(1, 'holds no verdict. Add at least one.');
