/** A mark of an edit in a folded quotation: offsets of the folded text, brackets included. */
export interface Mark {
  kind: 'omission' | 'words' | 'letter';
  start: number;
  end: number;
  /** What stands in the brackets; empty for an omission. */
  inner: string;
  /** The mark as it is written, folded. */
  text: string;
}

/** How a mark is read: as words of the source itself, or as one of the edits. */
export type Reading = 'literal' | 'omission' | 'words' | 'letter';

const MARK = /\[ ?\.{3} ?\]|\.{3,}|\[([^[\]]+)\]/g;

/** The marks of a folded quotation, in order. Brackets without a letter or digit are no marks. */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(MARK)) {
    const written = match[0];
    const inner = match[1]?.trim() ?? '';
    const end = match.index + written.length;
    if (written.startsWith('.')) {
      // Four dots are a full stop and an omission; more are no mark.
      if (written.length > 4) continue;
      marks.push({ kind: 'omission', start: end - 3, end, inner: '', text: '...' });
    } else if (match[1] === undefined || inner === '...') {
      marks.push({ kind: 'omission', start: match.index, end, inner: '', text: written });
    } else if (/[\p{L}\p{N}]/u.test(inner)) {
      const kind = isLetterMark(text, match.index, inner) ? 'letter' : 'words';
      marks.push({ kind, start: match.index, end, inner, text: written });
    }
  }
  return marks;
}

/** The ways to read a mark, the most literal first. `source` is the folded text of the passage. */
export function findReadings(mark: Mark, quotation: string, source: string): Reading[] {
  const readings: Reading[] = source.includes(mark.text) ? ['literal', mark.kind] : [mark.kind];
  const alone = !/^[\p{L}\p{M}\p{N}]/u.test(quotation.slice(mark.end, mark.end + 2));
  // "[A] man" may have been "a man", or "[I] agree" just "agree".
  if (mark.kind === 'letter' && alone) readings.push('words');
  return readings;
}

/** One letter that has two cases, at the beginning of a word. */
function isLetterMark(text: string, start: number, inner: string): boolean {
  return (
    /^\p{L}$/u.test(inner) &&
    inner.toLowerCase() !== inner.toUpperCase() &&
    !/[\p{L}\p{M}\p{N}'-]$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}
