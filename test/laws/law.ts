import fc from 'fast-check';

/** A sentence that must hold for every input. Inputs are plain JSON, so that one that breaks it is a test. */
export interface Law<Input extends readonly unknown[] = readonly unknown[]> {
  /** The sentence. */
  says: string;
  inputs: fc.Arbitrary<Input>;
  /** Throws when the law does not hold for this input. */
  hold: (...input: Input) => void;
}

/** A law whose inputs its own arbitraries make. */
export function law<Input extends unknown[]>(
  says: string,
  inputs: { [Place in keyof Input]: fc.Arbitrary<Input[Place]> },
  hold: (...input: Input) => void,
): Law {
  return { says, inputs: fc.tuple(...inputs), hold } as unknown as Law;
}

/** Throws with a sentence that shows what is the case. */
export function must(holds: boolean, sentence: string, ...shown: unknown[]): asserts holds {
  if (!holds) throw new Error([sentence, ...shown.map((each) => JSON.stringify(each))].join(' '));
}
