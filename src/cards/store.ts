import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Card } from './card.ts';
import { type Artist, findArtist } from './draw.ts';
import { drawAside, THREADS_HERE } from './draw-aside.ts';

/** Raise it when a card with the same words comes to look another way. */
const LOOK = 2;

/** Pictures of cards, kept in a folder by what is on them, so that none is drawn twice. */
export interface CardStore {
  /** The PNG of a card, drawn when it is not there yet. */
  get: (card: Card) => Promise<Uint8Array>;
  /** Draws, in this process, those of the cards that are not there yet. */
  draw: (cards: readonly Card[]) => Promise<void>;
  /** Draws all cards that are not there yet, and throws away what is not among them. */
  fill: (cards: readonly Card[]) => Promise<{ drawn: number; seconds: number }>;
}

/** Fewer cards are drawn by the time another process has begun. */
const WORTH_A_PROCESS = 12;

/**
 * Opens the folder, which need not be there. `threads` is how many cards are drawn at a time: as many as
 * there are cores.
 */
export function openCardStore(directory: string, { threads = availableParallelism() } = {}): CardStore {
  let ready: Promise<{ artist: Artist; versions: string }> | null = null;
  const open = async () => {
    await mkdir(directory, { recursive: true });
    const artist = await findArtist();
    return { artist, versions: `${LOOK} ${await versionOfRenderer()} ${artist.fonts.version}` };
  };
  const opened = () => {
    ready ??= open();
    return ready;
  };
  const nameOf = (card: Card, versions: string) =>
    `${createHash('sha256')
      .update(JSON.stringify([versions, card]))
      .digest('hex')
      .slice(0, 32)}.png`;

  const get = async (card: Card): Promise<Uint8Array> => {
    const { artist, versions } = await opened();
    const file = join(directory, nameOf(card, versions));
    const known = readIfThere(file);
    if (known) return known;
    const drawn = await artist.draw(card);
    // Written beside and moved, so that nobody ever reads half a picture.
    const draft = `${file}.${randomBytes(6).toString('hex')}`;
    await writeFile(draft, drawn);
    await rename(draft, file);
    return drawn;
  };

  const draw = async (cards: readonly Card[]): Promise<void> => {
    const left = cards.values();
    // The work is done by threads of Node's pool; one more waits for its file meanwhile.
    const hands = Array.from({ length: threads + 1 }, async () => {
      for (const card of left) await get(card);
    });
    await Promise.all(hands);
  };

  return {
    get,
    draw,
    fill: async (cards) => {
      const started = performance.now();
      const { versions } = await opened();
      const wanted = new Map(cards.map((card) => [nameOf(card, versions), card]));
      const there = new Set(await readdir(directory));
      const missing = [...wanted].filter(([name]) => !there.has(name)).map(([, card]) => card);
      if (threads > THREADS_HERE && missing.length >= WORTH_A_PROCESS) await drawAside(directory, missing, threads);
      else await draw(missing);
      for (const name of there) if (!wanted.has(name)) await rm(join(directory, name), { force: true });
      return { drawn: missing.length, seconds: (performance.now() - started) / 1000 };
    },
  };
}

function readIfThere(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

async function versionOfRenderer(): Promise<string> {
  const manifest = findPackageJSON('@takumi-rs/core', import.meta.url);
  if (!manifest) throw new Error('The package @takumi-rs/core is not installed: run `npm install`.');
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
}
