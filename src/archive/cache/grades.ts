import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gradeAgainst } from '../../citation/grade.ts';
import type { Grade } from '../../citation/outcome.ts';
import type { Passage } from '../../citation/passage.ts';
import { compilerVersion } from './compiler-version.ts';
import { type Records, readRecords, writeRecords } from './record-file.ts';

/** What is compared, and the passage, which is folded only when it has to be compared. */
export interface Comparison {
  quote: string;
  /** The words of the cited blocks. */
  text: string;
  language: string;
  passage: () => Passage;
}

/**
 * The grades of quotations, kept by what they are a function of: the quoted words and those of the cited
 * blocks. Another word in either is another key. A mismatch is never kept.
 */
export class Grades {
  readonly #file: string | null;
  readonly #known: Records;
  readonly #used = new Map<string, Buffer>();

  /** Opens what the folder `cache` holds; null keeps nothing. */
  constructor(cache: string | null) {
    this.#file = cache === null ? null : join(cache, 'grades');
    this.#known = this.#file === null ? new Map() : readRecords(this.#file, compilerVersion());
  }

  grade({ quote, text, language, passage }: Comparison): Grade {
    if (this.#file === null) return gradeAgainst(quote, passage());
    const key = createHash('sha256')
      .update(JSON.stringify([quote, text, language]))
      .digest('base64url');
    const known = this.#used.get(key) ?? this.#known.get(key);
    if (known !== undefined) {
      this.#used.set(key, known);
      return JSON.parse(known.toString()) as Grade;
    }
    const grade = gradeAgainst(quote, passage());
    if (grade.outcome !== 'mismatch') this.#used.set(key, Buffer.from(JSON.stringify(grade)));
    return grade;
  }

  /** Keeps those that were asked for, and no others, for the next time. */
  async save(): Promise<void> {
    const unchanged =
      this.#used.size === this.#known.size && [...this.#used.keys()].every((key) => this.#known.has(key));
    if (this.#file !== null && !unchanged) await writeRecords(this.#file, compilerVersion(), this.#used);
  }
}
