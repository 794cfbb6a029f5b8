import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Chart } from '../archive/archive.ts';
import { formatTicks } from './format.ts';
import { NARROWEST, widthOf } from './room.ts';
import { chooseTicks, nameAxis } from './x-ticks.ts';

const TOP = 0.6;
const HEIGHT = 14;
const BOTTOM = TOP + HEIGHT;
/** Below the axis: its marks and what stands at them. */
const FOOT = 1.8;
const MOST_DOTS = 60;
const WIDEST_COLUMN = 16;

export interface XTick {
  x: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
}

/** Columns or a line over an axis. Across in per cent, from the left; down in em. */
export interface PlotDrawing {
  height: number;
  bottom: number;
  /** Room for the numbers beside the axis, in whole em. */
  gutter: number;
  yTicks: { y: number; text: string }[];
  xTicks: XTick[];
  /** What stands along the axis, where that is not plain: a name, or the year. */
  name: string | null;
  /** Where nothing is; null when the axis begins elsewhere. */
  zero: number | null;
  columns: { x: number; width: number; y: number; height: number }[];
  /** SVG path on a field of 100 by 100, from the top to the bottom of the axis; null for columns. */
  path: string | null;
  field: { y: number; height: number };
  dots: { x: number; y: number }[];
}

/** Draws numbers over an axis of numbers, dates or, for a line, names that follow each other. */
export function drawPlot(chart: Chart, language: string, direction: 'ltr' | 'rtl'): PlotDrawing {
  const { rows, kind } = chart;
  const values = rows.map(({ value }) => value);
  const up = scaleLinear()
    .domain(domainOf(values, kind === 'bar'))
    .range([BOTTOM, TOP])
    .nice(5);
  const ticks = up.ticks(5);
  const texts = formatTicks(ticks, language);
  const gutter = Math.ceil(Math.max(...texts.map(widthOf)) + 0.6);
  const [lowest = 0, highest = 0] = up.domain();
  const { along, column } = spread(
    rows.map(({ at }) => at),
    kind === 'bar',
  );
  const across = (share: number) => (direction === 'rtl' ? 100 - share : share);
  const zero = lowest <= 0 && highest >= 0 ? up(0) : null;
  const points = rows.map(({ at, value }) => ({ x: across(along(at)), y: up(value) }));
  const curve = line<{ x: number; y: number }>()
    .x(({ x }) => x)
    .y(({ y }) => ((y - TOP) / HEIGHT) * 100);
  return {
    height: BOTTOM + FOOT,
    bottom: BOTTOM,
    gutter,
    yTicks: ticks.map((tick, index) => ({ y: up(tick), text: texts[index] as string })),
    xTicks: chooseTicks(chart, along, NARROWEST - gutter, language).map((tick) => ({ ...tick, x: across(tick.x) })),
    name: nameAxis(chart, language),
    zero,
    columns:
      kind === 'line'
        ? []
        : points.map(({ x, y }) => ({
            x: x - column / 2,
            width: column,
            y: Math.min(y, zero ?? BOTTOM),
            height: Math.abs(y - (zero ?? BOTTOM)),
          })),
    path: kind === 'line' ? curve(points) : null,
    field: { y: TOP, height: HEIGHT },
    dots: kind === 'line' && points.length <= MOST_DOTS ? points : [],
  };
}

/**
 * The stretch that the axis shows. It holds nought where bars are measured from it, and for a line where
 * that leaves the line at least a third of the height.
 */
function domainOf(values: readonly number[], measured: boolean): [number, number] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (least === 0 && most === 0) return [0, 1];
  const whole: [number, number] = [Math.min(0, least), Math.max(0, most)];
  const fills = (most - least) / (whole[1] - whole[0]) >= 1 / 3;
  return measured || fills || least === most ? whole : [least, most];
}

/** Spreads places over the width: where each lies, and how wide a column there may be, in per cent. */
function spread(places: readonly number[], columns: boolean): { along: (place: number) => number; column: number } {
  const sorted = [...places].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? 0;
  if (first === last) return { along: () => 50, column: WIDEST_COLUMN };
  const step = Math.min(...sorted.slice(1).map((place, index) => place - (sorted[index] as number)));
  // Half a step on each side, so that the outer columns stand within.
  const margin = columns ? step / 2 : 0;
  const scale = scaleLinear()
    .domain([first - margin, last + margin])
    .range([0, 100]);
  return { along: scale, column: Math.min(WIDEST_COLUMN, (scale(first + step) - scale(first)) * 0.78) };
}
