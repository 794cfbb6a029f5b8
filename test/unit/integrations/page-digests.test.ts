import { afterAll, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { digestPages } from '../../../src/integrations/page-digests.ts';
import { linkToPassage } from '../../../src/publish/original-link.ts';
import { type Change, loadFolder, makeArchive, removeMade } from '../../support/archive-on-disk.ts';
import {
  makeBlock,
  makeCitation,
  makeClaim,
  makeArchive as makeMadeArchive,
  makeSource,
  makeTarget,
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
  expect(of('/topics/bridge/feed.xml')).toBe(of('/topics/bridge/'));
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
