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
  title: text.describe('The title of the document, as it says itself.'),
  kind: z.enum(SOURCE_KINDS).describe('What kind of document this is.'),
  publisher: optional(text).describe('Who published it; null when the document does not say.'),
  authors: list(text).describe('Who wrote it, by name.'),
  url: optional(webAddress).describe('Where it was published.'),
  archives: list(
    z.strictObject({
      url: webAddress.describe('The address of the copy.'),
      on: optional(date).describe('The day on which it was made.'),
    }),
  ).describe('Public archive copies.'),
  published: optional(date).describe('The day of publication; null when the document does not say.'),
  retrieved: date.describe('The day on which the archive copy was taken.'),
  language: language.describe('The language of the document, as a BCP 47 tag.'),
  rights: z
    .enum(RIGHTS)
    .describe(
      'What readers may see. `full`: every block · `excerpt`: cited blocks with one neighbour each side · `quote`: only the cited words · `none`: nothing but title and address.',
    ),
  sha256: optional(text).describe('The digest of the bytes that were imported, in quotation marks.'),
  interest: optional(text).describe('What stake this source has in the matter, for readers.'),
});

/** The front matter of a source. */
export type SourceFront = z.output<typeof sourceSchema>;
