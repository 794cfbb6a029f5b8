import fc from 'fast-check';
import type { Law } from './law.ts';

/** An input that breaks a law, as small as could be found. */
export interface Counterexample {
  says: string;
  seed: number;
  input: readonly unknown[];
  /** What is the case instead. */
  error: string;
}

/** An input of a few hundred characters that takes longer is as bad as one that breaks the law. */
const LONGEST_MILLISECONDS = 3000;

/**
 * Tries a law at inputs that the seed decides, and shrinks one that breaks it. `onInput` is told each
 * input before it is tried, so that one which never ends is known.
 */
export function tryLaw(
  { says, inputs, hold }: Law,
  seed: number,
  numRuns: number,
  onInput: (input: readonly unknown[]) => void,
): Counterexample | null {
  const property = fc.property(inputs, (input) => {
    onInput(input);
    const started = performance.now();
    hold(...input);
    const took = performance.now() - started;
    if (took > LONGEST_MILLISECONDS) throw new Error(`It took ${(took / 1000).toFixed(1)} s.`);
  });
  const { failed, counterexample, errorInstance } = fc.check(property, { seed, numRuns });
  if (!failed || !counterexample) return null;
  const error = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return { says, seed, input: counterexample[0], error };
}

/** The counterexample as a test that fails until the law holds for it: the text of a file for `test/unit/found/`. */
export function writeTest({ says, seed, input, error }: Counterexample): string {
  const sentence = literal(says);
  return `import { test } from 'vitest';
import { lawThatSays } from '../../laws/laws.ts';

// Found by npm run fuzz -- --law ${sentence} --seed ${seed}
// ${escaped(error.slice(0, 300))}
test(${sentence}, () => {
  lawThatSays(${sentence}).hold(${input.map(literal).join(', ')});
});
`;
}

function literal(value: unknown): string {
  return escaped(JSON.stringify(value));
}

/** Characters that nobody sees, or that an editor would change, as escapes. */
function escaped(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
