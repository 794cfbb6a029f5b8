import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { labelBody } from '../../../src/markup/label-body.ts';
import { readBody } from '../../../src/markup/read-body.ts';
import { briefly, mended } from './faults.ts';

const read = (text: string) => readBody(text, 0);
const html = (text: string): string => toHtml(read(text).body.tree).replaceAll('\n', '');
const faultsOf = (text: string): string[] => briefly(read(text).faults);

test('a quotation within a sentence is inline, one that stands alone is a block', () => {
  const { body, faults } = read(
    'He <Quote of="s#p1" stance="contradicts">said *so*</Quote>.\n\n<Quote of="s#p1..p3">all\nof it</Quote>',
  );
  expect(faults).toEqual([]);
  expect(body.uses).toMatchObject([
    {
      component: 'Quote',
      quote: 'said so',
      block: false,
      stance: 'contradicts',
      quoteOffsets: [41, 50],
      of: { source: 's', from: 'p1', to: null, span: { line: 1, column: 15, endLine: 1, endColumn: 19 } },
    },
    { component: 'Quote', quote: 'all of it', block: true, of: { from: 'p1', to: 'p3' } },
  ]);
  expect(html('a <Quote of="s#p1">b</Quote>\n\n<Quote of="s#p1">c</Quote>')).toBe(
    '<p>a <Quote use="0">b</Quote></p><Quote use="1"><p>c</p></Quote>',
  );
});

test('the paragraphs of a quotation are joined by one space', () => {
  expect(read('<Quote of="s#p1..p2">\none\n\ntwo\n</Quote>').body.uses).toMatchObject([
    { quote: 'one two', block: true },
  ]);
});

test('a reference on a line of its own stays in its paragraph', () => {
  expect(html('One\n<Cite of="s#a" />\ntwo')).toBe('<p>One<Cite use="0"></Cite>two</p>');
  expect(html('<Cite of="s#a" />')).toBe('<p><Cite use="0"></Cite></p>');
});

test('a reference names several blocks, each with its place', () => {
  const { body } = read('x <Cite of="s#a t/u#b..c" stance="context" />');
  expect(body.uses).toMatchObject([
    { of: [{ source: 's' }, { source: 't/u', from: 'b', to: 'c', span: { column: 17, endColumn: 25 } }], quote: null },
  ]);
});

test('the words of Cite quote= have their place', () => {
  const text = 'x <Cite of="s#a" quote="two words" />';
  const [use] = read(text).body.uses;
  expect(use?.component === 'Cite' && text.slice(...use.quoteOffsets)).toBe('two words');
});

test('an address in quoted words is no link', () => {
  const text = 'a <Quote of="s#a">see www.example.org now</Quote>';
  expect(faultsOf(text)).toEqual([]);
  expect(read(text).body).toMatchObject({ links: [], uses: [{ quote: 'see www.example.org now' }] });
  expect(html(text)).toBe('<p>a <Quote use="0">see www.example.org now</Quote></p>');
});

test('comments are dropped, and "export" begins a paragraph', () => {
  expect(html('{/* no */}\n\nexport const a\n\na{/* b */}c')).toBe('<p>export const a</p><p>ac</p>');
  expect(faultsOf('{/* no */}\n\nimport x from "y"')).toEqual([]);
});

test('an expression is an error that says how to write a brace', () => {
  const { faults } = read('One\n\ntwo {process.exit()} three');
  expect(briefly(faults)).toEqual(['3:5-3:21 expression']);
  expect(faults[0]?.help).toContain('`\\{`');
  expect(faultsOf('a \\{b\\} &#123;c&#125; `{d}`')).toEqual([]);
});

test.each([
  ['a <br> b', '1:3-1:7 syntax-unclosed-tag', '`<br />`'],
  ['a <BR> b', '1:3-1:7 syntax-unclosed-tag', '`<br />`'],
  ['a <SUP>b', '1:3-1:8 syntax-unclosed-tag', 'small letters: `<sup>`'],
  ['a\n\n5 <6', '3:3-3:4 syntax-angle-bracket', '`&lt;`'],
  ['a <= b', '1:3-1:4 syntax-angle-bracket', '`&lt;`'],
  ['<!-- x -->', '1:1-1:11 syntax-comment', '{/* words */}'],
  ['> a <https://example.org> b', '1:5-1:26 syntax-autolink', '[words](address)'],
  ['a <sub>b', '1:3-1:8 syntax-unclosed-tag', '</sub>'],
  ['a <b>b', '1:3-1:6 syntax-unclosed-tag', '**words**'],
  ['a <img src="x"> b', '1:3-1:16 syntax-unclosed-tag', '<Figure'],
  ['a\n\n<Cite of="s#a">', '3:1-3:16 syntax-unclosed-tag', '<Cite of="s#a" />'],
  ['a </sub> b', '1:3-1:9 syntax-stray-closing-tag', 'Take it out'],
  ['a <Quote of=s#a>b</Quote>', '1:3-1:13 syntax-tag', 'name="value"'],
  ['a\n\n<Quote of="s#a>b</Quote>', '3:1-3:25 syntax-tag', 'missing'],
  ['a {b', '1:3-1:4 syntax-brace', '`\\{`'],
  ['a {/* b', '1:3-1:6 syntax-comment', '*/}'],
  ['<details><summary>a</summary>\n\nb\n\n</details>', '1:1-1:10 syntax-unclosed-tag', 'lines of their own'],
  ['<Quote of="s#a">\nwords</Quote>', '2:6-2:14 syntax-stray-closing-tag', 'one line'],
])('what MDX cannot read gets one error with the way out: %s', (text, place, help) => {
  const { faults, body } = read(text);
  expect(briefly(faults)).toEqual([place]);
  expect(`${faults[0]?.help}`).toContain(help);
  expect(body.tree).toEqual({ type: 'root', children: [] });
  expect(body).toMatchObject({
    prose: [],
    blockQuotations: [],
    uses: [],
    links: [],
    headings: [],
  });
});

test('the fixes of syntax errors mend them', () => {
  for (const text of [
    'a <br> b',
    'a <BR > b',
    '5 <6',
    '<!-- x -->',
    'a <Cite of="s#a">',
    '<https://example.org>',
    'a } b',
  ]) {
    expect(faultsOf(mended(text, read(text).faults))).toEqual([]);
  }
});

test('a brace that closes nothing is a brace', () => {
  expect(faultsOf('a \\} b } c \\{d}')).toEqual([]);
  expect(html('\\{d}')).toBe('<p>{d}</p>');
});

test('positions are those of the file, front matter included', () => {
  const text = '---\r\nclaim: "<x {"\r\n---\r\n\r\n😀 <div>a</div>';
  expect(briefly(readBody(text, text.indexOf('\r\n😀')).faults)).toEqual(['5:4-5:16 element-not-allowed']);
});

test('the allowed elements pass with their attributes', () => {
  const text = 'a <abbr title="b">c</abbr> <sub>d</sub> <sup>e</sup> <kbd>f</kbd> <mark>g</mark> <br /> h';
  expect(faultsOf(text)).toEqual([]);
  expect(html(text)).toContain('<abbr title="b">c</abbr>');
});

test.each([
  ['<script>x</script>', '1:1-1:19 element-not-allowed'],
  ['<a href="https://x.org">y</a>', '1:1-1:30 element-not-allowed'],
  ['<sub onClick="x">a</sub>', '1:6-1:17 attribute-forbidden'],
  ['<mark style="x">a</mark>', '1:7-1:16 attribute-forbidden'],
  ['<kbd class="x">a</kbd>', '1:6-1:15 attribute-forbidden'],
  ['<BR />', '1:1-1:7 element-not-allowed'],
  ['<>a</>', '1:1-1:7 element-not-allowed'],
  ['<quote of="s#a">a</quote>', '1:1-1:26 component-unknown'],
  ['<Qoute of="s#a">a</Qoute>', '1:1-1:26 component-unknown'],
  ['<abbr>a</abbr>', '1:1-1:7 attribute-missing'],
  ['a <Quote of="s#a" stanse="context">b</Quote>', '1:19-1:35 attribute-unknown'],
  ['a <Quote>b</Quote>', '1:3-1:10 attribute-missing'],
  ['a <Quote of>b</Quote>', '1:10-1:12 attribute-without-value'],
  ['a <Quote of="">b</Quote>', '1:10-1:15 attribute-empty'],
  ['a <Quote of={x}>b</Quote>', '1:10-1:16 attribute-expression'],
  ['a <Quote {...x} of="s#a">b</Quote>', '1:10-1:16 attribute-expression'],
  ['a <Quote of="s#a" stance="pro">b</Quote>', '1:27-1:30 stance-invalid'],
  ['a <Quote of="s#a s#b">b</Quote>', '1:10-1:22 quote-references'],
  ['a <Quote of="s">b</Quote>', '1:14-1:15 reference-malformed'],
  ['a <Cite of="s#a t#^b" />', '1:17-1:21 reference-malformed'],
  ['a <Cite of="s#a s#b" quote="x" />', '1:22-1:31 cite-quote-references'],
  ['a <Quote of="s#a"></Quote>', '1:3-1:19 quote-empty'],
  ['a <Quote of="s#a">b <Quote of="s#a">c</Quote></Quote>', '1:21-1:46 quote-nested'],
  ['a <Quote of="s#a">b [c](/d)</Quote>', '1:21-1:28 quote-content'],
  ['a <Cite of="s#a">b</Cite>', '1:3-1:26 cite-content'],
  ['a <Claim id="b">c</Claim>', '1:3-1:26 claim-content'],
  ['a <Claim id="B" />', '1:14-1:15 claim-id-invalid'],
  ['[a <Claim id="b" />](/c)', '1:4-1:20 link-nested'],
  ['[a <Cite of="s#a" />](/c)', '1:4-1:21 link-nested'],
  ['[a <Quote of="s#a">b</Quote>](/c)', '1:4-1:29 link-nested'],
  ['a <Figure src="b.png" alt="c" /> d', '1:3-1:33 component-not-alone'],
  ['<Figure src="b.png" />', '1:1-1:23 attribute-missing'],
  ['<Figure src="b.png" alt="" />', '1:21-1:27 attribute-empty'],
  ['<Figure src="../b.png" alt="c" />', '1:14-1:22 figure-src'],
  ['<Figure src="/b.png" alt="c" />', '1:14-1:20 figure-src'],
  ['<Figure src="https://x.org/b.png" alt="c" />', '1:14-1:33 figure-src'],
  ['<Figure src="b.svg" alt="c" />', '1:14-1:19 figure-src'],
  ['<Chart data="b.json" x="a" y="b" alt="c" />', '1:14-1:20 chart-data'],
  ['<Chart data="b.csv" x="a" y="b" alt="c" kind="pie" />', '1:47-1:50 chart-kind'],
  ['![a](b.png)', '1:1-1:12 image-markdown'],
  ['<details>\n\nb\n\n</details>', '1:1-1:10 details-summary'],
  ['#', '1:1-1:2 heading-empty'],
  ['a\n\n[^1]: b', '3:1-3:8 footnote-unused'],
])('%s is an error at its place', (text, place) => {
  expect(faultsOf(text)).toEqual([place]);
});

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:x',
  'java&#10;script:x',
  '&#106;avascript:x',
  'data:text/html,x',
  'vbscript:x',
  'jav&Tab;ascript:x',
  'file:///etc/passwd',
])('a link to %s is an error and never published', (address) => {
  for (const text of [`[a](${address})`, `[a][b]\n\n[b]: ${address}`, `[a](<${address}>)`]) {
    expect(read(text).faults.map(({ rule }) => rule)).toEqual(['link-scheme']);
    expect(html(text)).toBe('<p>a</p>');
  }
});

test('links within the site begin at its root', () => {
  expect(faultsOf('[a](/about/) [b](#s-c) [d](https://x.org) [e](mailto:a@x.org) https://x.org a@x.org')).toEqual([]);
  expect(faultsOf('[a](other)')).toEqual(['1:5-1:10 link-relative']);
  expect(faultsOf('[a](//x.org)')).toEqual(['1:5-1:12 link-protocol-relative']);
  expect(faultsOf('[a](/\\x.org)')).toEqual(['1:5-1:12 link-protocol-relative']);
});

test('headings begin at h2, skip no level and have ids of their own', () => {
  expect(read('# A\n\n### B\n\n# A').body.headings).toEqual([
    { id: 's-a', level: 2, text: 'A' },
    { id: 's-b', level: 3, text: 'B' },
    { id: 's-a-1', level: 2, text: 'A' },
  ]);
});

test('details are valid HTML however they are written', () => {
  const valid = '<details open><summary>S <em>x</em></summary><p>t</p></details>';
  expect(html('<details open>\n<summary>S *x*</summary>\n\nt\n</details>')).toBe(valid);
  expect(html('<details open>\n<summary>S *x*</summary>\nt\n</details>')).toBe(valid);
  expect(html('<details open><summary>S *x*</summary>t</details>')).toBe(valid);
});

test('tables align by class and scroll in a named frame, check boxes are signs', () => {
  expect(html('| a |\n| -: |\n| b |')).toContain(
    '<div class="table" role="group" tabindex="0" aria-label=""><table><thead><tr><th class="align-right">a</th>',
  );
  expect(html('- [x] a\n- [ ] b')).toBe('<ul><li>☑ a</li><li>☐ b</li></ul>');
});

test('footnotes and tables are named in the language of the page', () => {
  const labels = {
    footnotes: 'Fußnoten',
    backToReference: (reference: number) => `Zurück zu ${reference}`,
    table: 'Tabelle',
  };
  const { tree } = readBody('a[^x]\n\n| a |\n| - |\n\n[^x]: b <Cite of="s#a" />', 0).body;
  const named = toHtml({ type: 'root', children: labelBody(tree, labels) });
  expect(named).toContain('<h2 id="footnote-label">Fußnoten</h2>');
  expect(named).toContain('aria-label="Zurück zu 1"');
  expect(named).toContain('aria-label="Tabelle"');
  expect(toHtml(tree)).not.toContain('Fußnoten');
});

test('the tree holds no positions and no styles', () => {
  const json = JSON.stringify(read('| a |\n| :-: |\n| <Quote of="s#a">b</Quote> |\n\n[^1]\n\n[^1]: c').body.tree);
  expect(json).not.toMatch(/"position"|"style"|"raw"|"align"/);
});

test('deep nesting is one error, not a crash', () => {
  for (const text of [
    '>'.repeat(50_000),
    '- '.repeat(50_000),
    `${'*'.repeat(2_000)}a${'*'.repeat(2_000)}`,
    `${'<sub>'.repeat(1_000)}a${'</sub>'.repeat(1_000)}`,
  ]) {
    expect(read(text).faults.map(({ rule }) => rule)).toEqual(['nesting-too-deep']);
  }
});

test('a paragraph of thousands of brackets is one error, found at once', () => {
  expect(read('['.repeat(200_000)).faults.map(({ rule }) => rule)).toEqual(['paragraph-too-long']);
});

test('thousands of footnotes, lists and block quotes are read, and too many lines are one error', {
  timeout: 30_000,
}, () => {
  for (const part of ['A[^n].\n\n[^n]: Note', '- a\n\nb', '> a\n\nb']) {
    const text = (times: number) =>
      Array.from({ length: times }, (_, index) => part.replaceAll('^n', `^n${index}`)).join('\n\n');
    expect(read(text(2_000)).faults).toEqual([]);
    expect(read(text(40_000)).faults.map(({ rule }) => rule)).toEqual(['file-too-large']);
  }
  expect(read(Array.from({ length: 3_000 }, (_, index) => `- a ${index}`).join('\n')).faults).toEqual([]);
});

test('a tag left open within a link, an image or a heading is one fault, at the tag', () => {
  for (const text of ['[<b>](https://example.org)', '![<b>](https://example.org)', 'x <b>\n===\n', '# x <b>\n\ny']) {
    const { faults } = readBody(text, 0);
    expect(faults.map(({ rule, column }) => [rule, column])).toEqual([
      ['syntax-unclosed-tag', text.indexOf('<b>') + 1],
    ]);
  }
});
