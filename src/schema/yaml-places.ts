import { type Document, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { FILE_START, type Span } from './fault.ts';
import { Lines } from './lines.ts';
import { syntaxFaults } from './yaml-faults.ts';

export type Path = readonly PropertyKey[];

/**
 * Finds the places of values in the YAML between two UTF-16 offsets of a file: of the value at a path, or
 * of the nearest value around it; the beginning of the file when it cannot be read.
 */
export function readSpans(file: string, start: number, end: number): (path: Path) => Span {
  const lines = new Lines(file);
  try {
    const document = parseYaml(file, start, end);
    if (syntaxFaults(document, { text: file, lines, start, isText: () => false }).length > 0) return () => FILE_START;
    return spansOf(document, lines, start);
  } catch {
    return () => FILE_START;
  }
}

/** The document in the YAML between two UTF-16 offsets of a file. */
export function parseYaml(file: string, start: number, end: number): Document.Parsed {
  return parseDocument(file.slice(start, end), {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
}

export function spansOf(document: Document.Parsed, lines: Lines, start: number): (path: Path) => Span {
  return (path) => {
    const [from, to] = rangeOf(document, path);
    return lines.span(start + from, start + to);
  };
}

type Range = readonly [start: number, end: number];

/** Where a value stands in its document. Ends at the end of the value itself, not of the comment or blank lines after it. */
export function rangeOf(document: Document.Parsed, path: Path): Range {
  let range: Range = [0, 0];
  let node: unknown = document.contents;
  for (const key of [null, ...path]) {
    if (key !== null) {
      if (isMap(node))
        node = node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))?.value;
      else if (isSeq(node)) node = node.items[Number(key)];
      else return range;
    }
    if (isPair(node)) node = node.value;
    const found = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (!found) return keyRangeOf(document, path);
    range = [found[0], found[1]];
  }
  return range;
}

/** Where the key of a value stands in its document; the beginning of the mapping that lacks it. */
export function keyRangeOf(document: Document.Parsed, path: Path): Range {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1) as string[], true) : document.contents;
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)));
    if (pair && isScalar(pair.key) && pair.key.range) return [pair.key.range[0], pair.key.range[1]];
    if (path.length > 1 && parent.range) return [parent.range[0], parent.range[0] + 1];
  }
  return [0, 0];
}
