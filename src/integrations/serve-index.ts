import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Connect } from 'vite';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.txt': 'text/plain' };

/**
 * Serves the search index of the last build in the dev server, so that search works while one writes.
 * `output` is the folder of the built site, `base` the path under which the site stands.
 */
export function serveIndex(output: string, base: string): Connect.NextHandleFunction {
  const folder = join(output, 'pagefind');
  return async (request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    // Vite has taken the base away for some requests and not for others.
    const below = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
    if (!below.startsWith('pagefind/')) return next();
    const file = join(folder, normalize(decoded(below.slice('pagefind/'.length))));
    const found = file.startsWith(folder + sep) ? await stat(file).catch(() => null) : null;
    response.statusCode = found?.isFile() ? 200 : 404;
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.setHeader('cache-control', 'no-cache');
    if (found?.isFile()) createReadStream(file).pipe(response);
    else response.end('There is no index: build the site once.');
  };
}

/** A path as it is written; one that cannot be decoded names no file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
