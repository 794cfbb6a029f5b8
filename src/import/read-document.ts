import { decodeText } from './decode.ts';
import { binaryFormat, type FormatHints, textFormat } from './detect-format.ts';
import { CannotImport, type ImportedDocument } from './imported.ts';
import { readInThread } from './read-in-thread.ts';
import { readText } from './read-text.ts';

/** Bytes of a document, and what was told of them where they came from. */
export interface DocumentBytes extends FormatHints {
  bytes: Uint8Array;
  /** The character set that a server gave; null for a file. */
  charset: string | null;
}

/** So many bytes are read at most: a page or a report is smaller, and more would only fill the memory. */
export const MOST_BYTES = 32_000_000;

/** Reads a document of any format. Throws CannotImport with a sentence for whatever is not to be read. */
export async function readDocument({ bytes, charset, ...hints }: DocumentBytes): Promise<ImportedDocument> {
  if (bytes.length === 0) throw new CannotImport('The document is empty.');
  if (bytes.length > MOST_BYTES) throw new CannotImport(tooLarge());
  let kind = 'document';
  try {
    const binary = await binaryFormat(bytes);
    kind = binary === null ? kind : { pdf: 'PDF', docx: 'Word document' }[binary];
    if (binary !== null) return await readInThread(binary, bytes);
    const text = decodeText(bytes, charset);
    const format = textFormat(text, hints);
    // What reads a format is large, and loaded only when it is needed.
    if (format === 'html') return (await import('./read-html.ts')).readHtml(text);
    if (format === 'markdown') return (await import('./read-markdown.ts')).readMarkdown(text);
    if (format === 'text') return readText(text);
    return await (await import('./read-subtitles.ts')).readSubtitles(text, format);
  } catch (error) {
    if (error instanceof CannotImport) throw error;
    const reason =
      error instanceof Error && error.message !== '' ? error.message.split('\n')[0] : 'for no known reason';
    throw new CannotImport(`The ${kind} is damaged, or made in a way that cannot be read (${reason}).`);
  }
}

/** The sentence for a document beyond the limit. */
export function tooLarge(): string {
  return `The document is larger than ${MOST_BYTES / 1_000_000} MB. Import the part of it that matters.`;
}
