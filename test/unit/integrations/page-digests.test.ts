import { afterAll, expect, test } from 'vitest';
import type { Archive, Claim } from '../../../src/archive/archive.ts';
import { digestPages } from '../../../src/integrations/page-digests.ts';
import { linkToPassage } from '../../../src/publish/original-link.ts';
import { type Change, loadFolder, makeArchive, removeMade } from '../../support/archive-on-disk.ts';
import {
  makeBlock,
  makeCitation,
  makeClaim,
  makeArchive as makeMadeArchive,
  makePerson,
  makeSource,
  makeTarget,
  makeTopic,
  makeVerdict,
} from '../publish/example.ts';

afterAll(removeMade);

async function load(source: Change): Promise<Archive> {
  const { archive, faults } = await loadFolder(await makeArchive({ 'sources/minutes.md': source }));
  if (!archive) throw new Error(faults.map(({ message }) => message).join('\n'));
  return archive;
}

const withAddress = (text: string) => text.replace('title:', 'url: https://council.example/minutes\ntitle:');
const withSameWords = (text: string) =>
  withAddress(text).replace(
    /---\n\n/,
    (fence) => `${fence}The council will not close the bridge before the new one is open. ^p0\n\n`,
  );

function linksOf(archive: Archive): (string | undefined)[] {
  return [...archive.claims.values()].flatMap(({ references }) =>
    references.map((reference) => linkToPassage(reference, archive.site)?.href),
  );
}

test('a claim is drawn again when a source has its words once more, as its links into it are others then', async () => {
  const [before, after] = [await load(withAddress), await load(withSameWords)];
  expect(linksOf(after)).not.toEqual(linksOf(before));
  const digest = (archive: Archive) => digestPages(archive, 'v').of('/claims/bridge-stays/');
  expect(digest(after)).not.toBe(digest(before));
});

test('references and feeds are drawn again only with their claim, topic or person', async () => {
  const { of, all } = digestPages(await load(withAddress), 'v');
  for (const ending of ['.json', '.csl.json', '.bib']) {
    expect(of(`/claims/bridge-stays${ending}`)).toBe(of('/claims/bridge-stays/'));
  }
  expect(of('/topics/bridge/feed.xml')).not.toBe(all);
  expect(of('/people/council/feed.xml')).not.toBe(all);
  expect(of('/data/claims.json')).toBe(all);
});

test('a page of annotations is drawn again with the claims on it, and all are when their number changes', () => {
  const block = makeBlock('p1');
  const { citation } = makeCitation(1, makeTarget(makeSource('minutes', { blocks: [block] }), 'p1'), null);
  const archiveOf = (changed: Record<number, number | string>) => {
    const citing = (count: number) => Array.from({ length: count }, () => ({ ...citation }));
    return makeMadeArchive({
      claimList: Array.from({ length: 6 }, (_, index) => {
        const change = changed[index];
        return makeClaim(`c${index}`, {
          digest: typeof change === 'string' ? change : 'as it was',
          citations: citing(typeof change === 'number' ? change : 200),
        });
      }),
    });
  };
  const digests = (archive: Archive) =>
    [1, 2, 3].map((page) => digestPages(archive, 'v').of(`/data/annotations/${page}.json`));
  const drawnAgain = (changed: Record<number, number | string>) => {
    const before = digests(archiveOf({}));
    return digests(archiveOf(changed)).map((digest, index) => digest !== before[index]);
  };
  expect(drawnAgain({})).toEqual([false, false, false]);
  expect(drawnAgain({ 5: 'edited' })).toEqual([false, false, true]);
  // It stands on the first two pages.
  expect(drawnAgain({ 2: 'edited' })).toEqual([true, true, false]);
  expect(drawnAgain({ 5: 199 })).toEqual([false, false, true]);
  expect(drawnAgain({ 0: 201 })).toEqual([true, true, true]);
  expect(drawnAgain({ 5: 600 })).toEqual([true, true, true]);
});

const LISTS = ['/people/desk/', '/people/mayor/', '/topics/bridge/', '/verdicts/reported/'];

/** A person who wrote 120 claims, one who made them, their topic and their verdict; every claim was said on its own day. */
function listsOf(changed: Record<number, Partial<Claim>>, { mayor = 'Mayor', count = 120 } = {}): Archive {
  const verdicts = [makeVerdict('reported'), makeVerdict('false')] as const;
  const people = [makePerson('desk', { staff: true }), makePerson('mayor', { name: mayor })] as const;
  const topic = makeTopic('bridge');
  const claimList = Array.from({ length: count }, (_, index) => {
    const on = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
    const said = { on, in: [] };
    return makeClaim(`c${index}`, { said, verdict: verdicts[0], claimants: [people[1]], ...changed[index] });
  });
  people[0].wrote = claimList;
  people[1].claims = claimList;
  topic.claims = claimList;
  for (const verdict of verdicts) verdict.claims = claimList.filter((claim) => claim.verdict.id === verdict.id);
  return makeMadeArchive({
    claimList,
    verdicts: [...verdicts],
    people: new Map(people.map((person) => [person.id, person])),
    topics: new Map([['bridge', topic]]),
  });
}

/** The pages of the lists that are drawn again, as their addresses. */
function listsDrawnAgain(after: Archive): string[] {
  const [before, now] = [digestPages(listsOf({}), 'v'), digestPages(after, 'v')];
  return LISTS.flatMap((list) => [list, `${list}page/2/`, `${list}page/3/`]).filter(
    (path) => before.of(path) !== now.of(path),
  );
}

test('a page of a list is drawn again with the claims on it, and with no others', () => {
  expect(listsDrawnAgain(listsOf({}))).toEqual([]);
  expect(listsDrawnAgain(listsOf({ 70: { digest: 'edited' } }))).toEqual(LISTS.map((list) => `${list}page/2/`));
  expect(listsDrawnAgain(listsOf({ 0: { digest: 'edited' } }))).toEqual(LISTS);
});

test('the first page of a list is drawn again with the counts that stand on it', () => {
  const judgedAnew = listsOf({ 70: { digest: 'edited', verdict: makeVerdict('false') } });
  expect(listsDrawnAgain(judgedAnew)).toEqual([
    // It tells how many were written, not how they were judged.
    '/people/desk/page/2/',
    '/people/mayor/',
    '/people/mayor/page/2/',
    '/topics/bridge/',
    '/topics/bridge/page/2/',
    '/verdicts/reported/',
    '/verdicts/reported/page/2/',
    '/verdicts/reported/page/3/',
  ]);
  // The claim that came is on the last page, and the number of pages is what it was.
  expect(listsDrawnAgain(listsOf({}, { count: 121 }))).toEqual(LISTS.flatMap((list) => [list, `${list}page/3/`]));
});

test('all pages of a list are drawn again when it has one more, and when its name is another', () => {
  const grown = listsDrawnAgain(listsOf({}, { count: 151 }));
  expect(grown).toEqual(LISTS.flatMap((list) => [list, `${list}page/2/`, `${list}page/3/`]));
  const renamed = listsDrawnAgain(listsOf({}, { mayor: 'The mayor' }));
  expect(renamed.filter((path) => path.startsWith('/people/mayor/'))).toHaveLength(3);
});

test('a change of a claim is drawn again on the page of the timeline on which it stands', () => {
  const note = { on: '2026-01-01', kind: 'update' as const, note: 'Now known.', was: null };
  const topic = listsDrawnAgain(listsOf({ 0: { digest: 'edited', corrections: [note] } })).filter((path) =>
    path.startsWith('/topics/'),
  );
  expect(topic).toEqual(['/topics/bridge/', '/topics/bridge/page/3/']);
});
