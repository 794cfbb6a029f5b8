import type { APIRoute, GetStaticPaths } from 'astro';
import { currentArchive } from '../../../archive/current.ts';
import { annotationPage, pagesOfCitations } from '../../../publish/annotations/pages-of-annotations.ts';

// A single page stands in `/data/annotations.json` itself.
export const getStaticPaths = (() => {
  const count = pagesOfCitations(currentArchive()).length;
  return Array.from({ length: count > 1 ? count : 0 }, (_, index) => ({ params: { page: String(index + 1) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(annotationPage(currentArchive(), Number(params.page)))}\n`, {
    headers: { 'Content-Type': 'application/ld+json' },
  });
