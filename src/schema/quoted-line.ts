import { parse } from 'yaml';
import type { Fix } from './fault.ts';

/** The line that an editor meant to write, and what makes it of the one that stands there. */
export interface QuotedLine {
  /** Without its indent. */
  written: string;
  /** Where its value stands now: UTF-16 offsets, the end exclusive. */
  start: number;
  end: number;
  /** Null where something else may have been meant as well. */
  fix: Fix | null;
}

/** Between the key and the end of the line: what YAML cannot read, and a reader can. */
const LINE = /^([ \t]*(?:- )?)([A-Za-z]\w*):[ \t]+(\S.*?)[ \t]*$/;

const UNCLOSED = /^(?:"[^"]*|'[^']*|\[[^\]]*|\{[^}]*)$/;

/** Beginnings of lists, groups and longer texts, which may be meant. */
const OTHERWISE_MEANT = /^(?:[[{|>]|[-?] )/;

/**
 * The line that begins at a UTF-16 offset of a file, with its whole value between quotation marks; null when they
 * would not make it readable, or a mark only has to be closed. `isText` tells whether a key holds words.
 */
export function quoteLine(file: string, start: number, isText: (key: string) => boolean): QuotedLine | null {
  const [line = '', , indent = ''] = /^([^\r\n]*)(?:\r\n|\n|\r|$)([ \t]*)/.exec(file.slice(start)) ?? [];
  const [, lead = '', key = '', value = ''] = LINE.exec(line.trimEnd()) ?? [];
  if (value === '' || indent.length > lead.length || UNCLOSED.test(value) || !isText(key)) return null;
  const quoted = quote(value);
  if (!isRead(quoted, value)) return null;
  const at = start + line.indexOf(value, lead.length + key.length + 1);
  const isClear = !OTHERWISE_MEANT.test(value) && !/\s#/.test(value);
  return {
    written: `${key}: ${quoted}`,
    start: at,
    end: at + value.length,
    fix: isClear ? { start: at, end: at + value.length, text: quoted } : null,
  };
}

function quote(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

function isRead(quoted: string, value: string): boolean {
  try {
    return parse(quoted, { version: '1.2', schema: 'core' }) === value;
  } catch {
    return false;
  }
}
