import type { APIRoute } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { annotationCollection } from '../../publish/annotations/pages-of-annotations.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(annotationCollection(currentArchive()))}\n`, {
    headers: { 'Content-Type': 'application/ld+json' },
  });
