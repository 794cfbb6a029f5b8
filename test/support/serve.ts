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

/** The policy that pages promise to work under: nothing from elsewhere, nothing inline, WebAssembly for search. */
export const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

export interface Server {
  /** Scheme, host and base, with a slash at the end. */
  address: string;
  /** Bytes of the bodies that were sent until now, as they went over the wire. */
  sent: () => number;
  close: () => Promise<void>;
}

interface ServeOptions {
  /** The content security policy. */
  policy?: string;
  /** Whether pages of other origins may read what is served. */
  crossOrigin?: boolean;
}

/** Serves a built site on 127.0.0.1 under its base, compressed, with the strict policy. */
export async function serve(
  site: string,
  base = '/',
  { policy = POLICY, crossOrigin = false }: ServeOptions = {},
): Promise<Server> {
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
      'content-type': type,
      'content-security-policy': policy,
      ...(crossOrigin ? { 'access-control-allow-origin': '*' } : {}),
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
