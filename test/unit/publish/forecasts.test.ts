import { expect, test } from 'vitest';
import { listForecasts } from '../../../src/publish/forecasts.ts';
import { makeArchive, makeClaim, makeVerdict } from './example.ts';

const open = makeVerdict('open', { family: 'forecast' });

test('open forecasts stand by the day on which they resolve, the next one first', () => {
  const forecast = (id: string, resolvesAt: string) => makeClaim(id, { verdict: open, forecast: 'open', resolvesAt });
  const { open: found } = listForecasts(
    makeArchive({ claimList: [forecast('later', '2026-01-01'), forecast('sooner', '2025-06-01')] }),
  );
  expect(found.map(({ id }) => id)).toEqual(['sooner', 'later']);
});

test('a resolved forecast comes with the update that resolved it', () => {
  const { resolved } = listForecasts(
    makeArchive({
      claimList: [
        makeClaim('met', {
          forecast: 'resolved',
          corrections: [
            { on: '2025-06-02', kind: 'correction', note: 'A name.', was: null },
            { on: '2025-05-30', kind: 'update', note: 'They did not meet.', was: open },
          ],
        }),
      ],
    }),
  );
  expect(resolved.map(({ claim, resolution }) => [claim.id, resolution.note])).toEqual([['met', 'They did not meet.']]);
});

test('withdrawn forecasts and other claims are not among them', () => {
  const withdrawn = makeClaim('gone', {
    forecast: 'open',
    verdict: open,
    withdrawn: { on: '2025-06-01', note: 'Forged.' },
  });
  expect(listForecasts(makeArchive({ claimList: [withdrawn, makeClaim('fact')] }))).toEqual({ open: [], resolved: [] });
});
