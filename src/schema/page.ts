import { z } from 'astro/zod';
import { date, language, optional, text } from './scalars.ts';

export const pageSchema = z.strictObject({
  title: text.describe('The title of the page.'),
  description: optional(text).describe('One sentence for search engines and previews.'),
  updated: optional(date).describe('The day of the last change.'),
  language: optional(language).describe('The language of the page, as a BCP 47 tag; null for that of the site.'),
});

/** The front matter of a standing page. */
export type PageFront = z.output<typeof pageSchema>;
