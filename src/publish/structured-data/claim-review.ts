import type { ClaimLeaf, ClaimReviewLeaf, CorrectionComment, CreativeWork, Rating } from 'schema-dts';
import { urlOf } from '../../archive/addresses.ts';
import type { Archive, Claim } from '../../archive/archive.ts';
import { lastChangeOf } from '../last-change.ts';
import { publicClaims } from '../public-claims.ts';
import { nameOf } from './person.ts';
import { organizationOf } from './publication.ts';
import { workOf } from './work.ts';

const WORST = 1;
const BEST = 5;

type Publication = Pick<Archive, 'site' | 'pages'>;

/** A claim that is rated now: neither withdrawn, nor about a day that has not come. */
export function isReviewed({ withdrawn, forecast }: Pick<Claim, 'withdrawn' | 'forecast'>): boolean {
  return withdrawn === null && forecast !== 'open';
}

/** The claims that are rated now, newest first. */
export function reviewedClaims(archive: Pick<Archive, 'claims'>): Claim[] {
  return publicClaims(archive).filter(isReviewed);
}

/**
 * A claim and its verdict as search engines and collections of fact checks read it
 * (https://developers.google.com/search/docs/appearance/structured-data/factcheck). Null for a claim
 * that is not rated now.
 */
export function claimReview(claim: Claim, publication: Publication): ClaimReviewLeaf | null {
  if (!isReviewed(claim)) return null;
  const { site } = publication;
  const changed = lastChangeOf(claim);
  return {
    '@type': 'ClaimReview',
    url: urlOf(site, claim.path),
    claimReviewed: claim.claim,
    datePublished: claim.published,
    ...(changed === claim.published ? {} : { dateModified: changed }),
    inLanguage: claim.language,
    author: organizationOf(publication),
    creator: claim.authors.map(nameOf),
    ...(claim.reviewers.length === 0 ? {} : { contributor: claim.reviewers.map(nameOf) }),
    itemReviewed: reviewedClaim(claim, publication),
    reviewRating: ratingOf(claim),
    ...(claim.sources.length === 0 ? {} : { citation: claim.sources.map((source) => workOf(source, site)) }),
    ...(claim.corrections.length === 0 ? {} : { correction: correctionsOf(claim) }),
    ...translationsOf(claim, publication),
  };
}

/** What was judged. It has no `name`: that is read as the place of the claim. */
function reviewedClaim({ claimants, said }: Claim, { site }: Publication): ClaimLeaf {
  const appearances = [...new Set(said.in.map(({ source }) => source))];
  return {
    '@type': 'Claim',
    ...(claimants.length === 0 ? {} : { author: claimants.map(nameOf) }),
    ...(said.on === null ? {} : { datePublished: said.on }),
    ...(appearances.length === 0 ? {} : { appearance: appearances.map((source) => workOf(source, site)) }),
  };
}

/** The verdict in words; numbers only where it is about truth, so that nobody reads others as a degree of it. */
function ratingOf({ verdict, summary }: Claim): Rating {
  return {
    '@type': 'Rating',
    ...(verdict.rating === null ? {} : { ratingValue: verdict.rating, worstRating: WORST, bestRating: BEST }),
    alternateName: verdict.label,
    ratingExplanation: summary,
  };
}

function correctionsOf({ corrections }: Claim): CorrectionComment[] {
  return corrections.map(({ kind, on, note }) => ({
    '@type': 'CorrectionComment',
    name: kind,
    datePublished: on,
    text: note,
  }));
}

/** Other versions, as plain works: only one page holds the review of a claim. */
function translationsOf(
  claim: Claim,
  { site }: Publication,
): Pick<ClaimReviewLeaf, 'workTranslation' | 'translationOfWork'> {
  const versionOf = ({ claim: name, language, path }: Claim): CreativeWork => ({
    '@type': 'CreativeWork',
    name,
    url: urlOf(site, path),
    inLanguage: language,
  });
  const original = claim.translationOf;
  const versions = claim.translations.filter((other) => !other.withdrawn && other !== original);
  return {
    ...(original && !original.withdrawn ? { translationOfWork: versionOf(original) } : {}),
    ...(versions.length === 0 ? {} : { workTranslation: versions.map(versionOf) }),
  };
}
