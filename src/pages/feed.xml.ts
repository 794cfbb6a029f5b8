import type { APIRoute } from 'astro';
import { currentArchive } from '../archive/current.ts';
import { drawAtom } from '../publish/feeds/atom.ts';
import { claimsFeed, FEEDS } from '../publish/feeds/feeds.ts';

export const GET: APIRoute = () => {
  const archive = currentArchive();
  return new Response(drawAtom(claimsFeed(archive, FEEDS.atom), archive.site), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
