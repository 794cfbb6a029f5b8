import type { BreadcrumbList } from 'schema-dts';
import { urlOf } from '../../archive/addresses.ts';
import type { Site } from '../../archive/archive.ts';

/** Lists that pages stand below: the first part of their address. */
export const SECTIONS = ['claims', 'sources', 'people', 'topics', 'verdicts'] as const;
export type Section = (typeof SECTIONS)[number];

/** A page on the way from the home page: its name, and its address below the base. */
export interface Crumb {
  name: string;
  path: string;
}

/**
 * The way from the home page to a page; null for the home page itself, which no way leads to.
 * `sections` are the names of the lists.
 */
export function trailOf(page: Crumb, home: string, sections: Record<Section, string>): Crumb[] | null {
  if (page.path === '/') return null;
  const section = SECTIONS.find((each) => page.path.startsWith(`/${each}/`));
  const list = section && { name: sections[section], path: `/${section}/` };
  return [{ name: home, path: '/' }, ...(list && list.path !== page.path ? [list] : []), page];
}

/** The way to a page as search engines show it. */
export function breadcrumbList(trail: readonly Crumb[], site: Pick<Site, 'origin' | 'base'>): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: urlOf(site, path),
    })),
  };
}
