import type { APIRoute, GetStaticPaths } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { securityTxt } from '../../publish/security.ts';

// Only where there is an address to write to.
export const getStaticPaths = (() =>
  securityTxt(currentArchive()) === null ? [] : [{ params: { file: 'security' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
  new Response(securityTxt(currentArchive()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
