import type { APIRoute } from 'astro';
import { currentArchive } from '../archive/current.ts';
import { claimsFeed, FEEDS } from '../publish/feeds/feeds.ts';
import { drawJsonFeed } from '../publish/feeds/json-feed.ts';

export const GET: APIRoute = () => {
  const archive = currentArchive();
  return new Response(`${JSON.stringify(drawJsonFeed(claimsFeed(archive, FEEDS.json), archive.site))}\n`, {
    headers: { 'Content-Type': 'application/feed+json' },
  });
};
