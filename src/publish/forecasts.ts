import type { Archive, Claim, LinkedCorrection } from '../archive/archive.ts';
import { publicClaims } from './public-claims.ts';

/** A forecast that was resolved, with the correction that says so. */
export interface ResolvedForecast {
  claim: Claim;
  resolution: LinkedCorrection;
}

/** The open forecasts, next to resolve first, and the resolved ones, last resolved first. */
export function listForecasts(archive: Pick<Archive, 'claims'>): { open: Claim[]; resolved: ResolvedForecast[] } {
  const claims = publicClaims(archive);
  const open = claims.filter(({ forecast }) => forecast === 'open');
  open.sort((a, b) => compare(a.resolvesAt ?? '', b.resolvesAt ?? ''));
  const resolved = claims.flatMap((claim) => {
    if (claim.forecast !== 'resolved') return [];
    const resolution = claim.corrections.find(({ kind, was }) => kind === 'update' && was?.family === 'forecast');
    return resolution ? [{ claim, resolution }] : [];
  });
  resolved.sort((a, b) => compare(b.resolution.on, a.resolution.on));
  return { open, resolved };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
