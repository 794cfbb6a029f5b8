import type { Claim } from '../archive/archive.ts';
import { type Change, changesOf } from './changes.ts';

/** Something that happened in an affair, or that we did about it, on a day. */
export type TimelineEvent =
  | { kind: 'claim'; claim: Claim }
  /** A claim was changed after its publication. */
  | { kind: 'change'; claim: Claim; change: Change }
  /** An open forecast should be known. */
  | { kind: 'due'; claim: Claim };

export interface TimelineDay {
  /** `YYYY-MM-DD` */
  day: string;
  /** Whether it happened on that day; else nobody knows when, and this is the day of the evidence. */
  isKnown: boolean;
  events: TimelineEvent[];
}

export interface TimelineMonth {
  /** `YYYY-MM` */
  month: string;
  days: TimelineDay[];
}

const ORDER = { claim: 0, change: 1, due: 2 };

/** Arranges claims by the days on which they were said, the earliest first, with what became of them. */
export function arrangeTimeline(claims: readonly Claim[]): TimelineMonth[] {
  const events = claims.flatMap((claim) => eventsOf(claim));
  events.sort(
    (a, b) =>
      compare(a.day, b.day) ||
      Number(b.isKnown) - Number(a.isKnown) ||
      ORDER[a.event.kind] - ORDER[b.event.kind] ||
      compare(a.at, b.at),
  );
  const months: TimelineMonth[] = [];
  for (const { day, isKnown, event } of events) {
    let month = months.at(-1);
    if (month?.month !== day.slice(0, 7)) {
      month = { month: day.slice(0, 7), days: [] };
      months.push(month);
    }
    const last = month.days.at(-1);
    if (last?.day === day && last.isKnown === isKnown) last.events.push(event);
    else month.days.push({ day, isKnown, events: [event] });
  }
  return months;
}

/** The events of a claim, each with its day and the moment within it, as far as that is known. */
function eventsOf(claim: Claim): { day: string; isKnown: boolean; at: string; event: TimelineEvent }[] {
  const on = (at: string, event: TimelineEvent) => ({ day: at.slice(0, 10), isKnown: true, at, event });
  const events = [
    { ...on(claim.said.on ?? claim.asOf, { kind: 'claim', claim }), isKnown: claim.said.on !== null },
    ...changesOf(claim).map((change) => on(change.on, { kind: 'change', claim, change })),
  ];
  if (claim.forecast === 'open' && claim.resolvesAt) events.push(on(claim.resolvesAt, { kind: 'due', claim }));
  return events;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
