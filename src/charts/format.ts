import type { Chart } from '../archive/archive.ts';
import { formatDay, formatMonth } from '../i18n/calendar.ts';

/** A number of a chart as it stands in the file, in the writing of a language. */
export function formatValue(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 15 }).format(value);
}

/** Numbers along an axis: large ones short, as in `2.5M`, and none of them rounded. */
export function formatTicks(values: readonly number[], language: string): string[] {
  const large = Math.max(...values.map(Math.abs)) >= 10_000;
  const format = new Intl.NumberFormat(language, {
    notation: large ? 'compact' : 'standard',
    maximumFractionDigits: 12,
  });
  return values.map((value) => format.format(value));
}

/** A name, number or date of the column `x`, for readers of a language. */
export function formatLabel(label: string, axis: Chart['axis'], language: string): string {
  if (axis === 'text') return label;
  if (axis === 'date') return label.length > 7 ? formatDay(label, language) : formatMonth(label, language);
  // Years are written without a mark between thousands, and so are all numbers of four digits.
  return new Intl.NumberFormat(language, { maximumFractionDigits: 15, useGrouping: 'min2' }).format(Number(label));
}
