import { z } from 'astro/zod';
import { flag, list, optional, text, webAddress } from './scalars.ts';

export const personSchema = z.strictObject({
  name: text.describe('The name that readers know them by.'),
  kind: z.enum(['person', 'organization']).describe('A person or an organization.'),
  role: optional(text).describe('What they are, as in “President of Ukraine”.'),
  sameAs: list(webAddress).describe('Addresses that say who is meant, such as the one of Wikidata.'),
  staff: flag.describe('Whether they belong to the publication and may write and review claims.'),
  bio: optional(text).describe('A few sentences about them.'),
});

/** A claimant or a member of the staff. */
export type PersonFront = z.output<typeof personSchema>;
