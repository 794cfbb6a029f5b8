/** What one way of asking reached; fractions of all queries, milliseconds, bytes. */
export interface Run {
  name: string;
  hitAt1: number;
  hitAt5: number;
  mrrAt5: number;
  /** Queries that found nothing. */
  empty: number;
  medianMs: number;
  p95Ms: number;
  /** What the first query of a visit moves over the network, the search itself included. */
  firstBytes: number;
  /** What a later query moves, in the mean. */
  laterBytes: number;
}

/** One query: at which place its first right answer stood (from 0, -1 for none), out of how many found. */
export interface Outcome {
  place: number;
  found: number;
  ms: number;
}

/** Sums up outcomes as fractions and quantiles. */
export function figuresOf(outcomes: readonly Outcome[]): Omit<Run, 'name' | 'firstBytes' | 'laterBytes'> {
  const share = (test: (outcome: Outcome) => boolean) => outcomes.filter(test).length / outcomes.length;
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  const quantile = (part: number) => times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0;
  const reciprocals = outcomes.map(({ place }) => (place >= 0 && place < 5 ? 1 / (place + 1) : 0));
  return {
    hitAt1: share(({ place }) => place === 0),
    hitAt5: share(({ place }) => place >= 0 && place < 5),
    mrrAt5: reciprocals.reduce((sum, each) => sum + each, 0) / outcomes.length,
    empty: share(({ found }) => found === 0),
    medianMs: quantile(0.5),
    p95Ms: quantile(0.95),
  };
}
