import { hash } from 'node:crypto';

/**
 * The pages in one language are indexed in shards, each a whole index of Pagefind's: only one in which a page
 * changed is made again, and no more than a few are in memory at a time. But each has bytes of its own
 * that a reader must load first, so there are few.
 */
const PAGES_WANTED = 2000;
const MOST_SHARDS = 8;

/**
 * How large the files are into which Pagefind cuts its index of words, in its own measure, of which a page of
 * 600 words has about as many. Larger ones cost bytes for each word that is looked up, in every shard;
 * smaller ones a longer list of them, which is loaded first. Where six words are looked up, this moves least.
 */
export const CHUNK_SIZE = 2000;

/** How many shards so many pages make. */
export function countShards(pages: number): number {
  return Math.min(MOST_SHARDS, Math.max(1, Math.ceil(pages / PAGES_WANTED)));
}

/** The shard in which a page always is, from 0; `file` is its place in the site. */
export function shardOf(file: string, shards: number): number {
  return Number.parseInt(hash('sha256', file).slice(0, 8), 16) % shards;
}
