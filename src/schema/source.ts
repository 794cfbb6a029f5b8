import { z } from 'astro/zod';
import { date, language, list, optional, text, webAddress } from './scalars.ts';

export const SOURCE_KINDS = [
  'article',
  'transcript',
  'report',
  'dataset',
  'law',
  'study',
  'post',
  'image',
  'video',
  'audio',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * What of a source may be published: every block, cited blocks with a neighbour each side, only the
 * cited words, or nothing but title and address.
 */
export const RIGHTS = ['full', 'excerpt', 'quote', 'none'] as const;
export type Rights = (typeof RIGHTS)[number];

export const sourceSchema = z.strictObject({
  title: text,
  kind: z.enum(SOURCE_KINDS),
  publisher: optional(text),
  authors: list(text),
  url: optional(webAddress),
  archives: list(z.strictObject({ url: webAddress, on: optional(date) })),
  published: optional(date),
  retrieved: date,
  language,
  rights: z.enum(RIGHTS),
  sha256: optional(text),
  interest: optional(text),
});

/** The front matter of a source. */
export type SourceFront = z.output<typeof sourceSchema>;
