import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Chart } from '../archive/archive.ts';
import { formatMoment } from '../i18n/calendar.ts';
import type { XTick } from './draw-plot.ts';
import { formatLabel } from './format.ts';
import { clipTo, widthOf } from './room.ts';

/** How many to try for, the most that is helpful first. */
const COUNTS = [8, 7, 6, 5, 4, 3, 2];
const BETWEEN = 0.45;
/** How far words may stand out of the drawing: less than the page's margin. */
const BEYOND = 0.9;

/**
 * Chooses what stands below an axis: as many of its places as have room where the page is narrowest.
 * Returns them in per cent from the beginning of the axis. `along` says where a place lies, in per cent;
 * `room` is the width of the axis, in em.
 */
export function chooseTicks(chart: Chart, along: (place: number) => number, room: number, language: string): XTick[] {
  for (const places of candidates(chart)) {
    const texts = textsOf(places, chart, language).map((text) =>
      chart.axis === 'text' ? clipTo(text, (room - BETWEEN) / 2) : text,
    );
    const ticks = place(
      places.map((each, index) => ({ x: along(each), text: texts[index] as string })),
      room,
    );
    if (ticks) return ticks;
  }
  return [];
}

/** What the numbers or dates along the axis are: the name of their column, or the year of all of them. */
export function nameAxis({ axis, rows, x }: Chart, language: string): string | null {
  if (axis === 'number') return x;
  const year = axis === 'date' ? onlyYear(rows) : null;
  return year === null ? null : formatMoment(year, language, ['year']);
}

/** Sets of places, the best first: those of all rows, round ones, the first and the last, the first. */
function candidates({ rows, axis }: Chart): number[][] {
  const places = rows.map(({ at }) => at);
  const first = places[0] as number;
  const last = places.at(-1) as number;
  const ends = first === last ? [[first]] : [[first, last], [first]];
  if (axis === 'text') {
    const steps = Array.from({ length: places.length }, (_, index) => index + 1);
    return [...steps.map((step) => places.filter((_, index) => index % step === 0)), ...ends];
  }
  const whole = places.every(Number.isInteger);
  const round = COUNTS.map((count) =>
    axis === 'date'
      ? scaleUtc().domain([first, last]).ticks(count).map(Number)
      : scaleLinear()
          .domain([first, last])
          .ticks(count)
          .filter((tick) => !whole || Number.isInteger(tick)),
  );
  // Below a whole day or month there is nothing to name.
  const unit = axis === 'date' && rows[0]?.label.length === 7 ? isFirstOfMonth : isMidnight;
  return [places, ...round.filter((ticks) => ticks.length > 1 && (axis === 'number' || ticks.every(unit))), ...ends];
}

function textsOf(places: readonly number[], { rows, axis }: Chart, language: string): string[] {
  if (axis !== 'date') {
    return places.map((place) =>
      formatLabel(axis === 'text' ? (rows[place]?.label ?? '') : String(place), axis, language),
    );
  }
  if (places.length > 1 && places.every(isFirstOfYear)) {
    return places.map((place) => formatMoment(place, language, ['year']));
  }
  const isMonths = rows[0]?.label.length === 7 || (places.length > 1 && places.every(isFirstOfMonth));
  const year = onlyYear(rows);
  const parts = isMonths ? (['month'] as const) : (['day', 'month'] as const);
  return places.map((place, index) => {
    const isNew = year === null && (index === 0 || yearOf(places[index - 1] as number) !== yearOf(place));
    return formatMoment(place, language, isNew ? [...parts, 'year'] : parts);
  });
}

/** Places words so that none leaves the page; null when two of them would meet. */
function place(ticks: { x: number; text: string }[], room: number): XTick[] | null {
  const placed: XTick[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { x, text } of ticks) {
    const middle = (x / 100) * room;
    const width = widthOf(text);
    const anchor = middle + width / 2 > room + BEYOND ? 'end' : middle - width / 2 < -BEYOND ? 'start' : 'middle';
    const start = anchor === 'middle' ? middle - width / 2 : anchor === 'end' ? middle - width : middle;
    if (start < end + BETWEEN) return null;
    end = start + width;
    placed.push({ x, text, anchor });
  }
  return placed;
}

/** A moment of the year in which all rows lie; null when they lie in several, or there is but one. */
function onlyYear(rows: Chart['rows']): number | null {
  const [first, last] = [rows[0]?.at ?? 0, rows.at(-1)?.at ?? 0];
  return first !== last && yearOf(first) === yearOf(last) ? first : null;
}

function isMidnight(moment: number): boolean {
  return moment % 86_400_000 === 0;
}

function isFirstOfMonth(moment: number): boolean {
  return isMidnight(moment) && new Date(moment).getUTCDate() === 1;
}

function isFirstOfYear(moment: number): boolean {
  return isFirstOfMonth(moment) && new Date(moment).getUTCMonth() === 0;
}

function yearOf(moment: number): number {
  return new Date(moment).getUTCFullYear();
}
