import { Budget } from '../citation/budget.ts';

/** Work that may go into each file of an archive, and into all of them together; see `Budget`. */
export class Budgets {
  readonly #steps: number;
  readonly #known = new Map<string, Budget>();
  /** What is left for all files together. */
  readonly whole: Budget;

  constructor({ each, all }: { each: number; all: number }) {
    this.#steps = each;
    this.whole = new Budget(all);
  }

  of(file: string): Budget {
    const budget = this.#known.get(file) ?? new Budget(this.#steps, this.whole);
    this.#known.set(file, budget);
    return budget;
  }
}
