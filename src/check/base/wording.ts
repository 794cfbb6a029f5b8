/** White space of any kind, and characters that no reader sees. */
const SPACE = /\s+/gu;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * Whether two texts are the same to a reader: line breaks, the kind of space and unseen characters do
 * not count, every letter, digit and mark does.
 */
export function sameWords(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** Whether two texts have less than half of their words in common, so that the one is no wording of the other. */
export function areOtherWords(one: string, other: string): boolean {
  const [these, those] = [wordSet(one), wordSet(other)];
  return these.intersection(those).size * 2 < Math.max(these.size, those.size);
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function plain(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, '').replace(SPACE, ' ').trim();
}

/** A text for a message, cut where it is long. */
export function shortened(text: string, most = 160): string {
  const line = text.replace(SPACE, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
