import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Validator from '@adobe/structured-data-validator';
import { extract } from '@extractus/oembed-extractor';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { parseAtomFeed, parseFeed } from 'feedsmith';
import { selectAll } from 'hast-util-select';
import Parser from 'rss-parser';
import { parseSitemapIndex } from 'sitemap';
import { type Result, structuredDataTest } from 'structured-data-testing-tool';
import { describe, expect, inject, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { ClaimJson } from '../../src/publish/claim-json.ts';
import { listSite, readPages } from '../support/read-site.ts';
import { fetcherOf, fileAt, SITES } from '../support/site-address.ts';

/** Clients that nobody here wrote read what is published for them. */
describe.each(SITES)('on the %s', async (name, home) => {
  const site = inject(name);
  const files = await listSite(site);
  const read = (file: string) => readFile(join(site, file), 'utf8');
  const pages = (await readPages(site)).filter(({ html }) => !html.includes('http-equiv="refresh"'));
  const claims: Map<string, ClaimJson> = new Map(
    JSON.parse(await read('data/claims.json')).claims.map((claim: ClaimJson) => [
      `claims/${claim.id}/index.html`,
      claim,
    ]),
  );

  test('the validator of Adobe finds no error but the numbers that verdicts not about truth are without', async () => {
    const told = new Set<string>();
    let meant = 0;
    for (const { html, file } of pages) {
      const found = new WebAutoExtractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] }).parse(html);
      for (const { issueMessage, severity, path } of await new Validator(null).validate(found)) {
        // Warnings are of what is recommended: here, of the ends of a scale that such a verdict is not on.
        if (severity !== 'ERROR') continue;
        const where = path?.map(({ type, property }) => property ?? type).join('.');
        const isMeant = where === 'ClaimReview.reviewRating' && claims.get(file)?.verdict.rating === null;
        if (isMeant && issueMessage.includes('ratingValue')) meant += 1;
        else told.add(`${file}: ${where}: ${issueMessage}`);
      }
    }
    expect(meant).toBeGreaterThan(0);
    expect([...told]).toEqual([]);
  });

  test('structured-data-testing-tool finds what each page is, with all that is demanded of it', async () => {
    for (const { html, file } of pages) {
      if (/noindex/.test(html)) continue;
      const claim = claims.get(file);
      const kinds = [
        ...(file === 'index.html' ? ['WebSite'] : ['BreadcrumbList']),
        ...(claim && claim.forecast !== 'open' ? ['ClaimReview'] : []),
      ];
      const schemas = kinds.map((kind) => `jsonld:${kind}`);
      const result = await structuredDataTest(html, { auto: true, schemas }).catch(
        ({ res }: { res: Result }): Result => res,
      );
      expect(result.failed, file).toEqual([]);
      expect(result.schemas, file).toEqual(expect.arrayContaining(kinds));
      if (!claim || claim.forecast === 'open') expect(result.schemas, file).not.toContain('ClaimReview');
    }
  });

  test('who reads verdicts by their first word takes for true what is true, and for false what is false', async () => {
    const { dataFeedElement } = JSON.parse(await read('data/claimreview.json'));
    for (const { item } of dataFeedElement) {
      const { url, reviewRating } = item[0];
      const claim = [...claims.values()].find((each) => each.url === url);
      const { alternateName, ratingValue } = reviewRating;
      const understood = /^(?:true|correct)/i.test(alternateName) ? 5 : /^false/i.test(alternateName) ? 1 : null;
      if (understood !== null) expect(ratingValue, url).toBe(understood);
      if (claim?.verdict.family !== 'truth') expect([understood, ratingValue], url).toEqual([null, undefined]);
    }
    expect(dataFeedElement.length).toBeGreaterThan(5);
  });

  test('feedsmith and rss-parser read every feed, each entry with its id, its day and its summary', async () => {
    const feeds = files.filter((file) => /(?:^|\/)(?:feed|corrections)\.xml$/.test(file));
    expect(feeds.length).toBeGreaterThan(4);
    for (const file of feeds) {
      const xml = await read(file);
      const atom = parseAtomFeed(xml);
      const other = await new Parser().parseString(xml);
      const entries = atom.entries ?? [];
      expect(other.items.length, file).toBe(entries.length);
      expect(other.feedUrl, file).toBe(home + file);
      expect(new Set(entries.map(({ id }) => id)).size, file).toBe(entries.length);
      for (const [index, entry] of entries.entries()) {
        expect(entry.updated).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.000Z$/);
        expect(other.items[index], file).toMatchObject({
          id: entry.id,
          title: entry.title?.value,
          summary: entry.summary?.value,
        });
        const page = fileAt(site, home, other.items[index]?.link ?? '');
        expect(files.map((each) => join(site, each))).toContain(page);
      }
    }
    const json = parseFeed(await read('feed.json'));
    expect(json.format).toBe('json');
    expect((json.feed as { items?: unknown[] }).items).toHaveLength(Math.min(100, claims.size));
  });

  test('from the head of each page a reader finds the feeds, and in them what they are called', async () => {
    for (const { tree, file, html } of pages) {
      if (/noindex/.test(html)) continue;
      const links = selectAll('link[type="application/atom+xml"], link[type="application/feed+json"]', tree);
      expect(links.length, file).toBeGreaterThan(0);
      for (const { properties } of links) {
        const found = fileAt(site, home, String(properties.href));
        const { feed } = parseFeed(await readFile(found ?? '', 'utf8'));
        const title = (feed as { title?: string | { value: string } }).title;
        expect(typeof title === 'object' ? title.value : title, file).toBe(properties.title);
      }
      if (/^(?:topics|people)\/[^/]+\/index\.html$/.test(file)) {
        expect(links.map(({ properties }) => String(properties.href))).toContain(
          new URL(home).pathname + file.replace('index.html', 'feed.xml'),
        );
      }
    }
  });

  test('the sitemap is one by its schema, and its index names it', async () => {
    const schema = await readFile(join(import.meta.dirname, '../../node_modules/sitemap/schema/sitemap.xsd'), 'utf8');
    const parts = files.filter((file) => /^sitemap-\d+\.xml$/.test(file));
    for (const file of parts) {
      const { valid, errors } = await validateXML({ xml: { fileName: file, contents: await read(file) }, schema });
      expect([valid, errors], file).toEqual([true, []]);
    }
    const named = await parseSitemapIndex(createReadStream(join(site, 'sitemap-index.xml')));
    expect(named.map(({ url }) => url)).toEqual(parts.map((file) => home + file));
  });

  test('oembed-extractor gets from the page of a claim to its frame', async () => {
    const fetcher = fetcherOf(site, home);
    for (const claim of [...claims.values()].slice(0, 12)) {
      const found = await extract(claim.url, {}, fetcher);
      expect(found).toMatchObject({ version: '1.0', type: 'rich', provider_url: home });
      expect(String(found.title)).toContain(claim.claim);
      expect(String(found.html)).toContain(`embed/claims/${claim.id}/`);
    }
  });
});
