import type { APIRoute } from 'astro';
import { urlOf } from '../archive/addresses.ts';
import { currentArchive } from '../archive/current.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${urlOf(currentArchive().site, '/sitemap-index.xml')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
