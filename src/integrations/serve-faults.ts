import type { Connect } from 'vite';
import { escapeXml } from '../publish/xml.ts';

/**
 * Answers for every page in the dev server while nothing can be shown: with what is to be mended, as text. The
 * page is loaded again by Vite's client as soon as there is an archive. `report` gives what was found, or null
 * when pages can be drawn; `base` is the path under which the site stands.
 */
export function serveFaults(report: () => string | null, base: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const found = request.headers.accept?.includes('text/html') ? report() : null;
    if (found === null) return next();
    response.statusCode = 503;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 'no-store');
    response.end(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Faults to mend</title>
<script type="module" src="${base.replace(/\/?$/, '/')}@vite/client"></script>
<h1>Nothing can be shown before this is mended</h1>
<pre style="overflow-x: auto">${escapeXml(found)}</pre>
</html>
`);
  };
}
