/**
 * How much work may go into one quotation. No honest quotation comes near it; one made to be slow is
 * refused instead of holding up the build. Counted, not timed: the same quotation always ends the same.
 */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  /** Takes steps off; false when none are left. */
  spend(steps: number): boolean {
    this.#left -= steps;
    return !this.isSpent;
  }
}
