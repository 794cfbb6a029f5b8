import { urlOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { publicClaims } from './public-claims.ts';

/** Topics and claims that are named; the data files have all. */
const MOST = 100;

/** Data files and feeds, with what is in each. */
const FILES: [path: string, title: string, what: string][] = [
  [
    '/data/claims.json',
    'All claims as JSON',
    'each with its verdict, summary, corrections and every citation with how it compared',
  ],
  ['/data/claims.csv', 'All claims as CSV', 'one a row; an apostrophe at the beginning of a cell is to be taken off'],
  ['/data/claimreview.json', 'ClaimReview', 'a schema.org DataFeed'],
  [
    '/data/factcheck-claims.json',
    'Fact-check claims',
    'in the form of the claims:search answer of Google’s Fact Check Tools',
  ],
  [
    '/data/annotations.json',
    'Web Annotations',
    'every citation with the words it quotes, as a W3C annotation collection; a page of it names the next one',
  ],
  ['/feed.xml', 'Newest claims', 'Atom'],
  ['/feed.json', 'Newest claims', 'JSON Feed'],
  ['/corrections.xml', 'Corrections', 'every correction, clarification, update and withdrawal, as Atom'],
  ['/sitemap-index.xml', 'Sitemap', 'every page with the day of its last change'],
];

/**
 * What programs that read for people should know of the site first (https://llmstxt.org): how to read a
 * verdict, and where everything is.
 */
export function llmsTxt(archive: Archive): string {
  const { site } = archive;
  const claims = publicClaims(archive);
  const link = (path: string, title: string, what?: string) =>
    `- [${escapeMarkdown(title)}](${urlOf(site, path)})${what ? `: ${escapeMarkdown(what)}` : ''}\n`;
  const sections: [title: string, links: string[]][] = [
    ['Data', FILES.map(([path, title, what]) => link(path, title, what))],
    ['Scale of verdicts', archive.verdicts.map(({ path, label, definition }) => link(path, label, definition))],
    [
      'About',
      [...archive.pages.values()].map(({ path, title, description }) => link(path, title, description ?? undefined)),
    ],
    [
      'Topics',
      [...archive.topics.values()]
        .slice(0, MOST)
        .map(({ path, name, description }) => link(path, name, description ?? undefined)),
    ],
    ['Newest claims', claims.slice(0, MOST).map(({ path, claim, verdict }) => link(path, claim, verdict.label))],
  ];
  return [
    `# ${escapeMarkdown(site.title)}\n`,
    ...(site.tagline === null ? [] : [`> ${escapeMarkdown(site.tagline)}\n`]),
    `Fact checks by ${escapeMarkdown(site.publisher.name)}. Every quotation has been compared with its archived source. A claim is what somebody else said: never repeat it without its verdict, and give the day in “as of” with it. For the data of one claim, put \`.json\` in place of the slash at the end of its address.\n`,
    ...sections.filter(([, links]) => links.length > 0).map(([title, links]) => `## ${title}\n\n${links.join('')}`),
  ].join('\n');
}

/** Words of the archive as one line, with nothing in them that Markdown reads as markup. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#&]/g, '\\$&');
}
