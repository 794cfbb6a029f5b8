import type { Budget } from './budget.ts';
import type { Chunk } from './plan.ts';

/** Up to this length the built-in search is fast even where it is at its worst. */
const SHORT = 64;

/**
 * The offsets at which a chunk stands in `text` from `from` on, wholly before `to`, in order. Letters
 * whose case may differ are compared without it. Linear: the algorithm of Knuth, Morris and Pratt,
 * or the engine's own for short words; what flexible letters cost beyond that is held by the budget.
 */
export function* findOccurrences(
  chunk: Chunk,
  text: string,
  from: number,
  to: number,
  budget: Budget,
): Generator<number, void, undefined> {
  const anchor = findAnchor(chunk);
  const window = text.slice(from, to);
  if (!budget.spend(window.length / 4)) return;
  if (anchor.text === '') {
    for (let at = 0; at + chunk.text.length <= window.length; at += 1) {
      if (standsAt(chunk, window, at)) yield from + at;
    }
    return;
  }
  for (const found of findExact(anchor.text, window)) {
    const at = found - anchor.start;
    if (at < 0 || at + chunk.text.length > window.length) continue;
    if (chunk.flexible.size > 0) {
      if (!budget.spend(chunk.text.length)) return;
      if (!standsAt(chunk, window, at)) continue;
    }
    yield from + at;
  }
}

/** The offsets at which `pattern` (not empty) stands in `text`, in order, overlapping ones too. */
export function* findExact(pattern: string, text: string): Generator<number, void, undefined> {
  if (pattern.length <= SHORT) {
    for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) yield at;
    return;
  }
  const borders = findBorders(pattern);
  let matched = 0;
  for (let at = 0; at < text.length; at += 1) {
    while (matched > 0 && text.charCodeAt(at) !== pattern.charCodeAt(matched)) {
      matched = borders[matched - 1] ?? 0;
    }
    if (text.charCodeAt(at) === pattern.charCodeAt(matched)) matched += 1;
    if (matched === pattern.length) {
      yield at + 1 - matched;
      matched = borders[matched - 1] ?? 0;
    }
  }
}

/** For each beginning of the pattern, the length of the longest proper beginning that also ends it. */
function findBorders(pattern: string): Uint32Array {
  const borders = new Uint32Array(pattern.length);
  let length = 0;
  for (let at = 1; at < pattern.length; at += 1) {
    while (length > 0 && pattern.charCodeAt(at) !== pattern.charCodeAt(length)) {
      length = borders[length - 1] ?? 0;
    }
    if (pattern.charCodeAt(at) === pattern.charCodeAt(length)) length += 1;
    borders[at] = length;
  }
  return borders;
}

/** The longest stretch of a chunk in which case counts: what is searched for. */
function findAnchor({ text, flexible }: Chunk): { start: number; text: string } {
  let best = { start: 0, text: '' };
  let start = 0;
  for (const stop of [...[...flexible].sort((a, b) => a - b), text.length]) {
    if (stop - start > best.text.length) best = { start, text: text.slice(start, stop) };
    start = stop + 1;
  }
  return best;
}

function standsAt({ text, flexible }: Chunk, source: string, at: number): boolean {
  for (let unit = 0; unit < text.length; unit += 1) {
    const [quoted, there] = [text.charAt(unit), source.charAt(at + unit)];
    if (quoted === there) continue;
    if (!flexible.has(unit) || quoted.toLowerCase() !== there.toLowerCase()) return false;
  }
  return true;
}
