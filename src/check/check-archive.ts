import { FaultList } from '../archive/faults.ts';
import type { LinkOptions, LinkResult } from '../archive/link.ts';
import { loadArchive } from '../archive/load.ts';
import type { Places } from '../archive/places.ts';
import type { ReadArchive } from '../archive/read.ts';
import { timeStage } from '../archive/stages.ts';
import type { Fault } from '../schema/fault.ts';
import { FileLines } from './file-lines.ts';
import { WordFinder } from './find-words.ts';
import { loadArchiveRules } from './load-rules.ts';
import type { RuleContext } from './rule.ts';

export interface CheckOptions extends Pick<LinkOptions, 'drafts'> {
  /** The day of the check, `YYYY-MM-DD`; null in a build. */
  today: string | null;
  /** Whether rules that only warn are left out, as a build cannot fail by them. */
  errorsOnly?: boolean;
}

export interface CheckResult extends LinkResult {
  /** Those among the faults that were told while files were read and linked. */
  linkFaults: readonly Fault[];
  /** Every file as it was read on its own. */
  read: ReadArchive;
}

/**
 * Reads and links the archive and holds every rule against it: what `check` prints, and what a build
 * demands before it draws a page. The archive is null when any fault is an error.
 */
export async function checkArchive(
  places: Places,
  { drafts, today, errorsOnly = false }: CheckOptions,
): Promise<CheckResult> {
  const [{ read, ...linked }, rules] = await Promise.all([loadArchive(places, { drafts }), loadArchiveRules()]);
  const files = new FileLines(places.content);
  const draftFiles = new Set(
    [...read.claims.values()].filter(({ parts }) => parts.draft === true).map(({ file }) => file),
  );
  const list = new FaultList(linked.faults, draftFiles);
  await timeStage('check', () => {
    for (const { id, severity, find } of rules) {
      if (errorsOnly && severity !== 'error') continue;
      const context: RuleContext = {
        read,
        uses: linked.uses,
        today,
        language: linked.site.language,
        locate: locatorIn(files),
      };
      for (const { file, ...found } of find?.(context) ?? []) list.add(file, { ...found, rule: id, severity });
    }
  });
  const faults = list.sorted();
  const failed = faults.some(({ severity }) => severity === 'error');
  return { ...linked, archive: failed ? null : linked.archive, faults, linkFaults: linked.faults, read };
}

/** Finds words in files for one rule, which asks for those of a file mostly in their order. */
function locatorIn(files: FileLines): RuleContext['locate'] {
  const finders = new Map<string, WordFinder>();
  return (file, words) => {
    const finder = finders.get(file) ?? new WordFinder(files.textOf(file));
    finders.set(file, finder);
    return finder.find(words);
  };
}
