import type { APIRoute } from 'astro';
import { currentArchive } from '../archive/current.ts';
import { llmsTxt } from '../publish/llms.ts';

export const GET: APIRoute = () =>
  new Response(llmsTxt(currentArchive()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
