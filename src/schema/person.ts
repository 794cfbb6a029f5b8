import { z } from 'astro/zod';
import { flag, list, optional, text, webAddress } from './scalars.ts';

export const personSchema = z.strictObject({
  name: text,
  kind: z.enum(['person', 'organization']),
  role: optional(text),
  sameAs: list(webAddress),
  staff: flag,
  bio: optional(text),
});

/** A claimant or a member of the staff. */
export type PersonFront = z.output<typeof personSchema>;
