import type { APIRoute, GetStaticPaths } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { type Card, cardOf } from '../../cards/card.ts';
import { currentCards } from '../../cards/current.ts';

export const getStaticPaths = (async () => {
  const { claims, site } = currentArchive();
  const pages = [...claims.values()].map((claim) => ({
    params: { id: claim.id },
    props: { card: cardOf(claim, site) },
  }));
  // Astro draws one page after the other; the pictures are drawn before, side by side.
  if (import.meta.env.PROD) await currentCards().fill(pages.map(({ props }) => props.card));
  return pages;
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(Buffer.from(await currentCards().get(props.card)), { headers: { 'Content-Type': 'image/png' } });
