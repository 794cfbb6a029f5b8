import type { APIRoute, GetStaticPaths } from 'astro';
import { currentArchive } from '../archive/current.ts';
import { countParts, drawPart, sitemapPages } from '../publish/sitemap.ts';

export const getStaticPaths = (() =>
  Array.from({ length: countParts(sitemapPages(currentArchive())) }, (_, index) => ({
    params: { part: String(index + 1) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const archive = currentArchive();
  const xml = drawPart(sitemapPages(archive), Number(params.part), archive.site);
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
