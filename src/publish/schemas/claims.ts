import { z } from 'astro/zod';
import { CORRECTION_KINDS } from '../../schema/claim.ts';
import { SOURCE_KINDS } from '../../schema/source.ts';
import { VERDICT_FAMILIES } from '../../schema/verdict.ts';
import type { ClaimJson } from '../claim-json.ts';
import type { ClaimsJson } from '../data/pages-of-data.ts';
import { address, date, language, named, stance } from './parts.ts';

const citation = z.strictObject({
  targets: z.array(z.strictObject({ number: z.int().min(1), source: z.string(), blocks: z.array(z.string()).min(1) })),
  quote: z.string().nullable(),
  translation: z.string().nullable(),
  stance: stance.nullable(),
  outcome: z.enum(['verbatim', 'folded', 'edited', 'unchecked']).nullable(),
  folds: z.array(z.string()),
  edits: z.array(z.strictObject({ kind: z.string(), text: z.string().nullable() })),
});

const source = z.strictObject({
  id: z.string(),
  page: address,
  title: z.string(),
  kind: z.enum(SOURCE_KINDS),
  publisher: z.string().nullable(),
  authors: z.array(z.string()),
  url: address.nullable(),
  published: date.nullable(),
  retrieved: date,
  language,
});

/** `/claims/ID.json` */
export const claimFile = z.strictObject({
  id: z.string(),
  url: address,
  formerly: z.array(z.string()),
  claim: z.string(),
  language,
  claimants: z.array(named),
  said: z.strictObject({ on: date.nullable(), in: z.array(z.string().regex(/^[a-z0-9/-]+#[A-Za-z0-9.-]+$/)) }),
  why: z.string().nullable(),
  asOf: date,
  published: date,
  updated: date.nullable(),
  verdict: z.strictObject({
    id: z.string(),
    label: z.string(),
    family: z.enum(VERDICT_FAMILIES),
    rating: z.int().min(1).max(5).nullable(),
  }),
  summary: z.string(),
  authors: z.array(named),
  reviewers: z.array(named),
  reply: z.strictObject({ on: date.nullable(), text: z.string() }).nullable(),
  topics: z.array(named),
  keywords: z.array(z.string()),
  unknowns: z.array(z.string()),
  forecast: z.enum(['open', 'resolved']).nullable(),
  resolvesAt: date.nullable(),
  corrections: z.array(
    z.strictObject({ on: date, kind: z.enum(CORRECTION_KINDS), note: z.string(), was: z.string().nullable() }),
  ),
  withdrawn: z.strictObject({ on: date, note: z.string() }).nullable(),
  related: z.array(z.string()),
  translationOf: z.string().nullable(),
  translations: z.array(z.strictObject({ id: z.string(), language, url: address })),
  sources: z.array(source),
  citations: z.array(citation),
}) satisfies z.ZodType<ClaimJson>;

/** `/data/claims.json` and the files that it goes on in. */
export const claimsFile = z.strictObject({
  claims: z.array(claimFile),
  next: address.nullable(),
}) satisfies z.ZodType<ClaimsJson>;
