/** No id holds it: where it stands in HTML, U+FFFD is read (html.spec.whatwg.org, "attribute value state"). */
const BETWEEN = '\0';

/** Ids of a page in one text, which takes far less memory than a set of them. */
export function joinIds(ids: Iterable<string>): string {
  return [...['', ...ids, '']].join(BETWEEN);
}

/** Whether `joinIds` was given this id. */
export function hasId(ids: string, id: string): boolean {
  return !id.includes(BETWEEN) && ids.includes(`${BETWEEN}${id}${BETWEEN}`);
}
