import { z } from 'astro/zod';
import { blockReference, date, flag, id, language, list, optional, text } from './scalars.ts';

export const CORRECTION_KINDS = ['correction', 'clarification', 'update'] as const;

const correction = z.strictObject({
  on: date,
  kind: z.enum(CORRECTION_KINDS),
  note: text,
  was: optional(id),
});

const claimants = z
  .union([id, z.array(id)])
  .nullish()
  .transform((value) => (value == null ? [] : Array.isArray(value) ? value : [value]));

export const claimSchema = z.strictObject({
  claim: text,
  claimant: claimants,
  said: z.strictObject({ on: optional(date), in: list(blockReference) }),
  why: optional(text),
  verdict: id,
  summary: text,
  asOf: date,
  published: date,
  updated: optional(date),
  authors: z.array(id).min(1, 'is empty. Name at least one of the staff in `people/`.'),
  reviewers: list(id),
  reply: optional(z.strictObject({ on: optional(date), text })),
  topics: list(id),
  keywords: list(text),
  resolvesAt: optional(date),
  unknowns: list(text),
  related: list(id),
  corrections: list(correction),
  withdrawn: optional(z.strictObject({ on: date, note: text })),
  formerly: list(id),
  language: optional(language),
  translationOf: optional(id),
  draft: flag,
});

/** The front matter of a claim. */
export type ClaimFront = z.output<typeof claimSchema>;
export type Correction = z.output<typeof correction>;
