import type { Archive, Claim, Person, Source, Topic } from '../archive/archive.ts';
import {
  addressOfPart,
  pagesOfClaims,
  pagesOfPerson,
  pagesOfTopic,
  pagesOfVerdict,
} from '../publish/pages-of-lists.ts';
import { tallyBy } from '../publish/tally.ts';
import type { TimelineEvent } from '../publish/timeline.ts';
import { countVerdicts } from '../publish/verdict-counts.ts';

/** Digests of what a list shows of a claim, and of what it shows of others. */
export interface ListedDigests {
  ofClaim: (claim: Claim) => string;
  ofFront: (entry: Source | Person | Topic) => string;
}

/**
 * What each page of a list of claims shows, as data, by its address: its own claims, and of the others
 * only how many there are. Verdicts by themselves are on every page of the site, and not told here.
 */
export function* shownOnLists(archive: Archive, { ofClaim, ofFront }: ListedDigests): Generator<[string, unknown]> {
  const cards = (claims: readonly Claim[]) => claims.map(ofClaim);
  const events = (part: readonly TimelineEvent[]) => part.map(({ kind, day, claim }) => [kind, day, ofClaim(claim)]);
  const verdicts = (claims: readonly Claim[]) =>
    countVerdicts(claims, archive.verdicts).map(({ verdict, count }) => [verdict.id, count]);
  const tally = (claims: readonly Claim[], subjectsOf: (claim: Claim) => (Person | Source)[]) =>
    tallyBy(claims, subjectsOf).map(({ subject, count }) => [ofFront(subject), count]);

  const all = pagesOfClaims(archive);
  yield* onPages({ list: '/claims/', onAll: all.flat().length, onFirst: null }, all, cards);
  for (const person of archive.people.values()) {
    const { path, claims, wrote } = person;
    // Whether somebody has made claims tells what their pages are called.
    const head = { list: path, onAll: [ofFront(person), claims.length > 0], onFirst: [verdicts(claims), wrote.length] };
    yield* onPages(head, pagesOfPerson(person), (part) => [cards(part.claims), cards(part.wrote)]);
  }
  for (const topic of archive.topics.values()) {
    const { path, claims } = topic;
    const beside = [tally(claims, ({ claimants }) => claimants), tally(claims, ({ sources }) => sources)];
    const head = { list: path, onAll: ofFront(topic), onFirst: [verdicts(claims), beside] };
    yield* onPages(head, pagesOfTopic(topic), events);
  }
  for (const verdict of archive.verdicts) {
    const head = { list: verdict.path, onAll: verdict.id, onFirst: verdict.claims.length };
    yield* onPages(head, pagesOfVerdict(verdict), cards);
  }
}

interface Head {
  list: string;
  /** What all pages show beside their parts. */
  onAll: unknown;
  /** What only the first one does. */
  onFirst: unknown;
}

function* onPages<Part>(
  { list, onAll, onFirst }: Head,
  parts: readonly Part[],
  show: (part: Part) => unknown,
): Generator<[string, unknown]> {
  for (const [index, part] of parts.entries()) {
    const head = index === 0 ? [onAll, onFirst] : [onAll];
    yield [addressOfPart(list, index + 1), [head, parts.length, show(part)]];
  }
}
