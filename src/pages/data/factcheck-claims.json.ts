import type { APIRoute } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { factCheckClaims } from '../../publish/data/factcheck-claims.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(factCheckClaims(currentArchive()))}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
