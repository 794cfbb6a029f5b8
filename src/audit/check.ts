import type { PageContent } from './read-page.ts';
import type { Surroundings } from './surroundings.ts';

/** Something wrong with a finished site. */
export interface Finding {
  /** Path below the site. */
  file: string;
  sentence: string;
  /** Whether the site may be published all the same: its content, not its making, is the cause. */
  bearable?: true;
}

/** Something that is looked for in a page by itself, where it is read; only when it was made anew. */
export type PageCheck = (page: PageContent, site: Surroundings) => Finding[];
