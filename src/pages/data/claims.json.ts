import type { APIRoute } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { claimsJson } from '../../publish/data/pages-of-data.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(claimsJson(currentArchive(), 1))}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
