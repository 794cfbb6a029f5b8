import { z } from 'astro/zod';
import { date, language, optional, text } from './scalars.ts';

export const pageSchema = z.strictObject({
  title: text,
  description: optional(text),
  updated: optional(date),
  language: optional(language),
});

/** The front matter of a standing page. */
export type PageFront = z.output<typeof pageSchema>;
