import type { Claim } from '../archive/archive.ts';
import { type Change, changesOf } from './changes.ts';

/** Something that happened in an affair, or that we did about it, on a day. */
export type TimelineEvent = TimelineTime &
  (
    | { kind: 'claim'; claim: Claim }
    /** A claim was changed after its publication. */
    | { kind: 'change'; claim: Claim; change: Change }
    /** An open forecast should be known. */
    | { kind: 'due'; claim: Claim }
  );

interface TimelineTime {
  /** `YYYY-MM-DD` */
  day: string;
  /** Whether it happened on that day; else nobody knows when, and this is the day of the evidence. */
  isKnown: boolean;
  /** The moment within the day, as far as that is known: the day, or a time with zone. */
  at: string;
}

export interface TimelineDay extends Pick<TimelineTime, 'day' | 'isKnown'> {
  events: TimelineEvent[];
}

export interface TimelineMonth {
  /** `YYYY-MM` */
  month: string;
  days: TimelineDay[];
}

const ORDER = { claim: 0, change: 1, due: 2 };

/** What was said, and what became of it, by days, the earliest first. */
export function listEvents(claims: readonly Claim[]): TimelineEvent[] {
  return claims
    .flatMap((claim) => eventsOf(claim))
    .sort(
      (a, b) =>
        compare(a.day, b.day) ||
        Number(b.isKnown) - Number(a.isKnown) ||
        ORDER[a.kind] - ORDER[b.kind] ||
        compare(a.at, b.at),
    );
}

/** Puts events that stand in order, or a part of them, below their months and days. */
export function arrangeTimeline(events: readonly TimelineEvent[]): TimelineMonth[] {
  const months: TimelineMonth[] = [];
  for (const event of events) {
    const { day, isKnown } = event;
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

function eventsOf(claim: Claim): TimelineEvent[] {
  const on = (at: string) => ({ day: at.slice(0, 10), isKnown: true, at });
  const events: TimelineEvent[] = [
    { ...on(claim.said.on ?? claim.asOf), isKnown: claim.said.on !== null, kind: 'claim', claim },
    ...changesOf(claim).map((change) => ({ ...on(change.on), kind: 'change' as const, claim, change })),
  ];
  if (claim.forecast === 'open' && claim.resolvesAt) events.push({ ...on(claim.resolvesAt), kind: 'due', claim });
  return events;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
