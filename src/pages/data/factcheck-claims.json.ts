import type { APIRoute } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { factCheckClaims } from '../../publish/data/factcheck-claims.ts';
import { longJson } from '../../publish/data/long-json.ts';

export const GET: APIRoute = () =>
  new Response(longJson(factCheckClaims(currentArchive())), {
    headers: { 'Content-Type': 'application/json' },
  });
