import type { ImportedBlock } from './imported.ts';
import { cleanText } from './inline.ts';

/** A block of plain words, white space as one space. */
export function plainBlock(
  kind: 'heading' | 'paragraph' | 'list-item',
  words: string,
  more: Partial<Pick<ImportedBlock, 'level' | 'depth' | 'marker' | 'speaker' | 'at' | 'page'>> = {},
): ImportedBlock {
  const text = cleanText(words)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
  return {
    kind,
    level: kind === 'heading' ? 2 : null,
    depth: kind === 'list-item' ? 1 : 0,
    marker: kind === 'list-item' ? '•' : null,
    children: [{ type: 'text', value: text }],
    text,
    speaker: null,
    at: null,
    page: null,
    stray: null,
    ...more,
  };
}
