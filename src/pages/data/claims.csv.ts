import type { APIRoute } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { claimJson } from '../../publish/claim-json.ts';
import { claimsCsv } from '../../publish/data/claims-csv.ts';
import { publicClaims } from '../../publish/public-claims.ts';

export const GET: APIRoute = () => {
  const archive = currentArchive();
  return new Response(
    claimsCsv(
      publicClaims(archive)
        .values()
        .map((claim) => claimJson(claim, archive.site)),
    ),
    {
      headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
    },
  );
};
