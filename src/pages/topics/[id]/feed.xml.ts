import type { APIRoute, GetStaticPaths } from 'astro';
import type { Topic } from '../../../archive/archive.ts';
import { currentArchive } from '../../../archive/current.ts';
import { stringsFor } from '../../../i18n/strings.ts';
import { drawAtom } from '../../../publish/feeds/atom.ts';
import { feedOf } from '../../../publish/feeds/feeds.ts';

export const getStaticPaths = (() =>
  [...currentArchive().topics.values()].map((topic) => ({
    params: { id: topic.id },
    props: { topic },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ topic: Topic }> = ({ props: { topic } }) => {
  const { site } = currentArchive();
  const feed = feedOf(topic, stringsFor(site.language).lists.topic.title(topic.name), site);
  return new Response(drawAtom(feed, site), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
