import type { APIRoute, GetStaticPaths } from 'astro';
import type { Claim } from '../../../archive/archive.ts';
import { currentArchive } from '../../../archive/current.ts';
import { stringsFor } from '../../../i18n/strings.ts';
import { oembed } from '../../../publish/oembed.ts';

export const getStaticPaths = (() =>
  [...currentArchive().claims.values()].map((claim) => ({
    params: { id: claim.id },
    props: { claim },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ claim: Claim }> = ({ props: { claim } }) => {
  const { site } = currentArchive();
  const text = stringsFor(claim.language, site.language);
  const outcome = claim.withdrawn ? text.claim.withdrawn : claim.verdict.label;
  const answer = oembed(claim, site, { factCheck: text.share.factCheck, outcome });
  return new Response(`${JSON.stringify(answer, null, 2)}\n`, { headers: { 'Content-Type': 'application/json' } });
};
