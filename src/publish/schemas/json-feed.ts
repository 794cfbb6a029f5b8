import { z } from 'astro/zod';
import { address, instant, language } from './parts.ts';

const author = z.strictObject({ name: z.string(), url: address });

/** `/feed.json` (https://www.jsonfeed.org/version/1.1/) */
export const jsonFeedFile = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: address,
  feed_url: address,
  description: z.string().optional(),
  language,
  authors: z.array(author),
  items: z.array(
    z.strictObject({
      id: address,
      url: address,
      title: z.string(),
      content_text: z.string(),
      summary: z.string(),
      image: address,
      date_published: instant,
      date_modified: instant,
      authors: z.array(author),
      tags: z.array(z.string()).optional(),
      language,
    }),
  ),
});
