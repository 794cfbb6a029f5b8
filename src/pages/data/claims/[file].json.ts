import type { APIRoute, GetStaticPaths } from 'astro';
import { currentArchive } from '../../../archive/current.ts';
import { longJson } from '../../../publish/data/long-json.ts';
import { claimsJson, countFiles } from '../../../publish/data/pages-of-data.ts';

// The first file is `/data/claims.json`.
export const getStaticPaths = (() =>
  Array.from({ length: countFiles(currentArchive()) - 1 }, (_, index) => ({
    params: { file: String(index + 2) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(longJson(claimsJson(currentArchive(), Number(params.file))), {
    headers: { 'Content-Type': 'application/json' },
  });
