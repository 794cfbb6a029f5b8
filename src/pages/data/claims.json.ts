import type { APIRoute } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { longJson } from '../../publish/data/long-json.ts';
import { claimsJson } from '../../publish/data/pages-of-data.ts';

export const GET: APIRoute = () =>
  new Response(longJson(claimsJson(currentArchive(), 1)), {
    headers: { 'Content-Type': 'application/json' },
  });
