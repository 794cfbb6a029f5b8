/** Texts made to keep a reader busy, of about so many characters, by what they are full of. */
type Shapes = Readonly<Record<string, (size: number) => string>>;

const times = (piece: string, size: number) => piece.repeat(Math.max(1, Math.floor(size / piece.length)));

/** A piece again and again, each with another number. */
function numbered(piece: (number: number) => string, size: number): string {
  const pieces: string[] = [];
  for (let length = 0, number = 0; length < size; number += 1) {
    const next = piece(number);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}

/** For the readers of claims, pages and sources. */
export const MARKDOWN: Shapes = {
  'words in one line': (size) => times('word ', size),
  'words without a space': (size) => times('a', size),
  'short lines': (size) => times('a\n', size),
  paragraphs: (size) => times('Some words here.\n\n', size),
  'paragraphs with ids': (size) => numbered((number) => `Some words. ^p${number}\n\n`, size),
  'paragraphs with one id': (size) => times('Some words. ^p\n\n', size),
  'ids alone': (size) => numbered((number) => `^p${number}\n\n`, size),
  'attributes of an id': (size) => `x ^a${times(' b=c', size)}`,
  carets: (size) => times('^a ', size),
  asterisks: (size) => times('*', size),
  'asterisks in paragraphs': (size) => times(`${'*a **b '.repeat(500)}\n\n`, size),
  'asterisks in lines of a quote': (size) => times(`> ${'*a **b '.repeat(500)}\n`, size),
  'asterisks in lines with a bar': (size) => times(`|${'*a **b '.repeat(500)}\n`, size),
  'asterisks in lines with a sharp': (size) => times(`#${'*a **b '.repeat(500)}\n`, size),
  'marks of two kinds in paragraphs': (size) => times(`${'*_'.repeat(2400)}a\n\n`, size),
  'underscores in paragraphs': (size) => times(`${'_a __b '.repeat(800)}\n\n`, size),
  brackets: (size) => times('[', size),
  'brackets in paragraphs': (size) => times(`${'['.repeat(4000)}\n\n`, size),
  'brackets in what is no table': (size) => `{/*\n|a|\n|-|\n*/}\n${times(`|${'['.repeat(4000)}\n`, size)}`,
  'brackets below a fence in a list': (size) => `- \`\`\`\n  |a|\n  |-|\n${times(`|${'['.repeat(4000)}\n`, size)}`,
  'links without an end': (size) => times('[a](', size),
  'links in paragraphs': (size) => times('[a](https://a.example/)\n\n', size),
  'images without an end': (size) => times('![', size),
  'addresses of the web': (size) => times('https://a.example/ ', size),
  'addresses of mail': (size) => times('a@', size),
  backticks: (size) => times('`', size),
  'backticks of every length': (size) => numbered((number) => `${'`'.repeat((number % 90) + 1)} `, size),
  'backticks of every length in paragraphs': (size) =>
    times(`${Array.from({ length: 95 }, (_, length) => `${'`'.repeat(length + 1)} `).join('')}\n\n`, size),
  tildes: (size) => times('~~a ', size),
  'angle brackets': (size) => times('<', size),
  'tags without an end': (size) => times('<a \n\n', size),
  'a tag with attributes': (size) => `<Quote ${times('a="b" ', size)}/>`,
  'attributes without values': (size) => `<Quote ${times('a ', size)}/>`,
  'attributes in many tags': (size) => times(`<Cite ${'a="b" '.repeat(40)}/>\n\n`, size),
  'an attribute of paragraphs': (size) => `<Quote of="${times(`${'word '.repeat(20)}\n\n`, size)}">x</Quote>`,
  'an attribute of entities': (size) => `<Cite of="${times('&amp;', size)}" />`,
  braces: (size) => times('{', size),
  'braces in paragraphs': (size) => times('a {\n\n', size),
  'braces in a list': (size) => times('- {b}\n', size),
  comments: (size) => times('{/* a */}\n\n', size),
  'a comment of paragraphs': (size) => `{/*\n${times(`${'word '.repeat(20)}\n\n`, size)}*/}`,
  'comments of HTML': (size) => times('<!-- a -->\n\n', size),
  'details in details': (size) => times('<details>', size),
  'details one after the other': (size) => times('<details>\n<summary>a</summary>\n\nb\n\n</details>\n\n', size),
  'details in details in paragraphs': (size) => times('<details>\n\n', size),
  'elements in elements': (size) => times(`${'<sub>'.repeat(80)}a${'</sub>'.repeat(80)}\n\n`, size),
  'quotes in quotes': (size) => times('> ', size),
  'quotes 80 deep': (size) => times(`${'> '.repeat(80)}a\n\n`, size),
  'a quote that goes on without its mark': (size) => `> a\n${times('b\n', size)}`,
  'quotes in a list': (size) => times('- > a\n', size),
  'lists in lists': (size) => times('- ', size),
  'a list': (size) => times('- a\n', size),
  'a numbered list': (size) => times('1. a\n', size),
  'a list with blank lines': (size) => times('- a\n\n', size),
  'lists 90 deep': (size) =>
    times(Array.from({ length: 90 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''), size),
  'lists 45 deep with tabs': (size) =>
    times(Array.from({ length: 45 }, (_, depth) => `${'\t'.repeat(depth)}- a\n`).join(''), size),
  'lists 90 deep and blank lines': (size) => times(`${'- '.repeat(90)}a\n${'\n'.repeat(1000)}`, size),
  'a deep list and lines far in': (size) => `${'- '.repeat(90)}a\n${times(`\n${' '.repeat(180)}a\n`, size)}`,
  'lists further and further in': (size) => numbered((number) => `${'  '.repeat(number)}- a\n`, size),
  'quotes and lists 45 deep': (size) => times(`${'> - '.repeat(45)}a\n`, size),
  'quotes in lists further in': (size) =>
    times(Array.from({ length: 45 }, (_, depth) => `${'  > '.repeat(depth)}- > a\n`).join(''), size),
  headings: (size) => times('# a\n', size),
  'underlined headings': (size) => times('a\n---\n', size),
  'a heading with many ends': (size) => `# ${times('a # ', size)}`,
  rules: (size) => times('---\n', size),
  'definitions of links': (size) => numbered((number) => `[a${number}]\n\n[a${number}]: /x\n\n`, size),
  'definitions in a list': (size) => numbered((number) => `- [a${number}]: /x\n`, size),
  'references to nothing': (size) => times(`${'[a][b] '.repeat(1000)}\n\n`, size),
  'references to one address': (size) => `${times(`${'[a] '.repeat(1000)}\n\n`, size)}[a]: /x\n`,
  'references to one long address': (size) =>
    `[a]: /${times('x', size / 2)}\n\n${times(`${'[a] '.repeat(1000)}\n\n`, size / 2)}`,
  'links with titles': (size) => times('[a](/x "b")\n\n', size),
  footnotes: (size) => numbered((number) => `a[^${number}]\n\n[^${number}]: note\n\n`, size),
  'references to one footnote': (size) => `${times('a[^1]\n\n', size)}[^1]: note\n`,
  'footnotes in footnotes': (size) => times(`${'[^1]: '.repeat(90)}a\n\n`, size),
  'footnotes further in': (size) => numbered((number) => `${'    '.repeat(number % 90)}[^${number}]: a\n\n`, size),
  'a table of many rows': (size) => `| a | b |\n| - | - |\n${times('| a | b |\n', size)}`,
  'a table of many columns': (size) => `${times('| a ', size / 2)}|\n${times('| - ', size / 2)}|\n`,
  'tables of many columns and short rows': (size) =>
    times(`${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|\n'.repeat(500)}\n`, size),
  tables: (size) => times('| a | b |\n| - | - |\n| a | b |\n\n', size),
  'rows without a table': (size) => times('|a\n', size),
  'an open fence': (size) => `\`\`\`\n${times('a\n', size)}`,
  fences: (size) => times('```\na\n```\n\n', size),
  'open fences in a list': (size) => times('- ```\n', size),
  'citations of one block': (size) => times('<Cite of="s#p1" />\n\n', size),
  'a citation of many blocks': (size) => `<Cite of="${times('s#p1 ', size)}" />`,
  quotations: (size) => times('<Quote of="s#p1">a b c</Quote>\n\n', size),
  'a giant quotation': (size) => `<Quote of="s#p1">${times('word ', size)}</Quote>`,
  entities: (size) => times('&amp;', size),
  ampersands: (size) => times('&', size),
  spaces: (size) => `${times(' ', size)}a`,
  'blank lines': (size) => times('\n', size),
  accents: (size) => times('\u0301', size),
  'zero bytes': (size) => times('\0', size),
};

/** For the reader of front matter. */
export const YAML: Shapes = {
  'a long text': (size) => `claim: "${times('word ', size)}"`,
  'a long list': (size) => `keywords:\n${times('  - a\n', size)}`,
  'a long list of numbers': (size) => `keywords:\n${times('  - 1\n', size)}`,
  'unknown keys': (size) => numbered((number) => `k${number}: 1\n`, size),
  'one key': (size) => times('a: 1\n', size),
  'brackets without an end': (size) => `a: ${times('[', size)}`,
  'lists with brackets without an end': (size) => times('- [\n', size),
  'maps in maps': (size) => `a: ${times('{a: ', size)}`,
  'maps further and further in': (size) => numbered((number) => `${' '.repeat(number)}a:\n`, size),
  'lists in lists': (size) => times('- ', size),
  'colons in colons': (size) => times('a: b: c\n', size),
  tabs: (size) => times('\ta: b\n', size),
  comments: (size) => times('# a\n', size),
  aliases: (size) => `keywords:\n  - &a b\n${times('  - *a\n', size)}`,
  'aliases of nothing': (size) => `keywords:\n${times('  - *b\n', size)}`,
  'a bomb of aliases': () =>
    `a: &a [x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${Array(8).fill(`*${'abcdefg'[at]}`)}]`).join('\n')}`,
  tags: (size) => `keywords:\n${times('  - !x a\n', size)}`,
};

/** For the reader of the numbers of a chart. */
export const CSV: Shapes = {
  rows: (size) => `a,b\n${times('1,2\n', size)}`,
  'rows that are too short': (size) => `a,b\n${times('1\n', size)}`,
  'columns without a name': (size) => times('a,', size),
  'quotation marks': (size) => times('"', size),
};

/** A quotation and the passage it is compared with. */
export const QUOTATIONS: Readonly<Record<string, (size: number) => readonly [quotation: string, passage: string]>> = {
  'a whole passage but its end': (size) => [`${times('word ', size)}x`, times('word ', size)],
  'omissions between all words': (size) => [times('word … ', size), times('word ', size)],
  'brackets between all words': (size) => [times('word [x] ', size), times('word ', size)],
  'letters in brackets': (size) => [times('[w]ord ', size), times('word ', size)],
  'brackets without an end': (size) => [times('[', size), times('word ', size)],
  'words that begin alike': (size) => [`${times('ab ', size)}x`, times('ab ', size)],
  'words without spaces': (size) => [`${times('停火', size)}x`, times('停火', size)],
  'one letter': (size) => ['a', times('ba', size)],
  'numbers in numbers': (size) => [times('1,', size), `${times('1,', size)}1`],
  'words in hyphens': (size) => [`${times('a-', size)}b`, `${times('a-', size)}c`],
  'an omission of negations': (size) => ['a b … c d e', `a b ${times('not ', size)}c d e`],
  accents: (size) => [times('e\u0301', size), times('é', size)],
};
