import type { Source } from '../archive/archive.ts';
import type { Block } from '../markup/block.ts';

/**
 * Where the block stands in the original, with the media time (https://www.w3.org/TR/media-frags/) or
 * the page of a PDF (RFC 8118) where it is known. Null when the document has no address.
 */
export function originalAddress(source: Pick<Source, 'url'>, block?: Pick<Block, 'at' | 'page'>): string | null {
  if (source.url === null || !block || source.url.includes('#')) return source.url;
  if (block.at !== null) return `${source.url}#t=${block.at}`;
  return block.page === null ? source.url : `${source.url}#page=${block.page}`;
}
