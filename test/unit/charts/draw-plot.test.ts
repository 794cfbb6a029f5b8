import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/archive/archive.ts';
import { drawPlot, type PlotDrawing } from '../../../src/charts/draw-plot.ts';

type Kind = Chart['kind'];

function chart(kind: Kind, axis: Chart['axis'], points: [at: number | string, value: number][]): Chart {
  const rows = points.map(([at, value], index) => ({
    label: String(at),
    at: axis === 'text' ? index : axis === 'date' ? Date.parse(String(at)) : Number(at),
    value,
  }));
  return { alt: 'alt', kind, x: 'x', y: 'y', axis, rows };
}

const years = (kind: Kind, ...values: number[]) =>
  chart(
    kind,
    'number',
    values.map((value, index) => [2020 + index, value]),
  );

/** The number that a height stands for, by the axis that is printed beside it. */
function valueAt(y: number, { yTicks }: PlotDrawing): number {
  const [low, high] = [yTicks[0], yTicks.at(-1)].map((tick) => ({
    y: tick?.y ?? 0,
    value: Number(tick?.text.replaceAll(',', '')),
  })) as [{ y: number; value: number }, { y: number; value: number }];
  return low.value + ((y - low.y) / (high.y - low.y)) * (high.value - low.value);
}

/** Corners of the line, in per cent across and em down. */
function corners({ path, field }: PlotDrawing): { x: number; y: number }[] {
  return [...(path ?? '').matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: field.y + (Number(y) / 100) * field.height,
  }));
}

describe('a line', () => {
  test.each([[[1, 5, 3]], [[-4, 6, 0]], [[-3, -9]], [[100, 101, 99.5]], [[0.25, 0.75]]])(
    'runs through the numbers %j',
    (values) => {
      const plot = drawPlot(years('line', ...values), 'en', 'ltr');
      const found = corners(plot);
      expect(found).toHaveLength(values.length);
      for (const [index, { x, y }] of found.entries()) {
        expect(valueAt(y, plot)).toBeCloseTo(values[index] as number, 1);
        expect(x).toBeCloseTo((index / (values.length - 1)) * 100, 1);
        expect(plot.dots[index]?.y).toBeCloseTo(y, 1);
      }
    },
  );

  test('gives days the room that lies between them', () => {
    const plot = drawPlot(
      chart('line', 'date', [
        ['2026-01-01', 1],
        ['2026-01-02', 2],
        ['2026-01-11', 3],
      ]),
      'en',
      'ltr',
    );
    expect(corners(plot).map(({ x }) => Math.round(x))).toEqual([0, 10, 100]);
  });

  test('begins its axis at zero, unless that would make it flat, and then has no line of zero', () => {
    const low = drawPlot(years('line', 10, 20), 'en', 'ltr');
    expect(low.yTicks[0]?.text).toBe('0');
    expect(low.zero).not.toBeNull();
    const high = drawPlot(years('line', 1000, 1010), 'en', 'ltr');
    expect(high.zero).toBeNull();
    expect(high.yTicks[0]?.text).toBe('1,000');
  });

  test('of one row is one dot in the middle; of equal numbers it is level, and of zeros it lies on zero', () => {
    const one = drawPlot(years('line', 7), 'en', 'ltr');
    expect(one.dots.map(({ x }) => x)).toEqual([50]);
    expect(valueAt(one.dots[0]?.y ?? 0, one)).toBeCloseTo(7);
    const equal = drawPlot(years('line', 7, 7, 7), 'en', 'ltr');
    expect(new Set(corners(equal).map(({ y }) => y)).size).toBe(1);
    expect(valueAt(corners(equal)[0]?.y ?? 0, equal)).toBeCloseTo(7);
    const zero = drawPlot(years('line', 0, 0), 'en', 'ltr');
    expect(corners(zero)[0]?.y).toBeCloseTo(zero.zero ?? -1);
    for (const plot of [one, equal, zero]) expect(JSON.stringify(plot)).not.toMatch(/null,|NaN/);
  });
});

describe('columns', () => {
  test.each([[[1, 5, 3]], [[-4, 6, 0]], [[-3, -9]], [[1000, 1001]], [[8]], [[0, 0]], [[5, 5]]])(
    'reach from zero to the numbers %j',
    (values) => {
      const plot = drawPlot(years('bar', ...values), 'en', 'ltr');
      expect(plot.zero).not.toBeNull();
      for (const [index, { y, height, x, width }] of plot.columns.entries()) {
        const value = values[index] as number;
        expect(valueAt(value < 0 ? y + height : y, plot)).toBeCloseTo(value, 6);
        expect(valueAt(value < 0 ? y : y + height, plot)).toBeCloseTo(0, 6);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(100);
        const next = plot.columns[index + 1];
        if (next) expect(next.x).toBeGreaterThan(x + width);
      }
    },
  );
});

describe('the words along the axes', () => {
  const WIDTH = 18;
  const CASES: [does: string, chart: Chart][] = [
    ['years', years('line', ...Array.from({ length: 30 }, (_, index) => index))],
    ['few years', years('bar', 1, 2, 3, 4)],
    [
      'large numbers',
      chart('line', 'number', [
        [1_000_000, 1],
        [9_000_000, 2],
        [55_000_000, 3_400_000],
      ]),
    ],
    [
      'fractions',
      chart('line', 'number', [
        [0.1, 1],
        [0.35, 2],
        [0.9, 3],
      ]),
    ],
    [
      'days',
      chart('line', 'date', [
        ['2025-12-28', 1],
        ['2026-01-02', 2],
        ['2026-01-11', 3],
      ]),
    ],
    ['one day', chart('bar', 'date', [['2025-12-28', 1]])],
    [
      'months',
      chart('bar', 'date', [
        ['2024-11', 1],
        ['2025-02', 2],
        ['2026-03', 3],
      ]),
    ],
    [
      'decades',
      chart('line', 'date', [
        ['1950-06-01', 1],
        ['2026-01-11', 3],
      ]),
    ],
    [
      'names',
      chart(
        'line',
        'text',
        Array.from({ length: 12 }, (_, index) => [`The quarter no ${index}`, index]),
      ),
    ],
    [
      'a long name',
      chart('line', 'text', [
        ['A name that is longer than any telephone is wide', 1],
        ['Another one that is quite as long', 2],
      ]),
    ],
  ];

  test.each(CASES)('do not meet on a narrow screen: %s', (_, drawn) => {
    for (const language of ['en', 'de', 'ar', 'uk']) {
      const plot = drawPlot(drawn, language, 'ltr');
      const room = WIDTH - plot.gutter;
      expect(plot.xTicks.length, language).toBeGreaterThan(0);
      let end = Number.NEGATIVE_INFINITY;
      for (const { x, text, anchor } of plot.xTicks) {
        const width = text.length * 0.55;
        const at = (x / 100) * room;
        const start = anchor === 'middle' ? at - width / 2 : anchor === 'end' ? at - width : at;
        expect(start, `${language}: ${text}`).toBeGreaterThan(end);
        end = start + width;
        expect(end, `${language}: ${text}`).toBeLessThan(room + 1);
      }
      for (const { text } of plot.yTicks) expect(text.length * 0.55).toBeLessThan(plot.gutter);
    }
  });

  test('are whole years, none twice, and stand where the years are', () => {
    const plot = drawPlot(years('bar', 1, 2, 3, 4), 'en', 'ltr');
    expect(plot.xTicks.map(({ text }) => text)).toEqual(['2020', '2021', '2022', '2023']);
    for (const [index, tick] of plot.xTicks.entries()) {
      const column = plot.columns[index];
      expect(tick.x).toBeCloseTo((column?.x ?? 0) + (column?.width ?? 0) / 2);
    }
  });

  test('say each number as it is, however large', () => {
    const plot = drawPlot(years('line', 1_020_000, 1_021_000), 'en', 'ltr');
    expect(plot.yTicks.map(({ text }) => text)).toEqual([
      '1.02M',
      '1.0202M',
      '1.0204M',
      '1.0206M',
      '1.0208M',
      '1.021M',
    ]);
  });

  test('name the year where it changes', () => {
    const plot = drawPlot(
      chart('line', 'date', [
        ['2025-12-28', 1],
        ['2026-01-02', 2],
      ]),
      'en',
      'ltr',
    );
    expect(plot.xTicks.map(({ text }) => text)).toEqual(['28 Dec 2025', '2 Jan 2026']);
  });

  test('leave the year to the name of the axis when it is the same for all', () => {
    const plot = drawPlot(
      chart('line', 'date', [
        ['2026-01-05', 1],
        ['2026-03-02', 3],
        ['2026-06-01', 2],
      ]),
      'en',
      'ltr',
    );
    expect(plot.xTicks.map(({ text }) => text)).toEqual(['5 Jan', '2 Mar', '1 Jun']);
    expect(plot.name).toBe('2026');
    expect(drawPlot(years('line', 1, 2), 'en', 'ltr').name).toBe('x');
  });

  test('are mirrored with the marks where one writes from right to left', () => {
    const [left, right] = (['ltr', 'rtl'] as const).map((way) => drawPlot(years('bar', 1, 2, 3), 'en', way)) as [
      PlotDrawing,
      PlotDrawing,
    ];
    expect(right.xTicks.map(({ x }) => Math.round(100 - x))).toEqual(left.xTicks.map(({ x }) => Math.round(x)));
    for (const [index, { x, width }] of left.columns.entries())
      expect(right.columns[index]?.x).toBeCloseTo(100 - x - width);
  });
});
