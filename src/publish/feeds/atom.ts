import { generateAtomFeed } from 'feedsmith';
import { urlOf } from '../../archive/addresses.ts';
import { escapeXml, xmlCharacters } from '../xml.ts';
import { type Feed, type Publication, updatedOf } from './feed.ts';

/**
 * What the generator writes for a text with `&` or `<` in it: sections that end only where they seem to,
 * as it parts each `]]>` of a text, on a line of their own. Readers take that line break for a part of the text.
 */
const CDATA = /\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*/g;

/** A feed as Atom (RFC 4287). Texts are plain, so that no word of a claim is read as markup. */
export function drawAtom(feed: Feed, site: Publication): string {
  const self = urlOf(site, feed.path);
  const text = (value: string) => ({ value: xmlCharacters(value) });
  const generated = generateAtomFeed(
    {
      id: self,
      title: text(feed.title),
      ...(feed.subtitle === null ? {} : { subtitle: text(feed.subtitle) }),
      updated: updatedOf(feed),
      links: [
        { rel: 'self', href: self, type: 'application/atom+xml' },
        { rel: 'alternate', href: urlOf(site, feed.page), type: 'text/html' },
      ],
      authors: [{ name: xmlCharacters(site.publisher.name), uri: site.publisher.url ?? urlOf(site, '/') }],
      xml: { lang: site.language },
      entries: feed.entries.map(({ id, url, title, summary, language, published, updated, authors, topics }) => ({
        id,
        title: text(title),
        summary: text(summary),
        links: [{ rel: 'alternate', href: url, type: 'text/html', hreflang: language }],
        authors: authors.map((author) => ({ name: xmlCharacters(author.name), uri: author.url })),
        categories: topics.map((topic) => ({ term: topic.id, label: xmlCharacters(topic.name) })),
        published,
        updated,
        xml: { lang: language },
      })),
    },
    { strict: true },
  );
  return generated.replace(CDATA, (_, sections: string) =>
    escapeXml(sections.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')),
  );
}
