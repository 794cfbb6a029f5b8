import { z } from 'astro/zod';
import { address, date, language } from './parts.ts';

const party = z.strictObject({
  '@type': z.enum(['Person', 'Organization']),
  name: z.string(),
  sameAs: z.union([address, z.array(address)]).optional(),
});

const organization = z.strictObject({
  '@type': z.literal('Organization'),
  name: z.string(),
  url: address,
  email: z.string().optional(),
  publishingPrinciples: address.optional(),
  correctionsPolicy: address.optional(),
  ethicsPolicy: address.optional(),
  ownershipFundingInfo: address.optional(),
  actionableFeedbackPolicy: address.optional(),
});

const work = z.strictObject({
  '@type': z.enum(['CreativeWork', 'NewsArticle', 'Report', 'Legislation', 'ScholarlyArticle', 'SocialMediaPosting']),
  name: z.string(),
  url: address,
  archivedAt: z.union([address, z.array(address)]).optional(),
  datePublished: date.optional(),
  publisher: z.strictObject({ '@type': z.literal('Organization'), name: z.string() }).optional(),
});

const version = z.strictObject({
  '@type': z.literal('CreativeWork'),
  name: z.string(),
  url: address,
  inLanguage: language,
});

const review = z.strictObject({
  '@type': z.literal('ClaimReview'),
  url: address,
  claimReviewed: z.string(),
  datePublished: date,
  dateModified: date.optional(),
  inLanguage: language,
  author: organization,
  creator: z.array(party).min(1),
  contributor: z.array(party).optional(),
  itemReviewed: z.strictObject({
    '@type': z.literal('Claim'),
    author: z.array(party).optional(),
    datePublished: date.optional(),
    appearance: z.array(work).optional(),
  }),
  reviewRating: z.strictObject({
    '@type': z.literal('Rating'),
    // Only in the family `truth`, and then all three.
    ratingValue: z.int().min(1).max(5).optional(),
    worstRating: z.literal(1).optional(),
    bestRating: z.literal(5).optional(),
    alternateName: z.string(),
    ratingExplanation: z.string(),
  }),
  citation: z.array(work).optional(),
  correction: z
    .array(
      z.strictObject({
        '@type': z.literal('CorrectionComment'),
        name: z.string(),
        datePublished: date,
        text: z.string(),
      }),
    )
    .optional(),
  translationOfWork: version.optional(),
  workTranslation: z.array(version).optional(),
});

/** `/data/claimreview.json` */
export const claimReviewFile = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('DataFeed'),
  name: z.string(),
  url: address,
  dateModified: date.optional(),
  publisher: organization,
  dataFeedElement: z.array(
    z.strictObject({
      '@type': z.literal('DataFeedItem'),
      dateCreated: date,
      dateModified: date,
      item: z.array(review).length(1),
    }),
  ),
});
