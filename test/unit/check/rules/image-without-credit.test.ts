import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { body, CLAIM, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
  .png()
  .toBuffer();

test('a picture without a credit', async () => {
  const changes = { 'claims/photo.png': picture, [CLAIM]: body('<Figure src="photo.png" alt="Red">Red</Figure>') };
  expect(await tell('image-without-credit', changes)).toMatchObject([
    { at: `${CLAIM}:18`, words: 'photo.png', severity: 'warning' },
  ]);
});

test('a picture with one', async () => {
  const changes = {
    'claims/photo.png': picture,
    [CLAIM]: body('<Figure src="photo.png" alt="Red" credit="Ada">Red</Figure>'),
  };
  expect(await tell('image-without-credit', changes)).toEqual([]);
});
