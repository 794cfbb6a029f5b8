import type { Block } from '../markup/block.ts';
import type { Strings } from './strings.ts';

/** The name of a passage for readers: "¶ p5", "¶ p5 to p7". */
export function placeOf({ from, to }: { from: string; to?: string | null }, { source }: Strings): string {
  return to ? source.span(from, to) : source.place(from);
}

/** Where a block stands in the original: "12:30", "page 4"; null when nobody wrote it down. */
export function originalPlaceOf({ at, page }: Pick<Block, 'at' | 'page'>, { source }: Strings): string | null {
  if (at !== null) return formatMediaTime(at);
  return page === null ? null : source.page(page);
}

function formatMediaTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
