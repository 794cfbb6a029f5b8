import { z } from 'astro/zod';
import { blockReference, date, flag, id, idOfOther, language, list, optional, text } from './scalars.ts';

export const CORRECTION_KINDS = ['correction', 'clarification', 'update'] as const;

const correction = z.strictObject({
  on: date.describe('The day of the correction.'),
  kind: z
    .enum(CORRECTION_KINDS)
    .describe(
      '`correction`: something was wrong · `clarification`: something was unclear · `update`: something new is known.',
    ),
  note: text.describe('What was changed, and why.'),
  was: optional(idOfOther).describe('The id of the verdict before, when the verdict changed.'),
});

const claimants = z
  .union([idOfOther, z.array(idOfOther)])
  .nullish()
  .transform((value) => (value == null ? [] : Array.isArray(value) ? value : [value]));

export const claimSchema = z.strictObject({
  claim: text.describe(
    'The exact statement that is judged, as somebody made it. At most 75 characters read well in lists.',
  ),
  claimant: claimants.describe(
    'Who said it: the id of a file in `people/`, or a list of ids. Null when unknown or many.',
  ),
  said: z
    .strictObject({
      on: optional(date).describe('The day on which it was said; null when unknown.'),
      in: list(blockReference).describe('The blocks that show it, as `source#block`; may be empty.'),
    })
    .describe('When and where the statement entered discourse.'),
  why: optional(text).describe('Why it was checked.'),
  verdict: idOfOther.describe('The id (not the label) of a verdict in `verdicts.yaml`.'),
  summary: text.describe('Why this verdict, in one or two sentences that stand alone.'),
  asOf: date.describe('The day whose knowledge is judged: what was known when.'),
  published: date.describe('The day of publication. It never changes.'),
  updated: optional(date).describe('The day of the last change that matters to a reader.'),
  authors: z
    .array(idOfOther)
    .min(1, 'is empty. Name at least one of the staff in `people/`.')
    .describe('Who wrote this: ids of people with `staff: true`, at least one.'),
  reviewers: list(idOfOther).describe('Who checked it: ids of people with `staff: true`.'),
  reply: optional(
    z.strictObject({
      on: optional(date).describe('The day of the answer; null when unknown.'),
      text: text.describe('The answer, or that none came.'),
    }),
  ).describe('What the claimant answered when asked.'),
  topics: list(idOfOther).describe('Ids of files in `topics/`.'),
  keywords: list(text).describe('Other words under which people look for it.'),
  resolvesAt: optional(date).describe('When it will be known; required while the verdict is of the family `forecast`.'),
  unknowns: list(text).describe('Sentences: what could not be established.'),
  related: list(idOfOther).describe('Ids of other claims.'),
  corrections: list(correction).describe('Every change that matters to a reader.'),
  withdrawn: optional(
    z.strictObject({
      on: date.describe('The day on which it was withdrawn.'),
      note: text.describe('Why; the page shows it on top.'),
    }),
  ).describe('Says that this should not have been judged. The page stays, and leaves lists, feeds and ClaimReview.'),
  formerly: list(id).describe('Earlier ids of this claim; their addresses lead here.'),
  language: optional(language).describe('The language of the text, as a BCP 47 tag; null for that of the site.'),
  translationOf: optional(idOfOther).describe('The id of the claim that this one translates.'),
  draft: flag.describe('Whether this is a draft: shown by `npm run dev`, never built; its faults are warnings.'),
});

/** The front matter of a claim. */
export type ClaimFront = z.output<typeof claimSchema>;
export type Correction = z.output<typeof correction>;
