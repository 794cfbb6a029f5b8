import { type Fault, faultIn, type LocalFault } from '../schema/fault.ts';

/** Faults of one rule in one file. A text of megabytes can have a million, of which no report could be written. */
const MOST_OF_A_RULE = 1_000;

/** Of each rule in each file the first faults, one that says that there are more, and all that can be mended at once. */
export function shortened<Told extends LocalFault & { file?: string }>(faults: readonly Told[]): Told[] {
  const counts = new Map<string, number>();
  return faults.flatMap((fault) => {
    const kind = `${fault.file}\n${fault.rule} ${fault.severity}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= MOST_OF_A_RULE || fault.fix) return [fault];
    if (count > MOST_OF_A_RULE + 1) return [];
    const message = `From here on there are more faults of this kind than ${MOST_OF_A_RULE}.`;
    return [{ ...fault, message, help: 'Mend those above, and check again.' }];
  });
}

/** Collects what is wrong with the files of an archive; in drafts everything is but a warning. */
export class FaultList {
  readonly faults: Fault[];
  readonly #drafts: ReadonlySet<string>;

  constructor(faults: readonly Fault[], draftFiles: ReadonlySet<string>) {
    this.faults = [...faults];
    this.#drafts = draftFiles;
  }

  add(file: string, fault: LocalFault): void {
    this.faults.push(faultIn(file, this.#drafts.has(file) ? { ...fault, severity: 'warning' } : fault));
  }

  /** Sorted by file and place, and shortened; faults that say the same of the same place stand once. */
  sorted(): Fault[] {
    const seen = new Set<string>();
    const sorted = this.faults
      .filter((fault) => {
        const key = `${fault.file}\n${fault.line}:${fault.column}\n${fault.message}`;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      })
      .sort(
        (a, b) =>
          (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
          a.line - b.line ||
          a.column - b.column ||
          (a.rule < b.rule ? -1 : 1),
      );
    return shortened(sorted);
  }
}
