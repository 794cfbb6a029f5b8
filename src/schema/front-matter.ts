import { FILE_START, type LocalFault } from './fault.ts';
import { Lines } from './lines.ts';

/** Where the YAML between the fences stands, and where the text after them begins: UTF-16 offsets. */
export interface FrontMatter {
  start: number;
  end: number;
  bodyStart: number;
}

const OPENING_FENCE = /^(?:[ \t]*[\r\n])*---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING_FENCE = /(?:^|[\r\n])---[ \t]*(?=[\r\n]|$)/g;

/** Finds the front matter between two lines of `---` at the top of a file; blank lines may stand above. */
export function findFrontMatter(text: string): FrontMatter | LocalFault {
  const opening = OPENING_FENCE.exec(text);
  if (!opening) {
    return {
      ...FILE_START,
      rule: 'front-matter-missing',
      message: text.trim() === '' ? 'The file is empty.' : 'The file does not begin with front matter.',
      help: 'Begin it with a line of three hyphens `---`, then the keys, then another line `---`, then the text.',
    };
  }
  const start = opening[0].length;
  CLOSING_FENCE.lastIndex = start - 1;
  const closing = CLOSING_FENCE.exec(text);
  if (!closing) {
    return {
      ...new Lines(text).span(opening[0].indexOf('---'), opening[0].indexOf('---') + 3),
      rule: 'front-matter-unclosed',
      message: 'The front matter that begins here has no end.',
      help: 'Put a line of three hyphens `---` between the keys and the text.',
    };
  }
  const afterFence = closing.index + closing[0].length;
  const lineBreak = /^(?:\r\n|\n|\r)?/.exec(text.slice(afterFence, afterFence + 2))?.[0].length ?? 0;
  return { start, end: Math.max(start, closing.index + 1), bodyStart: afterFence + lineBreak };
}
