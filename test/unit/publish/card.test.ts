import { fork } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Card, cardOf } from '../../../src/cards/card.ts';
import { COLOURS } from '../../../src/cards/colours.ts';
import { type Artist, findArtist, withDrawableWords } from '../../../src/cards/draw.ts';
import { drawAside } from '../../../src/cards/draw-aside.ts';
import { openCardStore } from '../../../src/cards/store.ts';
import { FAMILIES, RATINGS } from '../../../src/cards/verdict-look.ts';
import { makeClaim, makeVerdict, site } from './example.ts';

vi.mock('node:child_process', { spy: true });

let artist: Artist;

beforeAll(async () => {
  artist = await findArtist();
});

function makeCard(over: Partial<Card> = {}): Card {
  return { ...cardOf(makeClaim('talks', { claim: 'Talks will begin' }), site), ...over };
}

/** How many pixels differ from the paper, of a part of the card, in rows from the top. */
async function inkOf(png: Uint8Array, { top = 0, height = 630 } = {}): Promise<number> {
  const { data } = await sharp(png)
    .extract({ left: 0, top, width: 1200, height })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 200).length;
}

/** Where on the card the claim begins and ends, in pixels from the left. */
async function extentOf(png: Uint8Array): Promise<{ left: number; right: number }> {
  const [top, height] = [170, 230];
  const { data } = await sharp(png)
    .extract({ left: 0, top, width: 1200, height })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const columns = Array.from(data.entries()).flatMap(([index, value]) => (value < 128 ? [index % 1200] : []));
  return { left: Math.min(...columns), right: Math.max(...columns) };
}

describe('what a card says', () => {
  test('the claim, its verdict with the reason, the publication, and as of when', () => {
    const verdict = makeVerdict('overstated', { label: 'Overstated', family: 'truth', rating: 3 });
    expect(cardOf(makeClaim('talks', { claim: 'Talks will begin', verdict }), site)).toMatchObject({
      language: 'en',
      direction: 'ltr',
      publication: 'The Check',
      claim: 'Talks will begin',
      asOf: 'As of 13 May 2025',
      judged: { family: 'truth', rating: 3, label: 'Overstated', reason: 'The summary of talks.' },
    });
  });

  test('of a withdrawn claim that it is withdrawn, and no verdict', () => {
    const withdrawn = { on: '2026-03-01', note: 'It was a joke.' };
    expect(cardOf(makeClaim('talks', { withdrawn }), site).judged).toEqual({
      withdrawn: 'This check has been withdrawn · 1 March 2026',
      reason: 'It was a joke.',
    });
  });

  test('an Arabic claim is drawn from right to left, with Arabic furniture', () => {
    expect(cardOf(makeClaim('talks', { language: 'ar' }), site)).toMatchObject({ direction: 'rtl', kicker: 'الادعاء' });
  });
});

describe('how it is drawn', () => {
  test('1200 by 630 pixels, the same bytes each time', async () => {
    const [one, other] = [await artist.draw(makeCard()), await (await findArtist()).draw(makeCard())];
    expect(await sharp(one).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test.each([
    ['Latin', 'Zażółć gęślą jaźń — 10⁶ ≥ ½'],
    ['Greek', 'Η γέφυρα μένει ανοιχτή'],
    ['Cyrillic', 'Їхній ґанок, об’єкт і щось'],
    ['Arabic', 'الجسر القديم يبقى مفتوحا'],
    ['Chinese', '旧桥仍然开放'],
    ['Japanese', 'ゼレンスキー大統領は前向きだ'],
  ])('has letters for %s', async (_, claim) => {
    expect(await artist.fonts.drawable(claim)).toBe(claim);
    const bare = await artist.draw(makeCard({ claim: '.' }));
    expect(await inkOf(await artist.draw(makeCard({ claim })))).toBeGreaterThan((await inkOf(bare)) + 2000);
  });

  test('Arabic letters are joined and run from the right', async () => {
    const arabic = makeCard({ language: 'ar', direction: 'rtl', claim: 'ب'.repeat(6) });
    const apart = makeCard({ language: 'ar', direction: 'rtl', claim: Array(6).fill('ب').join('\u200c') });
    const [joined, unjoined] = [await extentOf(await artist.draw(arabic)), await extentOf(await artist.draw(apart))];
    expect(joined.right).toBeGreaterThan(1100);
    expect(joined.left).toBeGreaterThan(unjoined.left + 100);
  });

  test('where no font has the letters, the address stands for the claim, and emoji are left out', async () => {
    const card = makeCard({ claim: 'ᚠᚢᚦ is runic', address: 'check.example/claims/talks/' });
    expect(await withDrawableWords(card, artist.fonts)).toMatchObject({ claim: 'check.example/claims/talks/' });
    expect(await artist.fonts.drawable('Yes 👍🏽 or no')).toBe('Yes or no');
    expect(await artist.fonts.drawable('👍')).toBeNull();
  });

  test('a claim of any length leaves the verdict on the card', async () => {
    const reason = 'A sentence that goes on. '.repeat(40);
    const judged = { family: 'truth' as const, rating: 3, label: 'Overstated', reason };
    for (const claim of ['Short', 'Word '.repeat(40), 'Word '.repeat(400), 'x'.repeat(2000)]) {
      const png = await artist.draw(makeCard({ claim, judged }));
      expect(await inkOf(png, { top: 606, height: 24 }), claim.slice(0, 10)).toBe(0);
      expect(await inkOf(png, { top: 400, height: 200 }), claim.slice(0, 10)).toBeGreaterThan(2000);
    }
  });

  test('each family of verdicts has a line of its own, whatever the colour', () => {
    const lines = Object.values(FAMILIES).map(({ line }) => line);
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('each rating has a frame of its own, whatever the colour, and a card in Arabic has it mirrored', async () => {
    const frames = Object.values(RATINGS).map(({ frame, filled }) => `${frame} ${filled}`);
    expect(new Set(frames).size).toBe(5);
    const inkBeside = async (direction: Card['direction'], rating: number) => {
      const judged = { family: 'truth' as const, rating, label: 'Verdict', reason: '' };
      const png = await artist.draw(makeCard({ direction, judged }));
      const at = direction === 'ltr' ? 0 : 1120;
      const { data } = await sharp(png)
        .extract({ left: at, top: 500, width: 80, height: 60 })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return data.filter((value) => value < 140).length;
    };
    for (const direction of ['ltr', 'rtl'] as const) {
      const [filled, bottom, half, whole] = await Promise.all([1, 2, 3, 5].map((each) => inkBeside(direction, each)));
      expect(filled).toBeGreaterThan(whole ?? 0);
      expect(whole).toBeGreaterThan(half ?? 0);
      expect(half).toBeGreaterThan(bottom ?? 0);
    }
  });

  test('its colours are those of the pages', async () => {
    const tokens = await readFile(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');
    for (const colour of Object.values(COLOURS)) expect(tokens).toContain(`light-dark(${colour}`);
  });
});

describe('where it is kept', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verbatim-cards-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('a card is drawn once, again when a word of it changes, and thrown away when it is not wanted', async () => {
    const cards = ['One', 'Two', 'Three'].map((claim) => makeCard({ claim }));
    expect(await openCardStore(folder).fill(cards)).toMatchObject({ drawn: 3 });
    const files = await readdir(folder);
    expect(files).toHaveLength(3);
    const times = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).mtimeMs));

    const store = openCardStore(folder);
    expect(await store.fill(cards)).toMatchObject({ drawn: 0 });
    for (const card of cards) expect(await sharp(await store.get(card)).metadata()).toMatchObject({ width: 1200 });
    expect(await Promise.all(files.map(async (file) => (await stat(join(folder, file))).mtimeMs))).toEqual(times);

    expect(await store.fill([makeCard({ claim: 'One' }), makeCard({ claim: 'Two, changed' })])).toMatchObject({
      drawn: 1,
    });
    expect(await readdir(folder)).toHaveLength(2);
  });

  test('with more cores than this process has threads, another process draws the same pictures', async () => {
    const cards = Array.from({ length: 14 }, (_, index) => makeCard({ claim: `Claim ${index}` }));
    const [here, aside] = [join(folder, 'here'), join(folder, 'aside')];
    await openCardStore(here, { threads: 2 }).fill(cards);
    expect(fork).not.toHaveBeenCalled();
    await openCardStore(aside, { threads: 6 }).fill(cards);
    expect(vi.mocked(fork).mock.calls.map(([, options]) => options)).toMatchObject([
      { env: { UV_THREADPOOL_SIZE: '6' } },
    ]);
    const files = await readdir(here);
    expect(files).toHaveLength(14);
    expect((await readdir(aside)).sort()).toEqual(files.sort());
    for (const file of files) expect(await readFile(join(aside, file))).toEqual(await readFile(join(here, file)));
  });

  test('when the other process fails, so does the build', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(drawAside(join(folder, 'file'), [makeCard()], 6)).rejects.toThrow('The cards could not be drawn');
  });

  test('a card that is asked for by two at once is whole', async () => {
    const store = openCardStore(folder);
    const pictures = await Promise.all(Array.from({ length: 8 }, () => store.get(makeCard({ claim: 'At once' }))));
    for (const picture of pictures) expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect((await readdir(folder)).filter((file) => !file.endsWith('.png'))).toEqual([]);
  });
});
