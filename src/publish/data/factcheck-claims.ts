import { urlOf } from '../../archive/addresses.ts';
import type { Archive } from '../../archive/archive.ts';
import { instantOf } from '../feeds/feed.ts';
import { reviewedClaims } from '../structured-data/claim-review.ts';
import type { WithLongLists } from './long-json.ts';

/**
 * The answer of Google's Fact Check Tools to `claims:search`, as their API describes it
 * (https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims/search).
 */
export interface FactCheckClaims {
  claims: FactCheckClaim[];
}

export interface FactCheckClaim {
  text: string;
  claimant?: string;
  /** An instant in UTC. */
  claimDate?: string;
  claimReview: {
    /** `site` is the host alone. */
    publisher: { name: string; site: string };
    url: string;
    title: string;
    reviewDate: string;
    textualRating: string;
    languageCode: string;
  }[];
}

/** Every claim that is rated now, newest first. */
export function factCheckClaims(archive: Pick<Archive, 'site' | 'claims'>): WithLongLists<FactCheckClaims> {
  const { site } = archive;
  return {
    claims: reviewedClaims(archive)
      .values()
      .map(({ claim, claimants, said, path, published, verdict, language }) => ({
        text: claim,
        ...(claimants.length === 0 ? {} : { claimant: claimants.map(({ name }) => name).join(', ') }),
        ...(said.on === null ? {} : { claimDate: rfc3339(said.on) }),
        claimReview: [
          {
            publisher: { name: site.publisher.name, site: new URL(site.origin).hostname.replace(/^www\./, '') },
            url: urlOf(site, path),
            title: `${claim} — ${verdict.label}`,
            reviewDate: rfc3339(published),
            textualRating: verdict.label,
            languageCode: language,
          },
        ],
      })),
  };
}

function rfc3339(date: string): string {
  return instantOf(date).toISOString().replace('.000Z', 'Z');
}
