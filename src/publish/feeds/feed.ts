import type { Site } from '../../archive/archive.ts';

/** What a feed tells, whatever its format. */
export interface Feed {
  /** Addresses below the base: of the feed, and of the page that shows the same. */
  path: string;
  page: string;
  title: string;
  subtitle: string | null;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** The same for ever, whatever becomes of the claim's address. */
  id: string;
  url: string;
  title: string;
  /** In full. */
  summary: string;
  /** BCP 47 tag of title and summary. */
  language: string;
  /** Instants, as `instantOf` makes them. */
  published: Date;
  updated: Date;
  authors: { name: string; url: string }[];
  topics: { id: string; name: string }[];
  /** Picture of the claim. */
  image: string;
}

/** The publication that a feed belongs to. */
export type Publication = Pick<Site, 'title' | 'origin' | 'base' | 'language' | 'publisher'>;

/**
 * A date of the content as the instant that feeds need. A day has no hour and no zone, so it is its
 * first instant in UTC, which the most readers are shown as that day; a time with its zone is that instant.
 */
export function instantOf(date: string): Date {
  return new Date(date.length === 10 ? `${date}T00:00:00Z` : date);
}

/** When a feed was changed last; a feed without entries has always been so, and the build reads no clock. */
export function updatedOf({ entries }: Pick<Feed, 'entries'>): Date {
  return new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));
}
