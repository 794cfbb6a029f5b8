import { onAllCores } from '../archive/on-all-cores.ts';
import type { Passages } from './passages.ts';
import type { FilePlace, LookedFor, ReadFile } from './read-batch.ts';
import { workOf } from './read-site-files.ts';

/**
 * The reading of pages on another thread while the rest of a site is still made. They are held against the files
 * that it is expected to have.
 */
export class EarlyReading {
  readonly #lookedFor: LookedFor;
  readonly #files: ReadFile[] = [];
  readonly #work: Promise<void>;

  /** Begins to read pages that will not be written again; `surroundings` are those that the site is to have. */
  constructor(pages: readonly FilePlace[], lookedFor: LookedFor) {
    this.#lookedFor = lookedFor;
    const onAnswer = (files: ReadFile[]) => this.#files.push(...files);
    this.#work = onAllCores(pages, { ...workOf(lookedFor), doHere: null, onAnswer });
    // Whoever waits for it is told; until then a failure is no reason to end.
    this.#work.catch(() => {});
  }

  /** What is looked for in the pages. */
  get passages(): Passages {
    return this.#lookedFor.passages;
  }

  /**
   * Waits for the end. Returns what was read and is true of a site with these files: nothing when one is missing that
   * was expected, and no page in which something was found, as that may be there by now. Throws when a page cannot be
   * read.
   */
  async finish(files: ReadonlySet<string>): Promise<ReadFile[]> {
    await this.#work;
    if (!this.#lookedFor.surroundings.files.isSubsetOf(files)) return [];
    return this.#files.filter(({ findings }) => findings.length === 0);
  }
}
