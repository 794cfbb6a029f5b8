import type { ReadArchive, ReadClaim } from '../archive/read.ts';
import { formatReference, parseReference, type Reference } from '../schema/reference.ts';

/** One place in a claim that rests on a block: a quotation, a citation without words, or where the claim was made. */
export interface Resting {
  claim: string;
  /** Path below the content folder. */
  file: string;
  line: number;
  as: 'quotation' | 'citation' | 'appearance';
  /** As it is written: `source#p5` or `source#p5..p7`. */
  reference: string;
  /** The words that are quoted; null when there are none. */
  quote: string | null;
}

/** Everything in the archive that rests on blocks of a source, by block id. `order` are its ids in the order of the file. */
export function restingOn(read: ReadArchive, source: string, order: readonly string[]): Map<string, Resting[]> {
  const places = new Map(order.map((id, index) => [id, index]));
  const found = new Map<string, Resting[]>();
  const note = ({ from, to }: Reference, resting: Resting): void => {
    const start = places.get(from);
    const end = to === null ? start : places.get(to);
    if (start === undefined || end === undefined) return;
    for (const id of order.slice(start, end + 1)) found.set(id, [...(found.get(id) ?? []), resting]);
  };
  for (const text of [...read.claims.values(), ...read.pages.values()]) {
    for (const use of text.body.uses) {
      if (use.component !== 'Quote' && use.component !== 'Cite') continue;
      for (const of of use.component === 'Quote' ? [use.of] : use.of) {
        if (of.source !== source) continue;
        note(of, {
          ...placeOf(text),
          line: of.span.line,
          as: use.quote === null ? 'citation' : 'quotation',
          reference: formatReference(of),
          quote: use.quote,
        });
      }
    }
  }
  for (const claim of read.claims.values()) {
    for (const [index, written] of (claim.parts.said?.in ?? []).entries()) {
      const reference = parseReference(written);
      if (reference?.source !== source) continue;
      const { line } = claim.spanOf(['said', 'in', index]);
      note(reference, { ...placeOf(claim), line, as: 'appearance', reference: written, quote: null });
    }
  }
  return found;
}

function placeOf({ id, file }: Pick<ReadClaim, 'id' | 'file'>): Pick<Resting, 'claim' | 'file'> {
  return { claim: id, file };
}
