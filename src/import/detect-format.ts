import { fileTypeFromBuffer } from 'file-type';
import { CannotImport, type Format } from './imported.ts';

/** What else may tell the format of a document whose bytes leave it open. */
export interface FormatHints {
  /** Ending of the file's name, in small letters, without the dot; null when it has none. */
  ending: string | null;
  /** The media type that a server gave it, without parameters; null for a file. */
  mediaType: string | null;
}

/** How far into the bytes is looked. */
const HEAD = 4096;

/** The binary format of a document by its content; null for text. Throws CannotImport for what holds no words. */
export async function binaryFormat(bytes: Uint8Array): Promise<'pdf' | 'docx' | null> {
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  const type = await fileTypeFromBuffer(bytes.subarray(0, 200_000)).catch(() => undefined);
  if (type?.ext === 'docx') return 'docx';
  if (type?.ext === 'cfb') {
    throw new CannotImport(
      'This is an old Word file, or a document that is locked with a password. Open it, save it as DOCX without a password, and import that.',
    );
  }
  if (type && !/xml|^text\//.test(type.mime) && type.ext !== 'vtt') {
    throw new CannotImport(
      `This is a file of the type ${type.ext.toUpperCase()} (${type.mime}), which holds no text that can be imported. Text, Markdown, HTML, PDF, DOCX, SRT and WebVTT can.`,
    );
  }
  if (isBinary(bytes)) {
    throw new CannotImport(
      'This is a binary file of an unknown type. Text, Markdown, HTML, PDF, DOCX, SRT and WebVTT can be imported.',
    );
  }
  return null;
}

/** The format of a text by its first lines; its ending decides only between plain text and Markdown. */
export function textFormat(text: string, { ending, mediaType }: FormatHints): Exclude<Format, 'pdf' | 'docx'> {
  const head = text.slice(0, HEAD).trimStart();
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(head)) return 'vtt';
  if (/^(?:\d+[ \t]*\r?\n)?\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->/.test(head)) return 'srt';
  if (isHtml(head)) return 'html';
  if (ending === 'txt') return 'text';
  if (['md', 'markdown', 'mdown'].includes(ending ?? '') || mediaType === 'text/markdown') return 'markdown';
  return isMarkdown(text.slice(0, 100_000)) ? 'markdown' : 'text';
}

function isHtml(head: string): boolean {
  // A comment ends at its first mark: that it might end at a later one would be tried for each of many.
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(head)
  )
    return true;
  return /^<(?:article|main|section|div|p|h[1-6]|ul|ol|table|blockquote)[\s>]/i.test(head) && /<\/\w+>|<p/i.test(head);
}

/** Two different signs of Markdown, or a heading that is one without doubt. */
function isMarkdown(text: string): boolean {
  const signs = [
    /^#{1,6} \S/m,
    /^\S.*\r?\n(?:={3,}|-{3,})[ \t]*$/m,
    /\[[^[\]\n]+\]\([^)\s]{1,2000}\)/,
    /^[*+-] +\S/m,
    /(?:^|\s)(?:\*\*|__)\S[^\n]{0,500}?\S(?:\*\*|__)/,
    /^\|.+\|[ \t]*\r?\n\|[ :|-]+\|/m,
    /^> \S/m,
    /^(?:```|~~~)/m,
  ].filter((sign) => sign.test(text)).length;
  return signs >= 2 || /^# \S/m.test(text.slice(0, 500));
}

/** Text holds no zero bytes, unless it is UTF-16, and hardly any control characters. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  const [a, b] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return false;
  let odd = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  }
  return odd > 4 + head.length / 50;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
