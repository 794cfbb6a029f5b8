import fc from 'fast-check';
import { describe, test } from 'vitest';
import { LAWS } from '../laws/laws.ts';

describe.each(Object.entries(LAWS))('%s', (_subject, laws) => {
  test.each(laws.map((law) => [law.says, law] as const))('%s', (_says, { inputs, hold }) => {
    fc.assert(
      fc.property(inputs, (input) => hold(...input)),
      { numRuns: 300 },
    );
  });
});
