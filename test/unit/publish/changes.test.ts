import { expect, test } from 'vitest';
import { listChanges } from '../../../src/publish/changes.ts';
import { makeArchive, makeClaim, makeVerdict } from './example.ts';

const [mild, strong, final] = [makeVerdict('mild'), makeVerdict('strong'), makeVerdict('final')];

test('changes of all claims stand in one order, newest first, withdrawals among them', () => {
  const changes = listChanges(
    makeArchive({
      claimList: [
        makeClaim('a', { corrections: [{ on: '2025-06-01', kind: 'correction', note: 'A name.', was: null }] }),
        makeClaim('b', {
          withdrawn: { on: '2025-07-01', note: 'Forged.' },
          corrections: [{ on: '2025-05-25', kind: 'clarification', note: 'A date.', was: null }],
        }),
      ],
    }),
  );
  expect(changes.map(({ kind, claim }) => [kind, claim.id])).toEqual([
    ['withdrawal', 'b'],
    ['correction', 'a'],
    ['clarification', 'b'],
  ]);
});

test('a changed verdict is told with the one that followed it then', () => {
  const changes = listChanges(
    makeArchive({
      claimList: [
        makeClaim('a', {
          verdict: final,
          corrections: [
            { on: '2025-08-01', kind: 'correction', note: 'Third.', was: strong },
            { on: '2025-07-01', kind: 'clarification', note: 'Second.', was: null },
            { on: '2025-06-01', kind: 'correction', note: 'First.', was: mild },
          ],
        }),
      ],
    }),
  );
  expect(changes.map((change) => (change.kind === 'withdrawal' ? null : change.verdicts))).toEqual([
    { was: strong, is: final },
    null,
    { was: mild, is: strong },
  ]);
});

test('an archive in which nothing was changed has none', () => {
  expect(listChanges(makeArchive({ claimList: [makeClaim('a')] }))).toEqual([]);
});
