import { afterAll, expect, test } from 'vitest';
import { loadFolder, makeArchive, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

async function rulesFor(href: string): Promise<string[]> {
  const content = await makeArchive({
    'claims/bridge-stays.mdx': (text) => `${text}\nSee [this](${href}).\n`,
    'claims/draft.mdx': `---\nclaim: A draft\nsaid: {on: null, in: []}\nverdict: supported\nsummary: It is one.\nasOf: 2026-01-02\npublished: 2026-01-03\nauthors: [desk]\ndraft: true\n---\n\nSo <Cite of="minutes#p1" />.\n`,
  });
  const { faults } = await loadFolder(content);
  return faults.map(({ rule }) => rule);
}

test.each([
  '/feed.xml',
  '/feed.json',
  '/corrections.xml',
  '/llms.txt',
  '/data/claims.json',
  '/data/claims/2.json',
  '/data/claims.csv',
  '/data/claimreview.json',
  '/data/annotations.json',
  '/data/annotations/2.json',
  '/data/factcheck-claims.json',
  '/data/schema/data-claim.json',
  '/topics/bridge/feed.xml',
  '/people/council/feed.xml',
  '/claims/bridge-stays.json',
  '/claims/bridge-stays.bib',
  '/claims/bridge-stays.csl.json',
])('a text may link to %s', async (href) => {
  expect(await rulesFor(href)).toEqual([]);
});

test.each([
  '/feed',
  '/data/',
  '/topics/other/feed.xml',
  '/claims/other.bib',
  '/data/secret.json',
  '/data/annotations/last.json',
])('a link to %s leads nowhere', async (href) => {
  expect(await rulesFor(href)).toEqual(['unknown-address']);
});

test.each(['/claims/draft/', '/claims/draft.json', '/claims/draft.bib', '/claims/draft.csl.json'])(
  'a link to %s leads to a draft',
  async (href) => {
    expect(await rulesFor(href)).toEqual(['reference-to-draft']);
  },
);
