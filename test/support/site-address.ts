import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The built sites, each with the address under which it says that it stands. */
export const SITES = [
  ['site', 'https://verbatim.example/'],
  ['siteBelow', 'https://verbatim.example/sub/'],
  ['siteOfAll', 'https://little.example/all/'],
] as const;

/** The file of a built site at an address of it; null when the address is none of its own. */
export function fileAt(site: string, home: string, url: string): string | null {
  const { origin, pathname } = new URL(url, home);
  const base = new URL(home);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return null;
  const inside = decodeURIComponent(pathname.slice(base.pathname.length));
  return join(site, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
}

/** Answers what a client asks of a site from its files, under the address under which it says that it stands. */
export function fetcherOf(site: string, home: string): (url: string) => Promise<Response> {
  return async (url) => {
    const file = fileAt(site, home, url);
    const body = file && (await readFile(file).catch(() => null));
    if (!body) return new Response('not found', { status: 404 });
    const type = file.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/json';
    return new Response(new Uint8Array(body), { headers: { 'content-type': type } });
  };
}
