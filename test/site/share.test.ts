import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import type { OEmbed } from '../../src/publish/oembed.ts';
import { listSite, readPages } from '../support/read-site.ts';

/** HTML and CSS of a card, as they are: other people's pages have to carry them. */
const MOST_BYTES_OF_EMBED = 10 * 1024;

const sites = [
  ['site', 'https://verbatim.example/'],
  ['siteOfAll', 'https://little.example/all/'],
] as const;

describe.each(sites)('on the %s', async (name, home) => {
  const site = inject(name);
  const files = await listSite(site);
  const claims = (await readPages(site))
    .filter(({ file, html }) => file.startsWith('claims/') && !html.includes('http-equiv="refresh"'))
    .filter(({ tree }) => select('article.claim', tree));
  const idOf = ({ path }: { path: string }) => path.replace(/^\/claims\/|\/$/g, '');
  const localFile = (url: string) => join(site, url.slice(home.length).replace(/\/$/, '/index.html'));

  test('every claim has a picture of 1200 by 630 pixels, each another one', async () => {
    const seen = new Set<string>();
    for (const claim of claims) {
      const picture = await readFile(join(site, `cards/${idOf(claim)}.png`));
      expect(await sharp(picture).metadata(), claim.file).toMatchObject({ format: 'png', width: 1200, height: 630 });
      seen.add(picture.toString('base64'));
    }
    expect(claims.length).toBeGreaterThan(5);
    expect(seen.size).toBe(claims.length);
    expect(files.filter((file) => file.startsWith('cards/'))).toHaveLength(claims.length);
  });

  test('the head of a claim names its picture with size and words, and its dates', async () => {
    for (const { tree, file } of claims) {
      const meta = (property: string) => select(`meta[property="${property}"]`, tree)?.properties.content;
      expect(meta('og:type'), file).toBe('article');
      expect((await stat(localFile(String(meta('og:image'))))).isFile(), file).toBe(true);
      expect([meta('og:image:width'), meta('og:image:height')]).toEqual(['1200', '630']);
      expect(meta('og:image:alt')).toContain(textOf(select('h1', tree) ?? tree));
      expect(meta('article:published_time')).toMatch(/^\d{4}-\d{2}-\d{2}/);
      expect(select('meta[name="twitter:card"]', tree)?.properties.content).toBe('summary_large_image');
    }
  });

  test('from the head of a claim one finds its frame, and in the frame the claim', async () => {
    for (const { tree, file, path } of claims) {
      const links = selectAll('link[type="application/json+oembed"]', tree);
      expect(links, file).toHaveLength(1);
      const answer: OEmbed = JSON.parse(await readFile(localFile(String(links[0]?.properties.href)), 'utf8'));
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', thumbnail_width: 1200, thumbnail_height: 630 });
      expect((await stat(localFile(answer.thumbnail_url))).isFile()).toBe(true);
      const frame = select('iframe', fromHtml(answer.html));
      expect(frame?.properties).toMatchObject({ width: answer.width, height: answer.height });
      const embed = fromHtml(await readFile(localFile(String(frame?.properties.src)), 'utf8'));
      expect(textOf(select('h1', embed) ?? embed)).toBe(textOf(select('h1', tree) ?? tree));
      const whole = select('.foot a', embed)?.properties;
      expect(whole).toMatchObject({ href: home + path.slice(1), target: '_blank', rel: ['noopener'] });
    }
  });

  test('a card in a frame is small, runs and loads nothing but its style, and is nobody’s search result', async () => {
    const sitemap = await readFile(join(site, 'sitemap-1.xml'), 'utf8');
    expect(sitemap).not.toContain('/embed/');
    for (const claim of claims) {
      const file = `embed/claims/${idOf(claim)}/index.html`;
      const html = await readFile(join(site, file), 'utf8');
      const tree = fromHtml(html);
      const styles = selectAll('link[rel=stylesheet]', tree).map(({ properties }) => String(properties.href));
      expect(styles, file).toHaveLength(1);
      const base = new URL(home).pathname;
      const css = await Promise.all(styles.map((style) => readFile(join(site, style.slice(base.length)), 'utf8')));
      expect(Buffer.byteLength(html + css.join('')), file).toBeLessThanOrEqual(MOST_BYTES_OF_EMBED);
      expect(css.join(''), file).not.toMatch(/url\(|@font-face|@import/);
      expect(selectAll('script, img, iframe, link[rel=preload], header, footer', tree), file).toEqual([]);
      expect(html).not.toContain('data-pagefind-body');
      expect(select('meta[name=robots]', tree)?.properties.content).toBe('noindex');
      expect(select('link[rel=canonical]', tree)?.properties.href).toBe(home + claim.path.slice(1));
    }
  });

  test('the page offers the same frame, and itself as a reference in three forms', async () => {
    for (const claim of claims) {
      const text = (id: string) => textOf(select(`#${id}`, claim.tree) ?? claim.tree);
      const answer: OEmbed = JSON.parse(await readFile(join(site, `oembed/claims/${idOf(claim)}.json`), 'utf8'));
      expect(text('site_embed')).toBe(answer.html);
      expect(text('site_cite_text')).toContain(home + claim.path.slice(1));
      expect(text('site_cite_bibtex')).toMatch(/^@misc\{[\w:-]+,\n[\s\S]*\n\}$/);
      expect(JSON.parse(text('site_cite_csl'))).toMatchObject([{ type: 'webpage', URL: home + claim.path.slice(1) }]);
    }
  });
});

const all = inject('siteOfAll');
const readEmbed = async (id: string) => fromHtml(await readFile(join(all, `embed/claims/${id}/index.html`), 'utf8'));

test('a frame tells when the verdict changed, and what it was', async () => {
  const text = textOf(await readEmbed('bridge-stays')).replace(/\s+/g, ' ');
  expect(text).toContain('Verdict changed on 1 February 2026. The verdict was: False');
  expect(text).not.toContain('20 January 2026');
});

test('a frame of a withdrawn claim says so first, and has no verdict', async () => {
  const tree = await readEmbed('withdrawn');
  expect(textOf(select('main', tree) ?? tree).trim()).toMatch(/^This check has been withdrawn/);
  expect(selectAll('.verdict-word', tree)).toEqual([]);
});

test('an Arabic claim has an Arabic frame, and a picture with its words on the right', async () => {
  const tree = await readEmbed('ar/bridge');
  expect(select('html', tree)?.properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
  const ink = async (id: string, left: number) => {
    const { data } = await sharp(join(all, `cards/${id}.png`))
      .extract({ left, top: 100, width: 300, height: 260 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return data.filter((value) => value < 128).length;
  };
  expect(await ink('ar/bridge', 840)).toBeGreaterThan(3000);
  expect(await ink('ar/bridge', 40)).toBe(0);
  expect(await ink('still-open', 40)).toBeGreaterThan(3000);
});
