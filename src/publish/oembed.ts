import { urlOf } from '../archive/addresses.ts';
import type { Claim, Site } from '../archive/archive.ts';
import { CARD_SIZE, cardAddress, embedAddress } from './share-addresses.ts';

/** An answer of the type `rich` (https://oembed.com, 2.3.4.4). */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name: string;
  author_url?: string;
  provider_name: string;
  provider_url: string;
  /** Seconds. */
  cache_age: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
  html: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** Words in the claim's language. */
export interface FrameWords {
  /** What the frame is called for those who do not see it, before the claim: "Fact check". */
  factCheck: string;
  /** The verdict, or that the claim is withdrawn. */
  outcome: string;
}

/** An hour: others should learn of a correction soon. */
const CACHE_AGE = 3600;
const WIDTH = 420;

type Publication = Pick<Site, 'title' | 'origin' | 'base'>;

/** What other sites are told of a claim: a frame that shows its card, and its picture. */
export function oembed(claim: Claim, site: Publication, words: FrameWords): OEmbed {
  const [author, ...others] = claim.authors;
  return {
    version: '1.0',
    type: 'rich',
    title: `${claim.claim} — ${words.outcome}`,
    author_name: claim.authors.map(({ name }) => name).join(', '),
    ...(author && others.length === 0 ? { author_url: urlOf(site, author.path) } : {}),
    provider_name: site.title,
    provider_url: urlOf(site, '/'),
    cache_age: CACHE_AGE,
    thumbnail_url: urlOf(site, cardAddress(claim)),
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
    html: frameOf(claim, site, words),
    width: WIDTH,
    height: heightOf(claim),
  };
}

/** The HTML that frames the card of a claim in a page of others; no script, and no style but its edges. */
export function frameOf(claim: Claim, site: Publication, { factCheck }: Pick<FrameWords, 'factCheck'>): string {
  const address = escapeAttribute(urlOf(site, embedAddress(claim)));
  const title = escapeAttribute(`${factCheck}: ${claim.claim}`);
  return `<iframe src="${address}" title="${title}" width="${WIDTH}" height="${heightOf(claim)}" loading="lazy" style="max-width: 100%; border: 0"></iframe>`;
}

/** Letters as wide as two. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * Pixels that the card is given, as it cannot ask for them itself: for what always stands there, and
 * for a line of so many letters of each text as fit on a phone, where the frame is narrower.
 */
export function heightOf(claim: Claim): number {
  const lines = (text: string, letters: number) => Math.ceil((text.length + (text.match(WIDE)?.length ?? 0)) / letters);
  const changes = claim.corrections.filter(({ was }) => was !== null).length;
  const height = claim.withdrawn
    ? 230 + lines(claim.claim, 25) * 32 + lines(claim.withdrawn.note, 34) * 26
    : 210 +
      (claim.claimants.length > 0 ? 30 : 0) +
      lines(claim.claim, 25) * 32 +
      lines(claim.verdict.definition, 40) * 22 +
      lines(claim.summary, 34) * 26 +
      Math.min(changes, SHOWN_CHANGES) * 44;
  return Math.ceil(height / 10) * 10;
}

/** The most changes of the verdict that a card tells of; the page tells of all. */
export const SHOWN_CHANGES = 3;

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
