/**
 * How much work may go into one quotation. No honest quotation comes near it; one made to be slow is
 * refused instead of holding up the build. Counted, not timed: the same quotation always ends the same.
 */
export class Budget {
  #left: number;
  readonly #whole: Budget | null;

  /** `whole`: what this is a part of, from which the same steps are taken. */
  constructor(steps: number, whole: Budget | null = null) {
    this.#left = steps;
    this.#whole = whole;
  }

  get isSpent(): boolean {
    return this.#left <= 0 || this.#whole?.isSpent === true;
  }

  /** Takes steps off; false when none are left. */
  spend(steps: number): boolean {
    this.#left -= steps;
    this.#whole?.spend(steps);
    return !this.isSpent;
  }
}
