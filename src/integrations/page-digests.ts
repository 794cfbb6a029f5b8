import { hash } from 'node:crypto';
import type { Archive, BlockUse, Claim, Person, Source, Target, Topic, Verdict } from '../archive/archive.ts';
import { addressOfPage, pagesOfCitations } from '../publish/annotations/pages-of-annotations.ts';
import { shownOnLists } from './shown-on-lists.ts';

/** Digests of all that pages show: a page whose digest is that of the last build need not be drawn again. */
export interface PageDigests {
  /** The digest of a page by its path below the base; null for one that must always be drawn. */
  of: (path: string) => string | null;
  /** Of everything that can be shown. */
  all: string;
}

const CLAIM_PATH = /^(?:\/embed|\/oembed)?\/claims\/(.+?)(?:\/|\.json|\.csl\.json|\.bib)$|^\/cards\/(.+)\.png$/;
const SOURCE_PATH = /^\/sources\/(.+)\/$/;
const FEED_PATH = /^\/(people|topics)\/(.+)\/feed\.xml$/;

/**
 * What each kind of page shows, as data. A page of a kind that is not known here shows the whole archive.
 * `version` stands for the code that draws it. A standing page is code, which may show anything.
 */
export function digestPages(archive: Archive, version: string): PageDigests {
  const { site, claims, sources, pages } = archive;
  const common = digest([
    version,
    site,
    archive.verdicts.map(frontOf),
    [...pages.values()].map(({ id, title, language, description }) => [id, title, language, description]),
  ]);
  const own = remember((claim: Claim) =>
    digest([
      claim.digest,
      claim.id,
      [...claim.claimants, ...claim.authors, ...claim.reviewers].map(frontOf),
      claim.topics.map(frontOf),
      claim.sources.map(frontOf),
      claim.translations.map(({ id }) => id),
      claim.uses.map((use) => ('figure' in use ? use.figure : 'chart' in use ? use.chart : null)),
    ]),
  );
  // The whole of it: a link into the original, and the words that took the place of others, look beyond what is cited.
  const document = remember((source: Source) => digest([source.id, source.digest, [...source.publishable]]));
  const targetDigest = ({ source, from, to }: Target) => [document(source), from, to];
  const shown = remember((claim: Claim) =>
    digest([
      common,
      own(claim),
      [...claim.related, ...claim.translations, ...claim.uses.flatMap((use) => ('claim' in use ? use.claim : []))].map(
        own,
      ),
      [...claim.references, ...claim.said.in].map(targetDigest),
    ]),
  );
  const sourceDigest = remember((source: Source) => {
    const use = ({ claim, as, stance, ranges }: BlockUse) => [own(claim), as, stance, ranges];
    const uses = [...source.uses].map(([block, list]) => [block, list.map(use)]);
    return digest([common, source.digest, source.id, uses, [...source.publishable], source.claims.map(own)]);
  });
  const feed = (entry: Person | Topic) =>
    digest([common, frontOf(entry), entry.claims.map(own), 'wrote' in entry ? entry.wrote.map(own) : null]);

  const owners = new Map(
    [...claims.values()].flatMap((claim) => [claim.id, ...claim.formerly].map((id) => [id, claim])),
  );
  const listDigests = new Map<string, string>();
  for (const [path, shows] of shownOnLists(archive, { ofClaim: own, ofFront: frontOf })) {
    listDigests.set(path, digest([common, shows]));
  }
  const cited = pagesOfCitations(archive);
  for (const [index, part] of cited.entries()) {
    const begins = part[0] ? part[0].claim.citations.indexOf(part[0].citation) : 0;
    const shows = [common, cited.length, begins, part.map(({ claim }) => shown(claim))];
    listDigests.set(addressOfPage(index + 1), digest(shows));
  }
  const all = digest([
    common,
    [...claims.values()].map(shown),
    [...sources.values()].map(sourceDigest),
    [...archive.people.values()].map(frontOf),
    [...archive.topics.values()].map(frontOf),
    [...pages.values()].map((page) => [page.digest, page.uses.map((use) => ('chart' in use ? use.chart : null))]),
    [...archive.figures],
  ]);

  const of = (path: string): string | null => {
    const list = listDigests.get(path);
    if (list !== undefined) return list;
    const [, page, card] = CLAIM_PATH.exec(path) ?? [];
    const claim = owners.get(page ?? card ?? '');
    if (claim) return shown(claim);
    const source = sources.get(SOURCE_PATH.exec(path)?.[1] ?? '');
    if (source) return sourceDigest(source);
    const [, kind, id = ''] = FEED_PATH.exec(path) ?? [];
    const owner = kind === 'people' ? archive.people.get(id) : kind === 'topics' ? archive.topics.get(id) : undefined;
    if (owner) return feed(owner);
    return pages.has(path.slice(1, -1)) ? null : all;
  };
  return { of, all };
}

/** The data of a source, person, topic or verdict by itself: without what links lead to it. */
const frontOf = remember((entry: Source | Person | Topic | Verdict): string => {
  const linked = new Set(['claims', 'wrote', 'blocks', 'uses', 'publishable', 'digest']);
  return digest(Object.entries(entry).filter(([key]) => !linked.has(key)));
});

function digest(data: unknown): string {
  return hash('sha256', JSON.stringify(data), 'base64url');
}

function remember<Key extends object>(compute: (key: Key) => string): (key: Key) => string {
  const known = new WeakMap<Key, string>();
  return (key) => {
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
  };
}
