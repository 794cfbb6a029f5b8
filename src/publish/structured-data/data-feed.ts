import type { DataFeed, DataFeedItem, WithContext } from 'schema-dts';
import { urlOf } from '../../archive/addresses.ts';
import type { Archive } from '../../archive/archive.ts';
import { lastChangeOf, latestOf } from '../last-change.ts';
import { claimReview, reviewedClaims } from './claim-review.ts';
import { organizationOf } from './publication.ts';
import { withContext } from './script.ts';

/** Every claim that is rated now, newest first, in the form in which fact checks are collected. */
export function claimReviewFeed(archive: Pick<Archive, 'site' | 'pages' | 'claims'>): WithContext<DataFeed> {
  const { site } = archive;
  const claims = reviewedClaims(archive);
  const changed = latestOf(claims.map(lastChangeOf));
  return withContext<DataFeed>({
    '@type': 'DataFeed',
    name: site.title,
    url: urlOf(site, '/data/claimreview.json'),
    ...(changed === null ? {} : { dateModified: changed }),
    publisher: organizationOf(archive),
    dataFeedElement: claims.flatMap((claim): DataFeedItem[] => {
      const item = claimReview(claim, archive);
      if (!item) return [];
      return [
        { '@type': 'DataFeedItem', dateCreated: claim.published, dateModified: lastChangeOf(claim), item: [item] },
      ];
    }),
  });
}
