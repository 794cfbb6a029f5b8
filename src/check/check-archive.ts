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
import type { Rule, RuleContext } from './rule.ts';

export interface CheckOptions extends Pick<LinkOptions, 'drafts'> {
  /** The day of the check, `YYYY-MM-DD`; null in a build. */
  today: string | null;
  /** Whether rules that only warn are left for later, as a build cannot fail by them. */
  warnLater?: boolean;
}

export interface CheckResult extends LinkResult {
  /** Those among the faults that were told while files were read and linked. */
  linkFaults: readonly Fault[];
  /** Every file as it was read on its own. */
  read: ReadArchive;
  /** The faults told by rules that were left for later. */
  warn: () => readonly Fault[];
}

/**
 * Reads and links the archive and holds every rule against it: what `check` prints, and what a build
 * demands before it draws a page. The archive is null when any fault is an error.
 */
export async function checkArchive(
  places: Places,
  { drafts, today, warnLater = false }: CheckOptions,
): Promise<CheckResult> {
  const [{ read, ...linked }, rules] = await Promise.all([loadArchive(places, { drafts }), loadArchiveRules()]);
  const files = new FileLines(places.content);
  const context = (): RuleContext => ({
    read,
    uses: linked.uses,
    today,
    language: linked.site.language,
    locate: locatorIn(files),
  });
  const draftFiles = new Set(
    [...read.claims.values()].filter(({ parts }) => parts.draft === true).map(({ file }) => file),
  );
  const holdRules = (held: readonly Rule[], faults: readonly Fault[]): Fault[] => {
    const list = new FaultList(faults, draftFiles);
    for (const { id, severity, find } of held) {
      for (const { file, ...found } of find?.(context()) ?? []) list.add(file, { ...found, rule: id, severity });
    }
    return list.sorted();
  };
  const left = rules.filter(({ severity }) => warnLater && severity === 'warning');
  const faults = await timeStage('check', () =>
    holdRules(
      rules.filter((rule) => !left.includes(rule)),
      linked.faults,
    ),
  );
  const failed = faults.some(({ severity }) => severity === 'error');
  return {
    ...{ ...linked, archive: failed ? null : linked.archive, faults, linkFaults: linked.faults, read },
    warn: () => holdRules(left, []),
  };
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
