import { expect, test } from 'vitest';
import { lineOf, Progress } from '../../../src/integrations/progress.ts';

function streamOf(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  return { stream, written };
}

test('a living line tells stage, count, rate and the time left', () => {
  expect(lineOf({ name: 'Pages', total: 5000, done: 1200, started: 0 }, 4000)).toBe(
    'Pages: 1200 of 5000, 300 a second, 13 s left',
  );
  expect(lineOf({ name: 'Pages', total: 5000, done: 0, started: 0 }, 0)).toBe('Pages: 5000');
});

test('on a terminal one line is written anew, however many pages there are', () => {
  const { stream, written } = streamOf(true);
  const progress = new Progress(stream);
  progress.begin('Pages', 100_000);
  for (let page = 0; page < 100_000; page++) progress.step();
  progress.end('All drawn.');
  expect(written.filter((text) => text.includes('\n'))).toEqual(['All drawn.\n']);
  expect(written.length).toBeLessThan(200);
  expect(written[0]).toBe('\r\u001b[KPages: 100000');
});

test('elsewhere there is one plain line for a stage', () => {
  const { stream, written } = streamOf(false);
  const progress = new Progress(stream);
  progress.begin('Pages', 3);
  for (let page = 0; page < 3; page++) progress.step();
  progress.end('3 drawn.');
  expect(written).toEqual(['3 drawn.\n']);
});
