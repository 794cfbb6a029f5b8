import type { LocalFault } from '../schema/fault.ts';
import { Lines } from '../schema/lines.ts';
import { arrangeFlow } from './arrange-flow.ts';
import type { Body } from './body.ts';
import { compileBody } from './compile-body.ts';
import { inspect } from './inspect.ts';
import { LazyBody } from './lazy-body.ts';
import { unreadable } from './limit-faults.ts';
import { outline } from './outline.ts';
import { parseBody } from './parse-body.ts';
import { controlCharacters } from './source-faults.ts';

/** A claim's body, read and inert, and what is wrong with it. */
export interface ReadBody {
  body: Body;
  faults: LocalFault[];
}

/**
 * Reads and compiles a claim's body. `text` is the whole file, `bodyStart` the UTF-16 offset at
 * which its front matter ends. Where the syntax cannot be read there is one fault and an empty body.
 * Never throws.
 */
export function readBody(text: string, bodyStart: number): ReadBody {
  const lines = new Lines(text);
  try {
    const root = parseBody(text, bodyStart, lines);
    if (!('type' in root)) return { body: emptyBody(), faults: [root] };
    arrangeFlow(root, { unravel: false });
    const headings = outline(root);
    const { uses, links, faults, numbers } = inspect(root, text, lines, { trusted: false });
    const tree = compileBody(root, numbers);
    return {
      body: new LazyBody({ uses, links, headings }, () => tree),
      faults: [...controlCharacters(text, bodyStart, lines), ...faults],
    };
  } catch (error) {
    return { body: emptyBody(), faults: [unreadable(lines, bodyStart, error)] };
  }
}

function emptyBody(): Body {
  return new LazyBody({ uses: [], links: [], headings: [] }, () => ({ type: 'root', children: [] }));
}
