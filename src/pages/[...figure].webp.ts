import type { APIRoute, GetStaticPaths } from 'astro';
import type { FigureFile } from '../archive/archive.ts';
import { currentArchive } from '../archive/current.ts';
import { drawFigure } from '../archive/figure.ts';

export const getStaticPaths = (() =>
  [...currentArchive().figures].map(([path, figure]) => ({
    params: { figure: path.replace(/^\/|\.webp$/g, '') },
    props: { figure },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ figure: FigureFile }> = async ({ props }) =>
  new Response(Buffer.from(await drawFigure(currentArchive().directory, props.figure)), {
    headers: { 'Content-Type': 'image/webp' },
  });
