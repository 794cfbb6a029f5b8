import { z } from 'astro/zod';
import { annotationPageFile, annotationsFile } from './annotations.ts';
import { claimReviewFile } from './claim-review.ts';
import { claimFile, claimsFile } from './claims.ts';
import { cslFile } from './csl.ts';
import { factCheckClaimsFile } from './factcheck-claims.ts';
import { jsonFeedFile } from './json-feed.ts';
import { oembedFile } from './oembed.ts';

/** What each data file holds, by the name of its schema: `/data/schema/NAME.json`. */
const FILES = {
  'data-claim': claimFile,
  'data-claims': claimsFile,
  'data-claimreview': claimReviewFile,
  'data-factcheck-claims': factCheckClaimsFile,
  'data-annotations': annotationsFile,
  'data-annotation-page': annotationPageFile,
  'data-oembed': oembedFile,
  'data-feed': jsonFeedFile,
  'data-csl': cslFile,
} as const;

export type DataSchemaName = keyof typeof FILES;

export const DATA_SCHEMA_NAMES = Object.keys(FILES) as DataSchemaName[];

/** The JSON Schema (draft 2020-12) of a data file. */
export function dataSchema(name: DataSchemaName): Record<string, unknown> {
  return { title: name, ...z.toJSONSchema(FILES[name], { target: 'draft-2020-12', reused: 'ref' }) };
}
