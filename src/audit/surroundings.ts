import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { hrefOf, urlOf } from '../archive/addresses.ts';
import type { Site } from '../archive/archive.ts';

/** What must be known of a site to look at one of its pages; can be sent to another thread. */
export interface Surroundings {
  /** Begins and ends with `/`. */
  base: string;
  /** Scheme and host. */
  origin: string;
  /** Every file of the site, by its path below it. */
  files: ReadonlySet<string>;
  /** Compressed bytes of each style sheet, by its path below the site. */
  sheets: ReadonlyMap<string, number>;
}

/** Throws what the system says when a style sheet cannot be read. */
export function surroundingsOf(site: Pick<Site, 'origin' | 'base'>, files: ReadonlyMap<string, string>): Surroundings {
  const sheets = [...files].filter(([file]) => file.endsWith('.css'));
  return {
    base: hrefOf(site, '/'),
    origin: new URL(urlOf(site, '/')).origin,
    files: new Set(files.keys()),
    sheets: new Map(sheets.map(([file, path]) => [file, gzipSync(readFileSync(path)).length])),
  };
}
