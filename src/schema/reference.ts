/** An address of words: one block of a source, or the blocks `from` to `to` of it. */
export interface Reference {
  source: string;
  from: string;
  /** Last block of a span; null for a single block. */
  to: string | null;
}

/** Ids of files: lower-case letters, digits and `-`, with `/` between folders. */
export const ID_PATTERN = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;

/** Ids of blocks in a source: letters, digits and `-`. */
export const BLOCK_ID_PATTERN = /^[A-Za-z0-9-]+$/;

const REFERENCE_PATTERN =
  /^(?<source>[a-z0-9-]+(?:\/[a-z0-9-]+)*)#(?<from>[A-Za-z0-9-]+)(?:\.\.(?<to>[A-Za-z0-9-]+))?$/;

/** Reads `source#block` or `source#first..last`; null when the text is neither. */
export function parseReference(text: string): Reference | null {
  const groups = REFERENCE_PATTERN.exec(text)?.groups;
  if (!groups) return null;
  return { source: groups.source ?? '', from: groups.from ?? '', to: groups.to ?? null };
}

/** The text `parseReference` reads. */
export function formatReference({ source, from, to }: Reference): string {
  return `${source}#${from}${to === null ? '' : `..${to}`}`;
}
