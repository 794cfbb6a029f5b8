import { Renderer } from '@takumi-rs/core';
import { CARD_SIZE } from '../publish/share-addresses.ts';
import type { Card } from './card.ts';
import { type FontFile, type Fonts, findFonts } from './fonts.ts';
import { FITS, type Fit, LAST_FIT, layOut } from './layout.ts';

/** Draws cards as pictures. Most of the work is done beside the main thread: ask for many at once. */
export class Artist {
  readonly fonts: Fonts;
  readonly #renderer = new Renderer();
  readonly #registered = new Map<FontFile, Promise<unknown>>();

  constructor(fonts: Fonts) {
    this.fonts = fonts;
  }

  /** The bytes of a PNG, 1200 by 630 pixels: the claim as large as it fits, at last cut with a mark. */
  async draw(card: Card): Promise<Uint8Array> {
    const shown = await withDrawableWords(card, this.fonts);
    await this.#register(JSON.stringify(shown));
    for (const fit of FITS) {
      const { height } = await this.#renderer.measure(layOut(shown, this.fonts, fit), { width: CARD_SIZE.width });
      if (height <= CARD_SIZE.height) return this.#render(shown, fit);
    }
    return this.#render(shown, LAST_FIT);
  }

  #render(card: Card, fit: Fit): Promise<Uint8Array> {
    return this.#renderer.render(layOut(card, this.fonts, fit, CARD_SIZE.height), { ...CARD_SIZE, format: 'png' });
  }

  /** Loads what a text needs of the fonts, each file once. */
  async #register(text: string): Promise<void> {
    for (const file of await this.fonts.filesFor(`${text}…`)) {
      const { family: name, data, unicodeRange } = file;
      const loading = this.#registered.get(file) ?? this.#renderer.registerFont({ name, data, unicodeRange });
      this.#registered.set(file, loading);
      await loading;
    }
  }
}

/** Someone who draws cards with the fonts that are installed. */
export async function findArtist(): Promise<Artist> {
  return new Artist(await findFonts());
}

/**
 * The card without what no font can draw: the address stands for the claim then, and other words are
 * left out, as an empty box in the place of each letter helps nobody.
 */
export async function withDrawableWords(card: Card, fonts: Pick<Fonts, 'drawable'>): Promise<Card> {
  const words = async (text: string) => (await fonts.drawable(text)) ?? '';
  const { judged } = card;
  return {
    ...card,
    publication: await words(card.publication),
    kicker: await words(card.kicker),
    claim: (await fonts.drawable(card.claim)) ?? card.address,
    asOf: await words(card.asOf),
    judged:
      'withdrawn' in judged
        ? { withdrawn: await words(judged.withdrawn), reason: await words(judged.reason) }
        : { ...judged, label: await words(judged.label), reason: await words(judged.reason) },
  };
}
