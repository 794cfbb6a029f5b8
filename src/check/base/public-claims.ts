import type { ReadClaim } from '../../archive/read.ts';
import type { Correction } from '../../schema/claim.ts';
import type { Comparison } from '../rule.ts';

/** A claim that readers could see, as it was, and the claim that its address leads to now. */
export interface PublishedClaim {
  was: ReadClaim;
  /** Null when the address leads nowhere. */
  now: ReadClaim | null;
}

/** The changed claims that were public, each with what has become of it; none whose file cannot be read now. */
export function publishedClaims({ now, base }: Comparison): PublishedClaim[] {
  const successors = successorsIn(now.claims.values());
  return [...base.read.claims.values()]
    .filter(({ id, file, parts }) => parts.draft !== true && (now.claims.has(id) || !isAtFault(file, now.faults)))
    .map((was) => ({ was, now: successors.get(was.id) ?? null }));
}

/** The public claims by id and by each former id. */
export function successorsIn(claims: Iterable<ReadClaim>): Map<string, ReadClaim> {
  const shown = [...claims].filter(({ parts }) => parts.draft !== true);
  const successors = new Map<string, ReadClaim>();
  for (const claim of shown) for (const former of claim.parts.formerly ?? []) successors.set(former, claim);
  for (const claim of shown) successors.set(claim.id, claim);
  return successors;
}

/** The entries of `corrections` that are new; one that was only worded anew is none. */
export function newCorrections({ was, now }: { was: ReadClaim; now: ReadClaim }): Correction[] {
  const [before, after] = [was.parts.corrections ?? [], now.parts.corrections ?? []];
  const added = without(after, before);
  return added.length > without(before, after).length ? added : [];
}

function without(list: readonly Correction[], others: readonly Correction[]): Correction[] {
  const left = others.map(keyOf);
  return list.filter((correction) => {
    const at = left.indexOf(keyOf(correction));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function keyOf({ on, kind, note, was }: Correction): string {
  return JSON.stringify([on, kind, note, was]);
}

/** Whether a file is there, but could not be read. */
export function isAtFault(file: string, faults: readonly { file: string }[]): boolean {
  return faults.some((fault) => fault.file === file);
}
