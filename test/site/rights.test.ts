import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { WITHHELD } from '../support/everything.ts';
import { listSite } from '../support/read-site.ts';

const site = inject('siteOfAll');

async function readAll(): Promise<[file: string, text: string][]> {
  return Promise.all(
    (await listSite(site)).map(async (file): Promise<[string, string]> => {
      const bytes = await readFile(join(site, file));
      return [file, (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')];
    }),
  );
}

test('no file of a site holds words that rights keep back, the search index and text fragments included', async () => {
  const texts = await readAll();
  for (const words of WITHHELD) {
    const forms = [words, encodeURIComponent(words)];
    expect(
      texts.filter(([, text]) => forms.some((form) => text.includes(form))).map(([file]) => file),
      words,
    ).toEqual([]);
  }
  expect(
    texts.filter(([file]) => file.includes('pagefind/')).some(([, text]) => text.includes('opened the session')),
  ).toBe(true);
});

test('what may be shown is shown: cited blocks, their neighbours, and cited words', async () => {
  const page = (path: string) => readFile(join(site, path, 'index.html'), 'utf8');
  expect(await page('sources/excerpt')).toContain('A neighbour that may be shown.');
  const claim = (await page('claims/rights')).replace(/<[^>]+>/g, '');
  expect(claim).toContain('saw the bridge');
  expect(claim).not.toContain('The witness');
  const data = JSON.parse(await readFile(join(site, 'claims/rights.json'), 'utf8'));
  expect(data.citations.map(({ quote, outcome }: Record<string, unknown>) => [quote, outcome])).toEqual([
    ['opened the session', 'verbatim'],
    ['saw the bridge', 'verbatim'],
    [null, 'verbatim'],
    [null, null],
  ]);
});

test('a draft is nowhere in a build', async () => {
  for (const [file, text] of await readAll()) expect(text, file).not.toContain('Nobody has read this yet');
});

test('images are resized, and what the camera wrote into them is gone', async () => {
  const images = (await listSite(site)).filter((file) => file.endsWith('.webp'));
  expect(images.length).toBeGreaterThan(1);
  const widths = [];
  for (const image of images) {
    const metadata = await sharp(join(site, image)).metadata();
    expect(metadata.exif).toBeUndefined();
    widths.push(metadata.width);
  }
  expect(widths.sort((a, b) => a - b)).toEqual([480, 960, 1200]);
});
