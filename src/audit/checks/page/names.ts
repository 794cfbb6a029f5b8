import type { Finding } from '../../check.ts';
import type { PageContent } from '../../read-page.ts';

/** A page has one `h1`, a title and a description. */
export function checkNames({ file, headings, title, description, isMoved }: PageContent): Finding[] {
  const sentences: string[] = [];
  if (isMoved) return [];
  if (headings !== 1) sentences.push(`It has ${headings} \`h1\`, not one.`);
  if (title.trim() === '') sentences.push('It has no title.');
  if (description.trim() === '') sentences.push('It has no description.');
  return sentences.map((sentence) => ({ file, sentence }));
}
