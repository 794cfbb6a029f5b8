import { FaultList } from '../../archive/faults.ts';
import type { ReadArchive } from '../../archive/read.ts';
import type { Fault } from '../../schema/fault.ts';
import { loadBaseRules } from '../load-rules.ts';
import type { Comparison } from '../rule.ts';
import { readBase } from './read-base.ts';
import { findRevision } from './revision.ts';
import { type BlockChange, sourceChanges } from './source-changes.ts';

/** What a check found, together with what a comparison with an earlier revision found. */
export interface BaseReport {
  /** Those of the check, and the promises that were broken, which are errors in drafts as well. */
  faults: Fault[];
  changes: BlockChange[];
  /** What the reader should know about the choice of the revision; null when there is nothing. */
  note: string | null;
  /** Every file of the content folder as it was; paths below it. */
  files: ReadonlySet<string>;
}

/**
 * Compares an archive, as a check read it from the folder `content`, with a git revision. `today` is the
 * day of the check, `cache` the folder of what is known of files, or null. Throws NothingToCompare when there is nothing to compare with.
 */
export async function compareWithBase(
  { read, faults }: { read: ReadArchive; faults: readonly Fault[] },
  { content, reference, today, cache }: { content: string; reference: string; today: string; cache: string | null },
): Promise<BaseReport> {
  const revision = await findRevision(content, reference);
  const comparison: Comparison = { now: read, base: await readBase(content, revision, cache), today };
  const list = new FaultList(faults, new Set());
  for (const { id, severity, compare } of await loadBaseRules()) {
    for (const { file, ...found } of compare(comparison)) list.add(file, { ...found, rule: id, severity });
  }
  return {
    faults: list.sorted(),
    changes: sourceChanges(comparison),
    note: revision.note,
    files: comparison.base.files,
  };
}
