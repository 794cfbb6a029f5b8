import { type Fault, faultIn, type LocalFault } from '../schema/fault.ts';

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

  /** Sorted by file and place; faults that say the same of the same place stand once. */
  sorted(): Fault[] {
    const seen = new Set<string>();
    return this.faults
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
  }
}
