import type { Format, ImportedBlock, Stray } from './imported.ts';
import type { Changes } from './reimport.ts';
import type { Resting } from './resting.ts';

/** What an import did, or with `--dry-run` would do. */
export interface Report {
  status: 'imported' | 'imported-again' | 'corrected' | 'unchanged';
  id: string;
  /** Path below the content folder. */
  file: string;
  written: boolean;
  format: Format | null;
  sha256: string;
  /** Path of the kept original below the content folder; null when none was kept. */
  original: string | null;
  blocks: number;
  /** What was left out as no words of the document. */
  leftOut: { text: string; stray: Stray }[];
  /** Null for a document that was not there before. */
  changes: Changes | null;
  /** What rests on blocks that were reworded, withdrawn or corrected. */
  resting: (Resting & { block: string; by: string[] })[];
  /** What is left for an editor to decide, each a sentence. */
  decisions: string[];
  /** The file as it is, or would be, written. */
  text: string;
}

const STRAY_NAMES: Record<Stray, string> = {
  caption: 'caption',
  link: 'link',
  credit: 'credit',
  advertisement: 'not of the article',
  'page-number': 'page number',
};

/** The block as a line for a person who chooses. */
export function describeStray({ stray, text }: Pick<ImportedBlock, 'stray' | 'text'>): string {
  return `${stray === null ? '' : `(${STRAY_NAMES[stray]}) `}${shorten(text, 90)}`;
}

/** The report for a terminal. */
export function formatReport(report: Report): string {
  const { status, id, file, blocks, leftOut, changes, resting, decisions, original, written } = report;
  const lines: string[] = [];
  const say = (line: string): number => lines.push(line);
  if (status === 'unchanged') {
    const also = original ? ` The original was kept as ${original}.` : '';
    return `\`${id}\` holds these words already. Nothing was changed.${also}\n${decisions.map((sentence) => `${sentence}\n`).join('')}`;
  }
  const verb = { imported: 'Imported', 'imported-again': 'Imported again', corrected: 'Corrected', unchanged: '' }[
    status
  ];
  say(
    written ? `${verb}: ${file}, ${count(blocks, 'block')}.` : `Would be written: ${file}, ${count(blocks, 'block')}.`,
  );
  if (original) say(`The original was kept as ${original}.`);
  if (changes) {
    const { kept, moved, returned, reworded, withdrawn, new: added } = changes;
    say(
      `${kept.length} kept, ${moved.length} moved, ${returned.length} returned, ${reworded.length} ${status === 'corrected' ? 'corrected' : 'reworded'}, ${withdrawn.length} withdrawn, ${added.length} new.`,
    );
    for (const { id: old, by } of reworded) say(`  ${old} -> ${by.join(', ')}`);
    if (withdrawn.length > 0) say(`  ${status === 'corrected' ? 'gone' : 'withdrawn'}: ${withdrawn.join(', ')}`);
  }
  if (leftOut.length > 0) {
    say(`Left out, as no words of the document (${leftOut.length}):`);
    for (const each of leftOut) say(`  ${describeStray(each)}`);
  }
  if (resting.length > 0) {
    say(status === 'corrected' ? 'To be corrected in claims:' : 'Resting on words that changed:');
    for (const each of resting) say(`  ${describeResting(each, id, status)}`);
  }
  if (decisions.length > 0) {
    say('Left for you to decide:');
    for (const sentence of decisions) say(`  - ${sentence}`);
  }
  return `${lines.join('\n')}\n`;
}

function describeResting(
  { file, line, as, quote, block, by, reference }: Report['resting'][number],
  id: string,
  status: Report['status'],
): string {
  const what = quote === null ? as : `${as} “${shorten(quote, 60)}”`;
  const next = by.map((each) => `${id}#${each}`).join(' or ');
  if (status !== 'corrected') {
    return `${file}:${line}: ${what} of ${block}${by.length > 0 ? ` (now ${next})` : ' (withdrawn)'}`;
  }
  return `${file}:${line}: ${what}: for \`${reference}\` write ${next === '' ? 'another block: nothing took its place' : `\`${next}\``}`;
}

function shorten(text: string, length: number): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
