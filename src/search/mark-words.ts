import { foldWord } from './fold-word.ts';
import { partsOf } from './question.ts';

/** A stretch of text, and whether it is a word that was asked for. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/** Cuts a text where words begin and end that are forms of words of the question. */
export function markWords(text: string, forms: ReadonlyMap<string, string>): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const part of partsOf(text)) {
    const start = text.indexOf(part, done);
    if (start < 0 || !forms.has(foldWord(part))) continue;
    if (start > done) stretches.push({ text: text.slice(done, start), marked: false });
    stretches.push({ text: part, marked: true });
    done = start + part.length;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), marked: false });
  return stretches;
}
