import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { auditSite } from '../../../src/audit/audit-site.ts';
import { EarlyReading } from '../../../src/audit/early-reading.ts';
import { Passages } from '../../../src/audit/passages.ts';
import { surroundingsOf } from '../../../src/audit/surroundings.ts';
import { withheldPassages } from '../../../src/audit/withheld.ts';
import { loadFolder, makeArchive, makeFolder, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta name="description" content="About ${title}"></head><body><h1>${title}</h1>${body}</body></html>`;

/** A site of which some pages are read early, held against the files that are expected; what the audit tells of it. */
async function auditEarly(
  site: Record<string, string>,
  { early, expected }: { early: string[]; expected: string[] },
  { last = {}, fresh = Object.keys(site) }: { last?: Record<string, string>; fresh?: string[] } = {},
) {
  const { archive } = await loadFolder(await makeArchive({}), { siteUrl: 'https://little.example/' });
  if (!archive) throw new Error('No archive.');
  const write = async (files: Record<string, string>) => {
    const folder = await makeFolder();
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    return new Map(Object.keys(files).map((file) => [file, join(folder, file)]));
  };
  const files = await write(site);
  const reading = new EarlyReading(
    early.map((file) => ({ file, path: files.get(file) ?? '', isFresh: true, before: null })),
    {
      passages: withheldPassages(archive),
      surroundings: surroundingsOf(archive.site, new Map(expected.map((each) => [each, '']))),
    },
  );
  const made = { files, fresh: new Set(fresh), last: await write(last), withheld: null, early: reading };
  const told = ({ findings }: Awaited<ReturnType<typeof auditSite>>) =>
    findings.map(({ file, sentence }) => `${file}: ${sentence}`);
  const withEarly = told(await auditSite(made, archive));
  // What is read at the end alone is the measure.
  expect(withEarly).toEqual(told(await auditSite({ ...made, early: null }, archive)));
  return withEarly;
}

const SITE = {
  'index.html': page('Home', '<a href="/a/">a</a> <a href="/a/#there">there</a>'),
  'a/index.html': page('A', '<p id="there">A</p> <a href="/embed/a/">card</a> <a href="/data.json">data</a>'),
  'embed/a/index.html': page('Card', '<a href="/a/#there">a</a>'),
  'data.json': '{}',
};
const PAGES = ['index.html', 'a/index.html'];

test('a page that was read early is held against the files that came later', async () => {
  expect(await auditEarly(SITE, { early: PAGES, expected: Object.keys(SITE) })).toEqual([]);
  expect(await auditEarly(SITE, { early: PAGES, expected: PAGES })).toEqual([]);
});

test('a file that was expected and did not come is missed', async () => {
  const { 'data.json': _, ...without } = SITE;
  expect(await auditEarly(without, { early: PAGES, expected: Object.keys(SITE) })).toEqual([
    'a/index.html: `/data.json` leads to nothing.',
  ]);
});

test('what is wrong with a page, with an anchor of it or with its title is found', async () => {
  const wrong = { ...SITE, 'a/index.html': page('Home', '<p style="color:red">A</p>') };
  expect(await auditEarly(wrong, { early: PAGES, expected: Object.keys(SITE) })).toEqual([
    'a/index.html: Code stands in the page itself: style= on <p>.',
    'a/index.html: Its title is also that of index.html.',
    'a/index.html: Its description is also that of index.html.',
    'embed/a/index.html: `/a/#there` names an anchor that is not there.',
    'index.html: `/a/#there` names an anchor that is not there.',
  ]);
});

test('a page of the last site that leads to an anchor which has gone is found', async () => {
  const site = { ...SITE, 'a/index.html': page('A', '<p>A</p>') };
  const fresh = ['index.html', 'a/index.html'];
  const told = await auditEarly(site, { early: fresh, expected: Object.keys(SITE) }, { last: SITE, fresh });
  expect(told).toContain('embed/a/index.html: `/a/#there` names an anchor that is not there.');
});

test('a page that cannot be read is told', async () => {
  const path = join(await makeFolder(), 'gone.html');
  const surroundings = { base: '/', origin: 'https://little.example', files: new Set<string>(), sheets: new Map() };
  const reading = new EarlyReading([{ file: 'gone.html', path, isFresh: true, before: null }], {
    passages: new Passages(),
    surroundings,
  });
  await expect(reading.finish(new Set(['gone.html']))).rejects.toThrow('ENOENT');
});
