import { z } from 'astro/zod';
import { address, language } from './parts.ts';

const cslDate = z.strictObject({ 'date-parts': z.array(z.array(z.int()).length(3)).length(1) });

/** `/claims/ID.csl.json` (https://docs.citationstyles.org) */
export const cslFile = z.array(
  z.strictObject({
    id: z.string(),
    type: z.string(),
    title: z.string(),
    author: z.array(z.strictObject({ literal: z.string() })).optional(),
    publisher: z.string().optional(),
    issued: cslDate.optional(),
    accessed: cslDate,
    URL: address,
    archive: z.string(),
    archive_location: address,
    language,
    locator: z.string(),
    custom: z.strictObject({ label: z.literal('paragraph') }),
  }),
);
