import { expect, test } from 'vitest';
import { hasId, joinIds } from '../../../src/audit/ids.ts';

test('an id is found among others, and no part of one', () => {
  const ids = joinIds(['p1', 'p12', 'à b\nc']);
  for (const id of ['p1', 'p12', 'à b\nc']) expect(hasId(ids, id)).toBe(true);
  for (const id of ['p', '1', 'p1\0p12', '\0', 'p12 ']) expect(hasId(ids, id)).toBe(false);
  expect(hasId(joinIds([]), 'p1')).toBe(false);
});
