import { z } from 'astro/zod';
import type { OEmbed } from '../oembed.ts';
import { address } from './parts.ts';

/** `/oembed/claims/ID.json` */
export const oembedFile = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  author_name: z.string(),
  author_url: address.exactOptional(),
  provider_name: z.string(),
  provider_url: address,
  cache_age: z.int().min(0),
  thumbnail_url: address,
  thumbnail_width: z.int().min(1),
  thumbnail_height: z.int().min(1),
  html: z.string(),
  width: z.int().min(1),
  height: z.int().min(1),
}) satisfies z.ZodType<OEmbed>;
