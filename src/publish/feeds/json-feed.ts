import { generateJsonFeed } from 'feedsmith';
import { urlOf } from '../../archive/addresses.ts';
import type { Feed, Publication } from './feed.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function drawJsonFeed(feed: Feed, site: Publication): object {
  const generated = generateJsonFeed(
    {
      title: feed.title,
      home_page_url: urlOf(site, feed.page),
      feed_url: urlOf(site, feed.path),
      ...(feed.subtitle === null ? {} : { description: feed.subtitle }),
      language: site.language,
      authors: [{ name: site.publisher.name, url: site.publisher.url ?? urlOf(site, '/') }],
      items: feed.entries.map(({ id, url, title, summary, language, published, updated, authors, topics, image }) => ({
        id,
        url,
        title,
        content_text: summary,
        summary,
        image,
        date_published: published,
        date_modified: updated,
        authors,
        tags: topics.map(({ name }) => name),
        language,
      })),
    },
    { strict: true },
  ) as object;
  // The generator leaves out an empty list, and a reader looks for one.
  return { items: [], ...generated };
}
