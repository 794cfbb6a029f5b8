import type { SourceBlock } from './source-block.ts';

/** The id of a block and its attributes, as they stand at its end. */
export function formatTail({ id, speaker, at, page, until, by, was }: SourceBlock): string {
  return [
    `^${id}`,
    speaker === null ? null : `speaker="${speaker.replace(/["\r\n]+/g, "'")}"`,
    at === null ? null : `at=${formatTime(at)}`,
    page === null ? null : `page=${page}`,
    until === null ? null : `until=${until}`,
    by.length === 0 ? null : `by=${by.join(',')}`,
    was === null ? null : `was=${was}`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** Media time in seconds as `HH:MM:SS`, with what is left of a second. */
function formatTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const rest = Number((seconds - whole).toFixed(3));
  const pad = (number: number): string => String(number).padStart(2, '0');
  const clock = `${pad(Math.floor(whole / 3600))}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
  return rest > 0 ? `${clock}${String(rest).slice(1)}` : clock;
}
