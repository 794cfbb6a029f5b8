import type { DataFeed, DataFeedItem } from 'schema-dts';
import { urlOf } from '../../archive/addresses.ts';
import type { Archive } from '../../archive/archive.ts';
import type { LongList } from '../data/long-json.ts';
import { lastChangeOf, latestOf } from '../last-change.ts';
import { claimReview, reviewedClaims } from './claim-review.ts';
import { organizationOf } from './publication.ts';
import { withContext } from './script.ts';

/** A `DataFeed` of schema.org. */
export interface ClaimReviewFeed {
  dataFeedElement: LongList<DataFeedItem>;
}

/** Every claim that is rated now, newest first, in the form in which fact checks are collected. */
export function claimReviewFeed(archive: Pick<Archive, 'site' | 'pages' | 'claims'>): ClaimReviewFeed {
  const { site } = archive;
  const claims = reviewedClaims(archive);
  const changed = latestOf(claims.map(lastChangeOf));
  const head = withContext<DataFeed>({
    '@type': 'DataFeed',
    name: site.title,
    url: urlOf(site, '/data/claimreview.json'),
    ...(changed === null ? {} : { dateModified: changed }),
    publisher: organizationOf(archive),
  });
  const dataFeedElement = claims.values().flatMap((claim): DataFeedItem[] => {
    const item = claimReview(claim, archive);
    if (!item) return [];
    return [{ '@type': 'DataFeedItem', dateCreated: claim.published, dateModified: lastChangeOf(claim), item: [item] }];
  });
  return { ...(head as object), dataFeedElement };
}
