import { distance } from 'fastest-levenshtein';

/** The candidate that `word` is most likely a misspelling of; null when none is near. */
export function nearestName(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < bestDistance && steps < Math.max(word.length, candidate.length)) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}
