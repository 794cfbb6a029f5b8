import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { describe, expect, inject, test } from 'vitest';
import { listSite, readPages } from '../support/read-site.ts';

/** Attributes by which a page makes a browser fetch or open something. */
const ADDRESSES = ['href', 'src', 'srcSet', 'action', 'poster', 'data', 'cite'];

describe.each([
  ['site', '/'],
  ['siteBelow', '/sub/'],
  ['siteOfAll', '/all/'],
] as const)('on the %s (%s)', (name, base) => {
  test('every internal link and anchor leads somewhere', async () => {
    const site = inject(name);
    const pages = await readPages(site);
    const files = new Set(await listSite(site));
    const anchors = new Map(
      pages.map(({ file, tree }) => [file, new Set(selectAll('[id]', tree).map((each) => String(each.properties.id)))]),
    );
    const broken: string[] = [];
    let followed = 0;
    for (const { file, path, tree } of pages) {
      for (const address of selectAll('*', tree).flatMap(addressesOf)) {
        const url = new URL(address, `https://this-site.example${base}${path.slice(1)}`);
        if (url.hostname !== 'this-site.example') continue;
        followed += 1;
        if (!url.pathname.startsWith(base)) {
          broken.push(`${file}: ${address} leaves the base`);
          continue;
        }
        const inside = decodeURIComponent(url.pathname.slice(base.length));
        const target = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
        if (!files.has(target)) broken.push(`${file}: ${address}`);
        else if (url.hash && !anchors.get(target)?.has(decodeURIComponent(url.hash.slice(1)))) {
          broken.push(`${file}: ${address} has no such anchor`);
        }
      }
    }
    expect(broken).toEqual([]);
    expect(followed).toBeGreaterThan(pages.length * 10);
  });
});

function addressesOf({ properties }: Element): string[] {
  return ADDRESSES.flatMap((name) => {
    const value = properties[name];
    if (typeof value !== 'string') return [];
    return name === 'srcSet' ? value.split(',').map((each) => each.trim().split(/\s+/)[0] ?? '') : [value];
  });
}
