import { hrefOf, RESERVED_SEGMENTS } from '../archive/addresses.ts';
import type { Site } from '../archive/archive.ts';

/** File of the rules by which a host such as Netlify or Cloudflare Pages answers. */
export const HEADERS_FILE = '_headers';

/** Nothing from elsewhere, nothing inline, no other program, no other base. */
const STRICT = ["default-src 'self'", "base-uri 'none'", "object-src 'none'", "form-action 'self'"];

/** The search runs WebAssembly, and asks the other sites of the publication. */
function searchPolicy({ federation }: Pick<Site, 'federation'>): string[] {
  const others = [...new Set(federation.map((address) => new URL(address).origin))];
  return [
    ...STRICT,
    "script-src 'self' 'wasm-unsafe-eval'",
    ...(others.length > 0 ? [`connect-src 'self' ${others.join(' ')}`] : []),
  ];
}

/**
 * The Content-Security-Policy that stands in a page itself, for hosts that send no headers. `path`: of the
 * page, below the base.
 */
export function metaPolicy(site: Pick<Site, 'federation'>, path: string): string {
  return (path.startsWith('/search/') ? searchPolicy(site) : STRICT).join('; ');
}

/** The policy that a host sends: `frames` says who may show the page in a frame, which only a header can. */
export function headerPolicy(site: Pick<Site, 'federation'>, frames: "'none'" | '*'): string {
  return [...searchPolicy(site), `frame-ancestors ${frames}`].join('; ');
}

/** Headers of every file. All of it is public, and may be read by scripts of other sites. */
export const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Access-Control-Allow-Origin': '*',
};

/**
 * The file `_headers`. Where two rules hold, both policies act, so that no rule may forbid frames for all:
 * each part of the site has its own, and only the cards to embed may stand in frames.
 */
export function writeHeaders(site: Pick<Site, 'base' | 'federation'>, pages: Iterable<string>): string {
  const closed = headerPolicy(site, "'none'");
  const parts = [...RESERVED_SEGMENTS, ...pages].filter((part) => part !== '404' && part !== 'embed').sort();
  const rules: [pattern: string, headers: Readonly<Record<string, string>>][] = [
    [hrefOf(site, '/*'), HEADERS],
    [hrefOf(site, '/_astro/*'), { 'Cache-Control': 'public, max-age=31536000, immutable' }],
    [hrefOf(site, '/embed/*'), { 'Content-Security-Policy': headerPolicy(site, '*') }],
    ...['/', '/404.html', ...parts.map((part) => `/${part}/*`)].map((path): [string, Record<string, string>] => [
      hrefOf(site, path),
      { 'Content-Security-Policy': closed },
    ]),
  ];
  return rules
    .map(([pattern, headers]) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}
