import type { Archive, Claim } from '../../archive/archive.ts';
import { type Change, changesOf, listChanges } from '../changes.ts';
import { entryOf, permanentAddress } from './claim-entries.ts';
import { type FeedEntry, instantOf } from './feed.ts';

/** Words in the language of a claim. */
export interface ChangeWords {
  kinds: Record<Change['kind'], string>;
  /** Before the verdict that was, and before the one that is. */
  was: string;
  is: string;
}

/**
 * Every correction, clarification, update and withdrawal of the archive, newest first: what kind of
 * change it is stands first, then the claim; the summary has the whole note.
 */
export function correctionEntries(
  archive: Pick<Archive, 'claims' | 'site'>,
  wordsFor: (claim: Claim) => ChangeWords,
): FeedEntry[] {
  return listChanges(archive).map((change): FeedEntry => {
    const { claim, kind, on, note } = change;
    const words = wordsFor(claim);
    const verdicts = change.kind === 'withdrawal' ? null : change.verdicts;
    const told = verdicts ? [`${words.was}: ${verdicts.was.label}.`, `${words.is}: ${verdicts.is.label}.`] : [];
    return {
      ...entryOf(claim, archive.site),
      id: `${permanentAddress(claim, archive.site)}#${kind}-${on.slice(0, 10)}${ordinalOf(change)}`,
      title: `${words.kinds[kind]}: ${claim.claim}`,
      summary: [note, ...told].join(' '),
      published: instantOf(on),
      updated: instantOf(on),
    };
  });
}

/** Tells changes of one kind on one day apart, the first of them without a number. */
function ordinalOf({ claim, kind, on, note }: Change): string {
  const alike = changesOf(claim).filter((other) => other.kind === kind && other.on.slice(0, 10) === on.slice(0, 10));
  const place = alike.findIndex((other) => other.on === on && other.note === note);
  return place > 0 ? `-${place + 1}` : '';
}
