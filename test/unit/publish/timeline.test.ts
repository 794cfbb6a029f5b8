import { expect, test } from 'vitest';
import { arrangeTimeline, listEvents, type TimelineEvent } from '../../../src/publish/timeline.ts';
import { makeClaim, makeVerdict } from './example.ts';

function summarize(claims: ReturnType<typeof makeClaim>[]) {
  const say = (event: TimelineEvent) => `${event.kind} ${event.claim.id}`;
  return arrangeTimeline(listEvents(claims)).map(({ month, days }) => [
    month,
    days.map(({ day, isKnown, events }) => [isKnown ? day : `as of ${day}`, events.map(say)]),
  ]);
}

test('claims stand by the day they were said, else by that of the evidence, the earliest first', () => {
  expect(
    summarize([
      makeClaim('late', { said: { on: '2025-06-02', in: [] } }),
      makeClaim('unknown', { said: { on: null, in: [] }, asOf: '2025-05-20' }),
      makeClaim('same day', { asOf: '2025-05-13' }),
      makeClaim('evening', { said: { on: '2025-05-13T20:00:00+02:00', in: [] } }),
      makeClaim('morning', { said: { on: '2025-05-13T08:00:00+02:00', in: [] } }),
    ]),
  ).toEqual([
    [
      '2025-05',
      [
        ['2025-05-13', ['claim morning', 'claim evening']],
        ['as of 2025-05-13', ['claim same day']],
        ['as of 2025-05-20', ['claim unknown']],
      ],
    ],
    ['2025-06', [['2025-06-02', ['claim late']]]],
  ]);
});

test('what became of a claim stands on its own day, and an open forecast on the day it resolves', () => {
  const open = makeVerdict('open', { family: 'forecast' });
  expect(
    summarize([
      makeClaim('open', {
        verdict: open,
        forecast: 'open',
        resolvesAt: '2027-01-01',
        said: { on: '2025-05-01', in: [] },
      }),
      makeClaim('resolved', {
        forecast: 'resolved',
        resolvesAt: '2025-05-31',
        said: { on: '2025-05-01', in: [] },
        corrections: [{ on: '2025-06-01', kind: 'update', note: 'It came.', was: open }],
      }),
    ]),
  ).toEqual([
    ['2025-05', [['2025-05-01', ['claim open', 'claim resolved']]]],
    ['2025-06', [['2025-06-01', ['change resolved']]]],
    ['2027-01', [['2027-01-01', ['due open']]]],
  ]);
});

test('without claims there is no month', () => {
  expect(arrangeTimeline([])).toEqual([]);
});

test('a part that begins within a day has the heading of its month and of that day', () => {
  const events = listEvents(['a', 'b', 'c'].map((id) => makeClaim(id, { said: { on: '2025-05-13', in: [] } })));
  expect(arrangeTimeline(events.slice(1))).toEqual([
    { month: '2025-05', days: [{ day: '2025-05-13', isKnown: true, events: events.slice(1) }] },
  ]);
});
