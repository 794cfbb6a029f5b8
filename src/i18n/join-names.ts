/** A piece of an enumeration: a name with its index, or the words between two names (`index` null). */
export interface NamePart {
  name: string;
  index: number | null;
}

const formats = new Map<string, Intl.ListFormat>();

/** Names as a language enumerates them ("A, B and C"), in pieces, so that each can be a link. */
export function joinNames(names: readonly string[], language: string): NamePart[] {
  const format =
    formats.get(language) ?? new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
  formats.set(language, format);
  let next = 0;
  return format
    .formatToParts(names)
    .map(({ type, value }) => ({ name: value, index: type === 'element' ? next++ : null }));
}
