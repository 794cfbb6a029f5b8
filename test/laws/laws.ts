import { BLOCK_IDS } from './block-ids.ts';
import { CLAIM_TEXT } from './claim-text.ts';
import { FOLDING } from './folding.ts';
import { FRONT_MATTER } from './front-matter.ts';
import { GRADING } from './grading.ts';
import type { Law } from './law.ts';

/** Every law, by the subject it is about. `npm test` tries each at a few hundred inputs, `npm run fuzz` at any number. */
export const LAWS: Readonly<Record<string, readonly Law[]>> = {
  folding: FOLDING,
  grading: GRADING,
  'block ids': BLOCK_IDS,
  'text of a claim': CLAIM_TEXT,
  'front matter': FRONT_MATTER,
};

/** The law that says this sentence. Throws when there is none. */
export function lawThatSays(sentence: string): Law {
  const found = Object.values(LAWS)
    .flat()
    .find(({ says }) => says === sentence);
  if (!found) throw new Error(`No law says: ${sentence}`);
  return found;
}
