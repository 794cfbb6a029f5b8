import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { loadFolder, makeArchive, makeFolder, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const CLAIM = 'claims/bridge-stays.mdx';

async function rulesOf(directory: string) {
  const { faults } = await loadFolder(directory);
  expect(faults.filter(({ help }) => !help)).toEqual([]);
  return faults.map(({ file, rule }) => `${file} ${rule}`);
}

test('people, topics and pages may be absent', async () => {
  const changes = {
    topics: null,
    pages: null,
    people: null,
    'people/desk.yaml': 'name: The desk\nkind: organization\nstaff: true\n',
    [CLAIM]: (text: string) => text.replace('topics: [bridge]\n', '').replace('claimant: council\n', ''),
  };
  expect(await rulesOf(await makeArchive(changes))).toEqual([]);
});

test('an archive without a claim is an archive', async () => {
  expect(await rulesOf(await makeArchive({ claims: null, sources: null }))).toEqual([]);
});

test('a claim may be called "page", but not stand below it', async () => {
  const claim =
    '---\nclaim: x\nsaid: {}\nverdict: supported\nsummary: x\nasOf: 2026-01-01\npublished: 2026-01-01\nauthors: [desk]\nformerly: [FORMER]\n---\n<Cite of="minutes#p1" />';
  expect(await rulesOf(await makeArchive({ 'claims/page.mdx': claim.replace('FORMER', 'pages') }))).toEqual([]);
  expect(await rulesOf(await makeArchive({ 'claims/page/2.mdx': claim.replace('FORMER', 'page/3') }))).toEqual([
    'claims/page/2.mdx reserved-name',
    'claims/page/2.mdx address-taken',
  ]);
});

test('an image may keep the name that the camera gave it', async () => {
  const photo = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#000' } })
    .jpeg()
    .toBuffer();
  const directory = await makeArchive({
    'claims/IMG_1.JPG': photo,
    [CLAIM]: (text) => `${text}\n<Figure src="IMG_1.JPG" alt="A bridge" />\n`,
  });
  expect(await rulesOf(directory)).toEqual([]);
});

test('a folder in the place of a file is no file', async () => {
  const directory = await makeArchive();
  await rm(join(directory, 'site.yaml'));
  await mkdir(join(directory, 'site.yaml'));
  await mkdir(join(directory, 'claims/empty.mdx'));
  expect(await rulesOf(directory)).toEqual(['site.yaml file-missing']);
});

test('a folder that cannot be read is a fault, not a crash', async () => {
  const directory = await makeArchive();
  // A name that is not UTF-8: it is listed, and found under no name.
  await mkdir(Buffer.concat([Buffer.from(join(directory, 'claims/a')), Buffer.from([0xff])]));
  expect(await rulesOf(directory)).toEqual(['claims/a\ufffd unreadable-folder']);
});

test('a content folder that is missing, or a file, is told as such', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'file'), 'x');
  expect(await rulesOf(join(folder, 'file'))).toEqual(['. content-missing']);
  expect(await rulesOf(join(folder, 'nothing'))).toEqual(['. content-missing']);
});

test('an address or a path that is none is a fault, not a crash', async () => {
  const directory = await makeArchive();
  const wrong = await loadFolder(directory, { siteUrl: 'example', basePath: '/a b/' });
  expect(wrong.faults.map(({ rule }) => rule)).toEqual(['base-path', 'site-url']);
});

test.each([
  [null, null, 'https://little.example', '/'],
  ['https://a.example', null, 'https://a.example', '/'],
  ['https://a.example/x', null, 'https://a.example', '/x/'],
  [null, 'preview', 'https://little.example', '/preview/'],
  ['https://a.example', '/preview', 'https://a.example', '/preview/'],
  ['https://a.example/', '//preview//', 'https://a.example', '/preview/'],
  ['https://a.example/preview', '/preview/', 'https://a.example', '/preview/'],
])('SITE_URL %j with BASE_PATH %j stands at %s%s', async (siteUrl, basePath, origin, base) => {
  const { faults, site } = await loadFolder(await makeArchive(), { siteUrl, basePath });
  expect([faults, site.origin, site.base]).toEqual([[], origin, base]);
});

test.each([
  ['https://a.example/x', '/preview/', 'https://a.example/preview/'],
  ['https://a.example/x/y/', 'x', 'https://a.example/x/'],
  ['https://a.example/x', '/', 'https://a.example/'],
])(
  'where SITE_URL is %s, BASE_PATH %s holds, and it is told which address that makes',
  async (siteUrl, basePath, address) => {
    const { faults, site, archive } = await loadFolder(await makeArchive(), { siteUrl, basePath });
    expect(site.origin + site.base).toBe(address);
    expect(archive).not.toBeNull();
    expect(faults).toMatchObject([{ rule: 'base-path-overrides', severity: 'warning', file: '.' }]);
    expect(faults[0]?.message).toContain(`the site is made for \`${address}\``);
  },
);
