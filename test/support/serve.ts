import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

interface HeaderRule {
  pattern: string;
  headers: [name: string, value: string][];
}

/** The rules of `_headers`: an address on a line of its own, its headers below it. */
async function readHeaders(site: string): Promise<HeaderRule[]> {
  const text = await readFile(join(site, '_headers'), 'utf8').catch(() => '');
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([\w-]+): (.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line !== '') rules.push({ pattern: line, headers: [] });
  }
  return rules;
}

/** The headers of an address: where several rules name one, all their values hold. */
function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { pattern, headers } of rules) {
    if (pattern.endsWith('*') ? !path.startsWith(pattern.slice(0, -1)) : path !== pattern) continue;
    for (const [name, value] of headers) {
      const key = name.toLowerCase();
      found[key] = found[key] === undefined ? value : `${found[key]}, ${value}`;
    }
  }
  return found;
}

export interface ServeOptions {
  /** Whether the headers of the site's own file `_headers` are sent, as its host would. */
  headers?: boolean;
  /** Whether pages of other origins may read what is served, when the site itself says nothing of it. */
  crossOrigin?: boolean;
}

export interface Server {
  /** Scheme, host and base, with a slash at the end. */
  address: string;
  /** Bytes of the bodies that were sent until now, as they went over the wire. */
  sent: () => number;
  close: () => Promise<void>;
}

/** Serves a built site on 127.0.0.1 under its base, compressed, with the headers it asks for. */
export async function serve(
  site: string,
  base = '/',
  { headers = true, crossOrigin = false }: ServeOptions = {},
): Promise<Server> {
  const rules = headers ? await readHeaders(site) : [];
  let sent = 0;
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(`http://127.0.0.1${request.url ?? '/'}`).pathname);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : null;
    const file =
      inside === null || inside.startsWith('..')
        ? null
        : join(site, inside.endsWith('/') || inside === '.' ? `${inside}/index.html` : inside);
    const found = file === null ? null : await readFile(file).catch(() => null);
    const body = found ?? (await readFile(join(site, '404.html')).catch(() => Buffer.from('not found')));
    const type = found && file ? (TYPES[extname(file)] ?? 'application/octet-stream') : 'text/html; charset=utf-8';
    const compressed =
      /^text|json|xml|javascript|svg|wasm/.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(found ? 200 : 404, {
      ...(crossOrigin ? { 'access-control-allow-origin': '*' } : {}),
      ...headersFor(path, rules),
      'content-type': type,
      // What has a digest in its name never changes.
      'cache-control': file?.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(compressed ? { 'content-encoding': 'gzip' } : {}),
    });
    const wire = compressed ? gzipSync(body) : body;
    sent += wire.length;
    response.end(wire);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    sent: () => sent,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
