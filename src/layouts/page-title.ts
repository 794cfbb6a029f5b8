/** So much of a title is shown by search engines and in tabs; html-validate refuses more. */
const LIMIT = 70;
const SEPARATOR = ' — ';
/** A title is not cut below this, whatever follows it. */
const SHORTEST = 30;

/** What stands in `title`: the page's own, with the publication's where there is room for it. */
export function titleFor(page: string, publication: string): string {
  const whole = page + SEPARATOR + publication;
  return whole.length <= LIMIT ? whole : cut(page, LIMIT);
}

/** A title whose end tells it from others: the text, cut where it has to be, with the end whole. */
export function titleWithEnd(text: string, end: string): string {
  return cut(text, Math.max(SHORTEST, LIMIT - SEPARATOR.length - end.length)) + SEPARATOR + end;
}

/** The text, or as many whole words of it as fit with a mark of omission. `limit` in UTF-16 units. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit - 1);
  const words = kept.slice(0, text[limit - 1] === ' ' ? limit : Math.max(kept.lastIndexOf(' '), 0)) || kept;
  return `${words.replace(/[\s,;:.–—-]+$/u, '').replace(/[\ud800-\udbff]$/, '')}…`;
}
