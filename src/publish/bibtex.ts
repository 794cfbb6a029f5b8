/** What a field holds: words, a text that keeps its capitals, names, an address, or what stands there as it is. */
type Field = string | { whole: string } | string[] | { address: string } | { literal: string };

/**
 * A `@misc` entry, which BibTeX and BibLaTeX both know, in UTF-8; `id` becomes its key. Written here and
 * not with a library: those that exist read markup in a title, where a claim is to be taken letter by letter.
 */
export function bibtexEntry(id: string, fields: Record<string, Field>): string {
  const lines = Object.entries(fields).map(([name, field]) => `  ${name} = ${writeField(field)},\n`);
  return `@misc{${id.replace(/[/#]/g, ':')},\n${lines.join('')}}\n`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The fields of a date of the content. */
export function dateFields(date: string): Record<'year' | 'month' | 'day', Field> {
  const [year, month, day] = partsOf(date);
  return { year: String(year), month: { literal: MONTHS[month - 1] ?? '{}' }, day: String(day) };
}

/** A date of the content, a day or a date-time, as its three numbers. */
export function partsOf(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return [year, month, day];
}

function writeField(field: Field): string {
  if (typeof field === 'string') return `{${escapeTex(field)}}`;
  // In braces of its own, a name is not taken apart, and a title keeps its capitals.
  if (Array.isArray(field)) return `{${field.map((name) => `{${escapeTex(name)}}`).join(' and ')}}`;
  if ('whole' in field) return `{{${escapeTex(field.whole)}}}`;
  return 'address' in field ? `{${escapeUrl(field.address)}}` : field.literal;
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Between two characters that TeX would draw as one: `--` as a dash, `''` as a quotation mark. */
const LIGATURE = /(?<=([-'`,<>]))(?=\1)|(?<=[?!])(?=`)/g;

/**
 * Text as TeX shows it letter by letter. Braces are written by name: BibTeX counts them before TeX
 * reads it, those behind a backslash as well, and they need not come in pairs here.
 */
function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/g, (character) => TEX[character] ?? character).replace(LIGATURE, '{}');
}

/** An address is read as it stands, so only what would end it is written in its other form. */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}
