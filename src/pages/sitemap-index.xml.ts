import type { APIRoute } from 'astro';
import { currentArchive } from '../archive/current.ts';
import { drawIndex, sitemapPages } from '../publish/sitemap.ts';

export const GET: APIRoute = () => {
  const archive = currentArchive();
  return new Response(drawIndex(sitemapPages(archive), archive.site), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
