import type { Surroundings } from './surroundings.ts';

/** Where an address leads on the site. */
export interface Destination {
  /** A file that is there, by its path below the site. */
  file: string;
  /** Empty when none is named. */
  anchor: string;
}

/** An address, and an anchor of it, of which no part changes as it is read as an address below the host. */
const PLAIN = /^((?:\/[\w-][\w.-]*)+\/?|\/)(?:#([\w.-]*))?$/;

/** Whether an address below the host leads to what it says, letter by letter. */
export function isPlain(address: string): boolean {
  return PLAIN.test(address);
}

/**
 * Where an address that stands on a page of the site leads; null when that is elsewhere, and a sentence
 * without its subject when it is nowhere.
 */
export function destinationOf(address: string, page: string, site: Surroundings): Destination | string | null {
  const { base, origin } = site;
  // The links of a site are nearly all like this, and an address takes long to be taken apart.
  const plain = PLAIN.exec(address);
  if (plain) return inside(plain[1] ?? '', plain[2] ?? '', site) ?? `leaves the base ${base}`;
  const here = `${origin}${base}${page.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
  if (!URL.canParse(address, here)) return 'is no address';
  const url = new URL(address, here);
  if (url.origin !== origin) return null;
  const found = inside(url.pathname, url.hash.slice(1).replace(/:~:.*$/, ''), site);
  return found ?? (/^https?:/i.test(address) ? null : `leaves the base ${base}`);
}

/** Null for what does not lie below the base. */
function inside(path: string, hash: string, { base, files }: Surroundings): Destination | string | null {
  if (!path.startsWith(base)) return null;
  const below = decode(path.slice(base.length));
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  return files.has(file) ? { file, anchor: decode(hash) } : 'leads to nothing';
}

/** A part of an address, percent-encoding undone; as it stands where that cannot be done. */
export function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
