import { FILE_START, type Span } from '../schema/fault.ts';
import { findFrontMatter } from '../schema/front-matter.ts';
import { type Path, readSpans } from '../schema/yaml-places.ts';
import type { ReadableKind } from './reading.ts';

/** Finds places in the front matter of a file; it is read for that when the first is asked for. */
export function placesIn(kind: ReadableKind, head: string): (path: Path) => Span {
  let spanOf: ((path: Path) => Span) | null = null;
  return (path) => {
    spanOf ??= findPlaces(kind, head);
    return spanOf(path);
  };
}

function findPlaces(kind: ReadableKind, head: string): (path: Path) => Span {
  if (kind !== 'source' && kind !== 'claim' && kind !== 'page') return readSpans(head, 0, head.length);
  const fences = findFrontMatter(head);
  return 'rule' in fences ? () => FILE_START : readSpans(head, fences.start, fences.end);
}
