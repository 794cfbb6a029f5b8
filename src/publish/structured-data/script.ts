import type { Thing, WithContext } from 'schema-dts';

/** Something of schema.org as a document of its own. */
export function withContext<Kind extends Thing>(thing: Kind): WithContext<Kind> {
  return { '@context': 'https://schema.org', ...(thing as object) } as WithContext<Kind>;
}

/**
 * JSON-LD as the text of a `script` element (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements):
 * without `<`, so that no word of a claim ends the element or begins a comment in it.
 */
export function scriptText(thing: Thing): string {
  return JSON.stringify(withContext(thing)).replace(/</g, '\\u003c');
}
