import { z } from 'astro/zod';
import { contactAddress, language, list, optional, text, webAddress } from './scalars.ts';

const DEFAULT_ACCENT = '#7a1f1f';

export const siteSchema = z.strictObject({
  title: text,
  tagline: optional(text),
  url: webAddress,
  language,
  publisher: z.strictObject({
    name: text,
    url: optional(webAddress),
    email: optional(text),
    legalForm: optional(text),
  }),
  report: contactAddress,
  submit: optional(contactAddress),
  minimumSources: z
    .int()
    .min(1, 'is below 1. Every claim cites a source: write 1 or more, or leave the line out.')
    .nullish()
    .transform((value) => value ?? 1),
  accent: z
    .string()
    .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'is not a colour. Write it as `"#7a1f1f"`, in quotation marks.')
    .nullish()
    .transform((value) => value ?? DEFAULT_ACCENT),
  federation: list(webAddress),
});

/** The publication. */
export type Site = z.output<typeof siteSchema>;
