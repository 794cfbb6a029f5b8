import { afterAll, expect, test } from 'vitest';
import { tellChange } from '../../../support/archive-in-git.ts';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, front, swap } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const ADDED = `---
claim: The new bridge costs 17 million
said: {on: null, in: []}
verdict: supported
summary: The minutes name 17 million as the cost.
asOf: 2026-01-02
published: 2026-01-03
authors: [desk]
formerly: []
---

So <Cite of="minutes#p2" />.
`;

test('a claim that was removed is an error at the file it had', async () => {
  expect(await tellChange('claim-gone', { [CLAIM]: null })).toMatchObject([
    { at: `${CLAIM}:1`, severity: 'error', help: expect.stringContaining('formerly: [bridge-stays]') },
  ]);
});

test('a claim that was renamed is one without `formerly`, and none with it', async () => {
  const renamed = (formerly: string) => ({
    [CLAIM]: null,
    'claims/new-name.mdx': ADDED.replace('formerly: []', `formerly: [${formerly}]`),
  });
  expect(await tellChange('claim-gone', renamed(''))).toHaveLength(1);
  expect(await tellChange('claim-gone', renamed('bridge-stays'))).toEqual([]);
});

test('a published claim cannot become a draft again, though faults of drafts are warnings', async () => {
  expect(await tellChange('claim-gone', { [CLAIM]: front('draft: true') })).toMatchObject([
    { at: `${CLAIM}:13`, severity: 'error' },
  ]);
});

test('a draft that leads here in `formerly` leads nowhere', async () => {
  const after = {
    [CLAIM]: null,
    'claims/new.mdx': ADDED.replace('formerly: []', 'formerly: [bridge-stays]\ndraft: true'),
  };
  expect(await tellChange('claim-gone', after)).toHaveLength(1);
});

test('former addresses keep leading somewhere, also when the claim moves on', async () => {
  const before = { [CLAIM]: front('formerly: [bridge, viaduct]') };
  expect(
    await tellChange('claim-gone', { [CLAIM]: swap('formerly: [bridge, viaduct]', 'formerly: [bridge]') }, before),
  ).toMatchObject([{ at: `${CLAIM}:13`, message: expect.stringContaining('/claims/viaduct/') }]);
  const moved = { [CLAIM]: null, 'claims/new.mdx': ADDED.replace('formerly: []', 'formerly: [bridge-stays, bridge]') };
  expect(await tellChange('claim-gone', moved, before)).toMatchObject([
    { at: 'claims/new.mdx:9', message: expect.stringContaining('/claims/viaduct/') },
  ]);
});

test('withdrawing keeps the address; a draft never had one', async () => {
  expect(await tellChange('claim-gone', { [CLAIM]: front('withdrawn: {on: 2026-02-01, note: No claim.}') })).toEqual(
    [],
  );
  expect(await tellChange('claim-gone', { [CLAIM]: null }, { [CLAIM]: front('draft: true') })).toEqual([]);
});

test('a file that cannot be read is not gone', async () => {
  expect(await tellChange('claim-gone', { [CLAIM]: new Uint8Array([0xff, 0xfe, 0x00]) })).toEqual([]);
  expect(await tellChange('claim-gone', { [CLAIM]: swap('claim: ', 'claim: [') })).toEqual([]);
});
