import { CLAIMS_PER_PAGE } from '../archive/addresses.ts';
import type { Archive, Claim, Person, Topic, Verdict } from '../archive/archive.ts';
import { publicClaims } from './public-claims.ts';
import { listEvents, type TimelineEvent } from './timeline.ts';

/** What a page of a list is drawn from. */
export type ListPage<Entry, Part> = {
  /** Whose list it is. */
  entry: Entry;
  /** What stands on this page. */
  part: Part;
  /** Which page it is; the first is 1. */
  page: number;
  pages: number;
};

/** A list in pages of `size`; an empty one has one page with nothing. */
export function inPages<Listed>(list: readonly Listed[], size = CLAIMS_PER_PAGE): Listed[][] {
  return Array.from({ length: Math.max(1, Math.ceil(list.length / size)) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** The list of all claims, newest first. */
export function pagesOfClaims(archive: Pick<Archive, 'claims'>): Claim[][] {
  return inPages(publicClaims(archive));
}

/** The claims with a verdict. */
export function pagesOfVerdict({ claims }: Pick<Verdict, 'claims'>): Claim[][] {
  return inPages(claims);
}

/** The claims that somebody made, and those that they wrote or reviewed: each page has its part of both. */
export function pagesOfPerson({
  claims,
  wrote,
}: Pick<Person, 'claims' | 'wrote'>): Record<'claims' | 'wrote', Claim[]>[] {
  const [made, written] = [inPages(claims), inPages(wrote)];
  return Array.from({ length: Math.max(made.length, written.length) }, (_, index) => ({
    claims: made[index] ?? [],
    wrote: written[index] ?? [],
  }));
}

/** The timeline of a topic, earliest first. That of few claims is not divided, whatever became of them. */
export function pagesOfTopic({ claims }: Pick<Topic, 'claims'>): TimelineEvent[][] {
  const events = listEvents(claims);
  return claims.length > CLAIMS_PER_PAGE ? inPages(events) : [events];
}

/** The address of a page of a list, the first being number 1, which stands at that of the list; below the base. */
export function addressOfPart(list: string, page: number): string {
  return page === 1 ? list : `${list}page/${page}/`;
}

/** Every page of the list of each entry, for Astro: `list` is the address below that of the kind. */
export function routesOf<Entry extends { id: string }, Part>(
  entries: Iterable<Entry>,
  pagesOf: (entry: Entry) => Part[],
): { params: { list: string }; props: ListPage<Entry, Part> }[] {
  return [...entries].flatMap((entry) =>
    pagesOf(entry).map((part, index, { length: pages }) => ({
      params: { list: addressOfPart(`${entry.id}/`, index + 1).slice(0, -1) },
      props: { entry, part, page: index + 1, pages },
    })),
  );
}
