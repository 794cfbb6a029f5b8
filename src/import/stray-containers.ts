import type { Stray } from './imported.ts';

const FURNITURE_NAMES =
  /(?:^|[\s_-])(?:related|recirc\w*|recommend\w*|share|sharing|sharebar|social\w*|newsletter\w*|subscri\w*|signup|promo\w*|sponsor\w*|advert\w*|advertisement|ads?|adbox|breadcrumbs?|tags?|taglist|comments?|popular|trending|read-?more|readmore|also-?read|toolbar|outbrain|taboola|paywall|cookie\w*|disclaimer|copyright|author-?(?:bio|box|info|card)?|byline\w*|bio|dateline|datetime|timestamp|pubdate|post-?meta|entry-?meta|article-?meta|metadata|widget\w*|sidebar|teaser\w*|more-?(?:stories|on|from)|pagination|pager|jp-relatedposts|sharedaddy|addtoany\w*|correction-link|callout|cta|donat\w*|menu|navbar|nav|footer|tooltip|sr-only|screen-reader-text|visually-?hidden)(?:$|[\s_-])/i;
const CAPTION_NAMES =
  /(?:^|[\s_-])(?:\w*captions?|wp-caption\w*|credits?|photo-?credit|image-?(?:caption|credit|description|info|source)|figure|gallery\w*|slide(?:show|r)[\w-]*|carousel|media-?(?:caption|info|credit)|photo|picture-?info|legend)(?:$|[\s_-])/i;
const FURNITURE_TAGS = new Set(['nav', 'footer', 'form', 'button', 'fieldset', 'menu']);
/** Characters of a `class` and an `id` that are looked at. */
const LONGEST_NAMES = 1_000;
const MARK = 'data-stray-container';
const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, dd, dt, td, section, span, center, figcaption';

/**
 * Writes on every block of a page whether an element around it is furniture by its name (`class`, `id`,
 * tag), and how many characters that element holds. It is done before Readability moves blocks out of
 * the elements that they stand in.
 */
export function markContainers(document: Document): void {
  for (const element of document.querySelectorAll(
    '[class], [id], figure, figcaption, nav, footer, form, button, fieldset, menu',
  )) {
    const stray = strayByName(element);
    if (stray === null) continue;
    const mark = `${stray} ${(element.textContent ?? '').trim().length}`;
    element.setAttribute(MARK, mark);
    for (const block of element.querySelectorAll(BLOCKS)) block.setAttribute(MARK, mark);
  }
}

/** What the blocks of an element are by the container around them, if it holds fewer than so many characters. */
export function strayContainer(element: Element, limit: number): Stray | null {
  const [stray, length] = (element.closest(`[${MARK}]`)?.getAttribute(MARK) ?? '').split(' ');
  return (stray === 'caption' || stray === 'advertisement') && Number(length) < limit ? stray : null;
}

function strayByName(element: Element): Stray | null {
  const names = ['class', 'id'].map((name) => (element.getAttribute(name) ?? '').slice(0, LONGEST_NAMES)).join(' ');
  const { localName } = element;
  if (localName === 'body' || localName === 'html' || localName === 'article' || localName === 'main') return null;
  if (localName === 'figure' && element.querySelector('table, blockquote')) return null;
  if (localName === 'figcaption' || localName === 'figure' || CAPTION_NAMES.test(names)) return 'caption';
  return FURNITURE_TAGS.has(localName) || FURNITURE_NAMES.test(names) ? 'advertisement' : null;
}
