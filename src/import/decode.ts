import { detect } from 'chardet';
import { CannotImport } from './imported.ts';

/** How far into a page its own word about its character set is looked for, in bytes. */
const HEAD = 4096;

/**
 * The text of bytes in an unknown character set, told in this order: a byte order mark, what the server
 * said, what a page says of itself, whether it is UTF-8, and at last the frequency of its letters.
 */
export function decodeText(bytes: Uint8Array, charset: string | null): string {
  const said = markedSet(bytes) ?? knownSet(charset) ?? knownSet(setInMeta(bytes));
  const decoded = (said && decode(bytes, said)) ?? decode(bytes, 'utf-8');
  if (decoded !== null) return decoded;
  const guessed = knownSet(detect(bytes.subarray(0, 200_000))) ?? 'windows-1252';
  const text = decode(bytes, guessed) ?? decode(bytes, 'windows-1252');
  if (text === null) throw new CannotImport('The characters of this file cannot be read: save it as UTF-8.');
  return text;
}

function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markedSet(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return null;
}

/** The set by its name, when it is one of the web's; a page that says UTF-16 and can be read so far is not. */
function knownSet(name: string | null): string | null {
  if (name === null) return null;
  try {
    const { encoding } = new TextDecoder(name.trim());
    return encoding;
  } catch {
    return null;
  }
}

function setInMeta(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const found =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  return found === undefined ? null : /^utf-?16/i.test(found) ? 'utf-8' : found;
}
