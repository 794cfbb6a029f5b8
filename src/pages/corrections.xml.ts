import type { APIRoute } from 'astro';
import { currentArchive } from '../archive/current.ts';
import { stringsFor } from '../i18n/strings.ts';
import { drawAtom } from '../publish/feeds/atom.ts';
import { correctionsFeed } from '../publish/feeds/feeds.ts';

export const GET: APIRoute = () => {
  const archive = currentArchive();
  const { site } = archive;
  const feed = correctionsFeed(
    archive,
    stringsFor(site.language).lists.corrections.title,
    ({ language }) => stringsFor(language, site.language).lists.corrections,
  );
  return new Response(drawAtom(feed, site), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
