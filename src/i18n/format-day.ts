import { dateFormat } from './date-format.ts';

const known = new Map<string, string>();

/** A day for readers: the one that is written, whatever the time zone. `date` is a day or date-time. */
export function formatDay(date: string, language: string): string {
  const key = `${language} ${date.slice(0, 10)}`;
  const text = known.get(key) ?? write(date, language);
  // The same days stand on many pages.
  known.set(key, text);
  return text;
}

function write(date: string, language: string): string {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  return dateFormat(language, { dateStyle: 'long' }).format(moment);
}
