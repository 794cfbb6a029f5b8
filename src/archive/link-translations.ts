import type { Claim } from './archive.ts';
import type { LinkContext } from './link.ts';
import type { ReadArchive } from './read.ts';
import { resolveClaim } from './resolve.ts';

/** Links claims that say the same in several languages: each to all others of its family. */
export function linkTranslations(read: ReadArchive, context: LinkContext): void {
  const families = new Map<Claim, Claim[]>();
  for (const { id, file, parts, spanOf } of read.claims.values()) {
    if (parts.translationOf == null) continue;
    const claim = context.claims.get(id);
    if (!claim) continue;
    const place = { file, span: () => spanOf(['translationOf']), draft: claim.draft };
    const original = resolveClaim(parts.translationOf, place, context);
    if (!original) continue;
    claim.translationOf = original;
  }
  for (const { id, file, spanOf } of read.claims.values()) {
    const claim = context.claims.get(id);
    if (!claim?.translationOf) continue;
    const root = findOriginal(claim);
    if (!root) {
      context.faults.add(file, {
        ...spanOf(['translationOf']),
        rule: 'cyclic-translation',
        message:
          claim.translationOf === claim
            ? 'A claim cannot be a translation of itself.'
            : 'These claims are translations of each other in a circle, so none is the original.',
        help: 'Remove `translationOf` from the claim that was written first.',
      });
      continue;
    }
    families.set(root, [...(families.get(root) ?? [root]), claim]);
  }
  for (const family of families.values()) {
    for (const claim of family) claim.translations = family.filter((each) => each !== claim);
  }
}

/** The claim at the end of the chain of translations; null when the chain is a circle. */
function findOriginal(claim: Claim): Claim | null {
  const seen = new Set<Claim>();
  let current = claim;
  while (current.translationOf) {
    if (seen.has(current)) return null;
    seen.add(current);
    current = current.translationOf;
  }
  return current;
}
