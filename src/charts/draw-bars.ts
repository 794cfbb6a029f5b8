import { scaleLinear } from 'd3-scale';
import type { ChartRow } from '../archive/archive.ts';
import { formatValue } from './format.ts';
import { breakLines, NARROWEST, widthOf } from './room.ts';

const LINE = 1.35;
const BELOW_NAME = 0.15;
const BAR = 1.05;
const GAP = 0.85;

/** One bar with its name above and its number behind. Across in per cent, from the left; down in em. */
export interface Bar {
  lines: { text: string; y: number }[];
  x: number;
  width: number;
  y: number;
  height: number;
  value: { text: string; x: number; y: number; side: 'after' | 'before' };
}

export interface BarDrawing {
  height: number;
  /** Where nothing is; null when all bars begin at the edge. */
  zero: number;
  bars: Bar[];
}

/** Draws numbers that belong to names as bars that lie one below the other. */
export function drawBars(rows: readonly ChartRow[], language: string, direction: 'ltr' | 'rtl'): BarDrawing {
  const values = rows.map(({ value }) => value);
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const texts = values.map((value) => formatValue(value, language));
  const roomFor = (isOn: (value: number) => boolean): number => {
    const widths = texts.filter((_, index) => isOn(values[index] as number)).map(widthOf);
    return widths.length === 0 ? 0 : Math.min(40, ((Math.max(...widths) + 0.8) / NARROWEST) * 100);
  };
  const scale = scaleLinear()
    .domain(least === most ? [0, 1] : [least, most])
    .range([roomFor((value) => value < 0), 100 - roomFor((value) => value >= 0)]);
  const across = (share: number) => (direction === 'rtl' ? 100 - share : share);
  const zero = scale(0);
  let top = 0;
  const bars = rows.map((row, index): Bar => {
    const lines = breakLines(row.label, NARROWEST).map((text, line) => ({ text, y: top + line * LINE + 1 }));
    const y = top + lines.length * LINE + BELOW_NAME;
    top = y + BAR + GAP;
    const end = scale(row.value);
    return {
      lines,
      x: Math.min(across(zero), across(end)),
      width: Math.abs(end - zero),
      y,
      height: BAR,
      value: {
        text: texts[index] as string,
        x: across(end),
        y: y + BAR / 2 + 0.35,
        side: row.value < 0 ? 'before' : 'after',
      },
    };
  });
  return { height: top - GAP + 0.2, zero: across(zero), bars };
}
