import type { APIRoute, GetStaticPaths } from 'astro';
import type { Claim } from '../../archive/archive.ts';
import { currentArchive } from '../../archive/current.ts';
import { citePassagesAsBibtex } from '../../publish/cite-passages.ts';

export const getStaticPaths = (() =>
  [...currentArchive().claims.values()].map((claim) => ({
    params: { id: claim.id },
    props: { claim },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ claim: Claim }> = ({ props: { claim } }) =>
  new Response(citePassagesAsBibtex(claim, currentArchive().site), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
