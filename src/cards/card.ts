import { urlOf } from '../archive/addresses.ts';
import type { Claim, Site } from '../archive/archive.ts';
import { directionOf, formatDay, stringsFor } from '../i18n/strings.ts';
import type { VerdictFamily } from '../schema/verdict.ts';
import { deriveAccent } from '../styles/accent.ts';

/** Everything that stands on the picture of a claim, in words; two equal cards are the same picture. */
export interface Card {
  language: string;
  direction: 'ltr' | 'rtl';
  publication: string;
  /** The publication's colour on light paper. */
  accent: string;
  kicker: string;
  claim: string;
  /** The page's address without its scheme: it takes the claim's place where no font has its letters. */
  address: string;
  /** What was known when, as "As of 13 May 2025". */
  asOf: string;
  judged:
    | { family: VerdictFamily; rating: number | null; label: string; reason: string }
    | { withdrawn: string; reason: string };
}

/**
 * The card of a claim. A withdrawn claim has no verdict on it, but says that it is withdrawn. Of
 * sources nothing is shown, so that no words are that `rights` keep back.
 */
export function cardOf(
  claim: Pick<Claim, 'language' | 'claim' | 'path' | 'asOf' | 'withdrawn' | 'verdict' | 'summary'>,
  site: Pick<Site, 'language' | 'title' | 'accent' | 'origin' | 'base'>,
): Card {
  const { language, withdrawn, verdict } = claim;
  const words = stringsFor(language, site.language).claim;
  return {
    language,
    direction: directionOf(language),
    publication: site.title,
    accent: deriveAccent(site.accent).light,
    kicker: words.kicker,
    claim: claim.claim,
    address: urlOf(site, claim.path).replace(/^https?:\/\//, ''),
    asOf: `${words.asOf} ${formatDay(claim.asOf, language)}`,
    judged: withdrawn
      ? { withdrawn: `${words.withdrawn} · ${formatDay(withdrawn.on, language)}`, reason: withdrawn.note }
      : { family: verdict.family, rating: verdict.rating, label: verdict.label, reason: claim.summary },
  };
}
