import { expect, test } from 'vitest';
import { Passages } from '../../../src/audit/passages.ts';

const TEXT = 'The treaty was signed in the porcelain room of the velvet ministry by two men whose names nobody knows.';

test('a passage of many sources is found under the name of each, until one text may hold it', () => {
  const passages = new Passages();
  const names = Array.from({ length: 20_000 }, (_, at) => `letter-${at}#p1`);
  for (const name of names) passages.add(name, TEXT);
  const copy = new Passages(structuredClone(passages.parts));
  expect([...passages.find(`“${TEXT.toUpperCase()}”`)]).toEqual(names);
  passages.allow(`He wrote: ${TEXT}`);
  expect(passages.isEmpty).toBe(true);
  expect([...copy.find(TEXT)]).toEqual(names);
});
