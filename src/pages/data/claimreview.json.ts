import type { APIRoute } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { claimReviewFeed } from '../../publish/structured-data/data-feed.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(claimReviewFeed(currentArchive()))}\n`, {
    headers: { 'Content-Type': 'application/ld+json' },
  });
