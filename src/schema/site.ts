import { z } from 'astro/zod';
import { contactAddress, language, list, optional, text, webAddress } from './scalars.ts';

const DEFAULT_ACCENT = '#7a1f1f';

export const siteSchema = z.strictObject({
  title: text.describe('The name of the publication.'),
  tagline: optional(text).describe('A line below the name.'),
  url: webAddress.describe('Where the site stands, with its path.'),
  language: language.describe('The language of the interface; en, de, fr, es, uk and ar are built in.'),
  publisher: z
    .strictObject({
      name: text.describe('The name of the publisher.'),
      url: optional(webAddress).describe('The address of the publisher.'),
      email: optional(text).describe('A mail address for readers.'),
      legalForm: optional(text).describe('Such as “registered association”.'),
    })
    .describe('Who answers for the publication.'),
  report: contactAddress.describe('Where readers report an error: `mailto:…` or `https://…`.'),
  submit: optional(contactAddress).describe('Where readers propose a claim: `mailto:…` or `https://…`.'),
  minimumSources: z
    .int()
    .min(1, 'is below 1. Every claim cites a source: write 1 or more, or leave the line out.')
    .nullish()
    .transform((value) => value ?? 1)
    .describe('How many distinct sources a claim must cite.'),
  accent: z
    .string()
    .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'is not a colour. Write it as `"#7a1f1f"`, in quotation marks.')
    .nullish()
    .transform((value) => value ?? DEFAULT_ACCENT)
    .describe('The colour of the publication, as `"#7a1f1f"`; it must be readable on white paper.'),
  federation: list(webAddress).describe('Addresses of other sites of the publication whose search is asked along.'),
});

/** The publication. */
export type Site = z.output<typeof siteSchema>;
