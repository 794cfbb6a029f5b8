import type { APIRoute, GetStaticPaths } from 'astro';
import type { Claim } from '../../archive/archive.ts';
import { currentArchive } from '../../archive/current.ts';
import { citePassagesAsCsl } from '../../publish/cite-passages.ts';

export const getStaticPaths = (() =>
  [...currentArchive().claims.values()].map((claim) => ({
    params: { id: claim.id },
    props: { claim },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ claim: Claim }> = ({ props: { claim } }) =>
  new Response(`${JSON.stringify(citePassagesAsCsl(claim, currentArchive().site), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
  });
