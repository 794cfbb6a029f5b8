import type { APIRoute } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { longJson } from '../../publish/data/long-json.ts';
import { claimReviewFeed } from '../../publish/structured-data/data-feed.ts';

export const GET: APIRoute = () =>
  new Response(longJson(claimReviewFeed(currentArchive())), {
    headers: { 'Content-Type': 'application/ld+json' },
  });
