import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { numberUses, outlineHeadings } from '../../../src/markup/page-plugins.ts';
import { readPage } from '../../../src/markup/read-page.ts';
import { briefly } from './faults.ts';

const PAGE = `import Chart2 from './x.js'
export const n = 1

# Methods

{/* comment */} A <Quote of="s#a">b</Quote> {n} [link](../x) <Badge />

<Quote of="s#b">alone</Quote> <Cite of="s#c" />

<Cite of="s#d" />

<Cite of="broken" />

- <Claim id="x" />

<div>
  <Figure src="a.png" alt="b">c <Cite of="s#e" /></Figure>
</div>

Note[^1].

[^1]: d <Cite of="s#f" />
`;

test('a standing page tells the uses, links and headings, and keeps its code', () => {
  const { uses, links, headings, faults } = readPage(PAGE, 0);
  expect(briefly(faults)).toEqual(['12:11-12:17 reference-malformed']);
  expect(uses.map(({ component }) => component)).toEqual([
    'Quote',
    'Quote',
    'Cite',
    'Cite',
    'Claim',
    'Figure',
    'Cite',
    'Cite',
  ]);
  expect(links.map(({ href }) => href)).toEqual(['../x']);
  expect(headings).toEqual([{ id: 's-methods', level: 2, text: 'Methods' }]);
});

test('rendering numbers the uses as reading does', async () => {
  const code = String(await compile(PAGE, { jsx: true, remarkPlugins: [remarkGfm, numberUses, outlineHeadings] }));
  const numbered = [...code.matchAll(/<(Quote|Cite|Claim|Figure|Chart)\b[^>]*? use="(\d+)"/g)].map(([, name, use]) => [
    Number(use),
    name,
  ]);
  const { uses } = readPage(PAGE, 0);
  expect(numbered.sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual(
    uses.map(({ component }, index) => [index, component]),
  );
  expect(code).toContain('<_components.p><Cite of="s#d" use="3" /></_components.p>');
  expect(code).toContain('id="s-methods"');
});

test('a page that cannot be read has one fault at its place', () => {
  expect(briefly(readPage('a\n\n5 <6', 0).faults)).toEqual(['3:3-3:4 syntax-angle-bracket']);
  expect(briefly(readPage('a <br> b', 0).faults)).toEqual(['1:3-1:7 syntax-unclosed-tag']);
  expect(readPage('---\ntitle: x\n---\n\n{1 +}', 18).faults).toMatchObject([{ line: 5, rule: 'syntax-code' }]);
});
