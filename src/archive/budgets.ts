import { Budget } from '../citation/budget.ts';

/** Work that may go into each file of an archive; see `Budget`. */
export class Budgets {
  readonly #steps: number;
  readonly #known = new Map<string, Budget>();

  constructor(steps: number) {
    this.#steps = steps;
  }

  of(file: string): Budget {
    const budget = this.#known.get(file) ?? new Budget(this.#steps);
    this.#known.set(file, budget);
    return budget;
  }
}
