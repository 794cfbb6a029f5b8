import type { Claim } from '../archive/archive.ts';

/** Addresses below the base of what other sites show of a claim. */
export function cardAddress({ id }: Pick<Claim, 'id'>): string {
  return `/cards/${id}.png`;
}

/** The card that other sites hold in a frame. */
export function embedAddress({ id }: Pick<Claim, 'id'>): string {
  return `/embed/claims/${id}/`;
}

/** What tells other sites how to frame it (https://oembed.com). */
export function oembedAddress({ id }: Pick<Claim, 'id'>): string {
  return `/oembed/claims/${id}.json`;
}

/** Pixels of the picture that is shown when a claim is shared. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
