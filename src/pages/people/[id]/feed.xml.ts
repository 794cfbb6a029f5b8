import type { APIRoute, GetStaticPaths } from 'astro';
import type { Person } from '../../../archive/archive.ts';
import { currentArchive } from '../../../archive/current.ts';
import { stringsFor } from '../../../i18n/strings.ts';
import { drawAtom } from '../../../publish/feeds/atom.ts';
import { feedOf } from '../../../publish/feeds/feeds.ts';

export const getStaticPaths = (() =>
  [...currentArchive().people.values()].map((person) => ({
    params: { id: person.id },
    props: { person },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ person: Person }> = ({ props: { person } }) => {
  const { site } = currentArchive();
  const { title, staffTitle } = stringsFor(site.language).lists.person;
  const isClaimant = !person.staff || person.claims.length > 0;
  const feed = feedOf(person, (isClaimant ? title : staffTitle)(person.name), site);
  return new Response(drawAtom(feed, site), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
