import { Document, isScalar, parseDocument, Scalar } from 'yaml';
import type { SourceFront } from '../schema/source.ts';

/** The front matter of a source as YAML, in the order of the content contract. */
export function formatFront(front: SourceFront): string {
  const document = new Document({
    title: front.title,
    kind: front.kind,
    publisher: front.publisher,
    authors: front.authors,
    url: front.url,
    archives: front.archives,
    published: front.published,
    retrieved: front.retrieved,
    language: front.language,
    rights: front.rights,
    sha256: front.sha256,
    interest: front.interest,
  });
  return format(quoteDigest(document));
}

/** YAML as an editor wrote it, with some values changed: order, comments and all other values stay. */
export function changeFront(yaml: string, changes: Partial<SourceFront>): string {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core' });
  for (const [key, value] of Object.entries(changes)) {
    const node = document.get(key, true);
    if (isScalar(node)) node.value = value;
    else document.set(key, value);
  }
  return format(quoteDigest(document));
}

function quoteDigest<Parsed extends Document.Parsed | Document>(document: Parsed): Parsed {
  const digest = document.get('sha256', true);
  // A digest of digits alone would be read as a number.
  if (isScalar(digest) && typeof digest.value === 'string') digest.type = Scalar.QUOTE_DOUBLE;
  return document;
}

function format(document: Document.Parsed | Document): string {
  return document.toString({ lineWidth: 0, nullStr: 'null' }).trimEnd();
}
