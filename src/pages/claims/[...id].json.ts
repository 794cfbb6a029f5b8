import type { APIRoute, GetStaticPaths } from 'astro';
import type { Claim } from '../../archive/archive.ts';
import { currentArchive } from '../../archive/current.ts';
import { claimJson } from '../../publish/claim-json.ts';

// Whoever kept the address of an earlier id still gets the claim: a data file cannot lead on.
export const getStaticPaths = (() =>
  [...currentArchive().claims.values()].flatMap((claim) =>
    [claim.id, ...claim.formerly].map((id) => ({ params: { id }, props: { claim } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ claim: Claim }> = ({ props }) =>
  new Response(`${JSON.stringify(claimJson(props.claim, currentArchive().site))}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
