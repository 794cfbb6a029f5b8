import { dateFormat } from './date-format.ts';

export { formatDay } from './strings.ts';

/** A month for readers: `2026-01`, or that of a day, as in “January 2026”. */
export function formatMonth(date: string, language: string): string {
  return format(date, language, { year: 'numeric', month: 'long' });
}

/** A day within its year: “31 January”. */
export function formatDayOfYear(date: string, language: string): string {
  return format(date, language, { day: 'numeric', month: 'long' });
}

/** A moment of UTC along an axis, as short as its parts allow. */
export function formatMoment(moment: number, language: string, parts: readonly ('day' | 'month' | 'year')[]): string {
  return format(new Date(moment).toISOString(), language, {
    ...(parts.includes('day') && { day: 'numeric' }),
    ...(parts.includes('month') && { month: 'short' }),
    ...(parts.includes('year') && { year: 'numeric' }),
  });
}

function format(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  return dateFormat(language, options).format(moment);
}
