export type JsonRecord = Record<string, unknown>;

/** Pages hold a handful of JSON-LD objects; so many are looked at. */
const MOST_RECORDS = 500;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object of a page's JSON-LD, those inside `@graph` too. What is no JSON is passed over. */
export function linkedData(document: Document): JsonRecord[] {
  const records: JsonRecord[] = [];
  const add = (value: unknown, depth: number): void => {
    if (records.length >= MOST_RECORDS || depth > 3) return;
    if (Array.isArray(value)) for (const each of value) add(each, depth + 1);
    if (!isRecord(value)) return;
    records.push(value);
    add(value['@graph'], depth + 1);
    add(value.mainEntity, depth + 1);
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      add(JSON.parse((script.textContent ?? '').replace(/^\s*<!--|-->\s*$/g, '')), 0);
    } catch {
      // A page with broken JSON-LD has other ways to say what it is.
    }
  }
  return records;
}

/** A text, or the first of a list of texts. */
export function textIn(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}

/** Names of persons given as text, as objects with a name, or as a list of either. */
export function namesIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((each) => {
    const name = isRecord(each) ? textIn(each.name) : textIn(each);
    return name === null ? [] : [name];
  });
}
