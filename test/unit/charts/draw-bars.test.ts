import { describe, expect, test } from 'vitest';
import { type BarDrawing, drawBars } from '../../../src/charts/draw-bars.ts';

function rows(...values: number[]) {
  return values.map((value, at) => ({ label: `Row ${at + 1}`, at, value }));
}

/** The numbers that the bars show: their lengths, measured by the longest and signed by their side of zero. */
function readBack({ bars, zero }: BarDrawing, most: number): number[] {
  const longest = Math.max(...bars.map(({ width }) => width));
  return bars.map(({ x, width }) => {
    const isRight = x + width / 2 >= zero - 1e-9;
    return ((isRight ? 1 : -1) * width * most) / longest;
  });
}

describe('bars', () => {
  test.each([[[1, 2, 3]], [[5, -10, 2.5, 0]], [[-1, -4]], [[7]], [[3, 3, 3]], [[0.001, 0.002]], [[1e9, 1]]])(
    'are as long as the numbers %j',
    (values) => {
      const drawing = drawBars(rows(...values), 'en', 'ltr');
      const most = Math.max(...values.map(Math.abs));
      for (const [index, value] of readBack(drawing, most).entries())
        expect(value).toBeCloseTo(values[index] as number, 6);
    },
  );

  test('begin at zero, and leave room for the numbers at their ends', () => {
    const { bars, zero } = drawBars(rows(-1000, 2000), 'en', 'ltr');
    expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0)).toBeCloseTo(zero);
    expect(bars[1]?.x).toBeCloseTo(zero);
    expect(bars[0]?.x).toBeGreaterThan(15);
    expect((bars[1]?.x ?? 0) + (bars[1]?.width ?? 0)).toBeLessThan(85);
    expect(bars.map(({ value }) => [value.text, value.side])).toEqual([
      ['-1,000', 'before'],
      ['2,000', 'after'],
    ]);
  });

  test('of zeros have no length', () => {
    expect(drawBars(rows(0, 0), 'en', 'ltr').bars.map(({ width }) => width)).toEqual([0, 0]);
  });

  test('stand below each other, names above them, and nothing overlaps', () => {
    const drawing = drawBars(
      [
        { label: 'A very long name of something that does not fit on one line of a telephone', at: 0, value: 1 },
        { label: 'Donaudampfschifffahrtsgesellschaftskapitänskajüte', at: 1, value: 2 },
        { label: 'Short', at: 2, value: 3 },
      ],
      'en',
      'ltr',
    );
    let below = 0;
    for (const { lines, y, height } of drawing.bars) {
      for (const line of lines) {
        expect(line.y).toBeGreaterThan(below);
        expect(line.text.length).toBeLessThanOrEqual(31);
        below = line.y;
      }
      expect(y).toBeGreaterThan(below);
      below = y + height;
    }
    expect(drawing.height).toBeGreaterThanOrEqual(below);
    expect(drawing.bars[0]?.lines.map(({ text }) => text).join(' ')).toBe(
      'A very long name of something that does not fit on one line of a telephone',
    );
  });

  test('are mirrored where one writes from right to left', () => {
    const [left, right] = [drawBars(rows(-2, 5), 'en', 'ltr'), drawBars(rows(-2, 5), 'en', 'rtl')];
    expect(right.zero).toBeCloseTo(100 - left.zero);
    for (const [index, bar] of left.bars.entries()) {
      expect(right.bars[index]?.x).toBeCloseTo(100 - bar.x - bar.width);
      expect(right.bars[index]?.width).toBeCloseTo(bar.width);
    }
  });

  test('name their numbers in the language of the page', () => {
    expect(drawBars(rows(1234.5), 'de', 'ltr').bars[0]?.value.text).toBe('1.234,5');
  });
});
