import { expect, test } from 'vitest';
import type { Block } from '../../../src/markup/block.ts';
import { readSource } from '../../../src/markup/read-source.ts';
import { briefly, mended } from './faults.ts';

const read = (text: string) => readSource(text, 0);
const only = (text: string): Block => {
  const { blocks, faults } = read(text);
  expect(faults).toEqual([]);
  expect(blocks).toHaveLength(1);
  return blocks[0] as Block;
};

test('every kind of block is found, in document order', () => {
  const { blocks, faults } = read(
    [
      '# Headline ^h',
      '',
      'Words ^p1',
      '',
      '> Quoted ^q1',
      '',
      '- first ^l1',
      '  1) nested ^l2',
      '',
      '  later paragraph ^l3',
      '',
      '| a | b |',
      '| - | - |',
      '| 1 | 2 |',
      '',
      '^t1',
      '',
      '![A map](map.png) ^i1',
      '',
      '```',
      'code',
      '```',
      '',
      '^c1',
    ].join('\n'),
  );
  expect(faults).toEqual([]);
  expect(blocks.map(({ id, kind, level, depth, marker, text }) => [id, kind, level, depth, marker, text])).toEqual([
    ['h', 'heading', 1, 0, null, 'Headline'],
    ['p1', 'paragraph', null, 0, null, 'Words'],
    ['q1', 'quote', null, 1, null, 'Quoted'],
    ['l1', 'list-item', null, 1, '•', 'first'],
    ['l2', 'list-item', null, 2, '1)', 'nested'],
    ['l3', 'list-item', null, 1, null, 'later paragraph'],
    ['t1', 'table', null, 0, null, 'a\u001fb\u001f1\u001f2'],
    ['i1', 'image', null, 0, null, ''],
    ['c1', 'code', null, 0, null, 'code'],
  ]);
  expect(blocks[7]).toMatchObject({ alt: 'A map', children: [] });
});

test('positions are those of the file, front matter included', () => {
  const text = '---\ntitle: "x ^no"\n---\n\nWords ^p1\r\n\r\nMore ^p1';
  const { blocks, faults } = readSource(text, text.indexOf('\nWords'));
  expect(blocks[0]?.span).toEqual({ line: 5, column: 1, endLine: 5, endColumn: 10 });
  expect(blocks[0]?.idSpan).toEqual({ line: 5, column: 7, endLine: 5, endColumn: 10 });
  expect(briefly(faults)).toEqual(['7:6-7:9 block-id-duplicate']);
  expect(faults[0]?.message).toContain('line 5');
});

test('columns count UTF-16 units', () => {
  expect(only('😀 words ^p1').idSpan.column).toBe(10);
});

test('attributes follow the id', () => {
  expect(only('Well. ^t12 speaker="A *b* | ^c" at=00:12:30 page=4 until=2026-01-03')).toMatchObject({
    id: 't12',
    text: 'Well.',
    speaker: 'A *b* | ^c',
    at: 750,
    page: 4,
    until: '2026-01-03',
    by: [],
    was: null,
  });
});

test.each([
  ['75:30', 4530],
  ['1:02:03', 3723],
  ['01:02:03.5', 3723.5],
  ['750', 750],
  ['0.25', 0.25],
  ['"12:30"', 750],
])('media time %s is %d seconds', (written, seconds) => expect(only(`a ^t at=${written}`).at).toBe(seconds));

test.each([
  'at=12:60',
  'at=noon',
  'page=0',
  'page=4a',
  'until=2026-02-30',
  'until=soon',
  'by=p_1 until=2026-01-01',
  'was=a,b',
  'speaker=""',
])('the value of %s is an error', (attribute) =>
  expect(read(`a ^t ${attribute}`).faults.map(({ rule }) => rule)).toEqual(['attribute-invalid']),
);

test('an unknown attribute is an error that names the nearest known one', () => {
  const { faults } = read('a ^t speker="X"');
  expect(briefly(faults)).toEqual(['1:6-1:16 attribute-unknown']);
  expect(faults[0]?.help).toContain('`speaker`');
});

test('curly quotation marks around a value are an error that says what to write', () => {
  const { faults, blocks } = read('a ^t speaker=“Dmitry Peskov”');
  expect(briefly(faults)).toEqual(['1:22-1:29 attribute-malformed']);
  expect(blocks[0]?.text).toBe('a');
});

test('an attribute that stands twice is an error', () => {
  expect(briefly(read('a ^t page=1 page=2').faults)).toEqual(['1:13-1:19 attribute-duplicate']);
});

test('a block without an id is an error whose fix appends the next free id', () => {
  const text = '# Title #\n\nWords\nmore  \n\nkept ^p7 was=p9\n\n- item\n\n| a |\n| - |\n| b |\n';
  const { faults } = read(text);
  expect(briefly(faults)).toEqual([
    '1:1-1:10 block-id-missing',
    '3:1-4:7 block-id-missing',
    '8:3-8:7 block-id-missing',
    '10:1-12:6 block-id-missing',
  ]);
  const after = mended(text, faults);
  expect(after).toBe(
    '# Title ^p10 #\n\nWords\nmore ^p11  \n\nkept ^p7 was=p9\n\n- item ^p12\n\n| a |\n| - |\n| b |\n\n^p13\n',
  );
  expect(read(after).faults).toEqual([]);
});

test('a malformed id is an error at the id', () => {
  const { faults, blocks } = read('Words ^p_5');
  expect(briefly(faults)).toEqual(['1:7-1:11 block-id-malformed']);
  expect(faults[0]?.help).toContain('`^p-5`');
  expect(blocks).toEqual([]);
});

test('an id without a space before it gets one', () => {
  const { faults } = read('Words^p5');
  expect(mended('Words^p5', faults)).toBe('Words ^p5');
});

test.each(['It costs 10^6', 'x^n', 'Less than 10^-3', '(a + b)^2'])('a power is not made an id: %s', (text) => {
  const { faults } = read(text);
  expect(briefly(faults)).toEqual([expect.stringContaining('block-id-missing')]);
  expect(faults[0]?.fix ?? null).toBeNull();
  expect(faults[0]?.help).toContain('If it belongs to the words');
});

test('an id in the middle of a paragraph says that a blank line is missing', () => {
  const { faults } = read('One ^p1\nTwo ^p2');
  expect(briefly(faults)).toEqual(['1:5-1:8 block-id-inside']);
  expect(faults[0]?.help).toContain('blank line');
});

test('an id directly below a table is an error whose fix is a blank line', () => {
  const text = '| a |\n| - |\n| b |\n^t1';
  const { faults, blocks } = read(text);
  expect(briefly(faults)).toEqual(['4:1-4:4 block-id-after-table']);
  expect(blocks[0]?.text).toBe('a\u001fb');
  expect(read(mended(text, faults)).faults).toEqual([]);
});

test('an id at the end of the last row names the table', () => {
  expect(only('| a | b |\n| - | - |\n| 1 | 2 | ^t1')).toMatchObject({ id: 't1', text: 'a\u001fb\u001f1\u001f2' });
});

test('an id below a block quote names the whole quote', () => {
  expect(only('> One *a*\n> b\n>\n> Two\n\n^q1')).toMatchObject({
    id: 'q1',
    kind: 'quote',
    depth: 1,
    text: 'One a b Two',
  });
});

test('an id below a block quote whose paragraphs have ids is an error', () => {
  expect(briefly(read('> One ^a\n\n^q1').faults)).toEqual(['3:1-3:4 block-id-stray']);
});

test('an id that stands apart from its paragraph is an error whose fix joins them', () => {
  const { faults } = read('Words\n\n^p1');
  expect(briefly(faults)).toEqual(['3:1-3:4 block-id-stray']);
  expect(mended('Words\n\n^p1', faults)).toBe('Words ^p1');
});

test('an id without words is an error', () => {
  expect(briefly(read('# ^h').faults)).toEqual(['1:3-1:5 block-empty']);
  expect(briefly(read('^p1').faults)).toEqual(['1:1-1:4 block-empty']);
  expect(briefly(read('- ^l1').faults)).toEqual(['1:3-1:6 block-empty']);
});

test('indented text without an id says that it is read as code', () => {
  const { faults } = read('    Words ^p1');
  expect(faults.map(({ rule }) => rule)).toEqual(['block-id-missing']);
  expect(faults[0]?.message).toContain('four spaces');
});

test('what looks like an id inside code stays code', () => {
  expect(only('```\nx ^p1\n```\n\n^c1').text).toBe('x ^p1');
});

test('withdrawn blocks name their successors, which must exist', () => {
  const text = 'Old ^p5 until=2026-01-03 by=p5b,p5c\n\nNew ^p5b';
  expect(briefly(read(text).faults)).toEqual(['1:33-1:36 by-unknown']);
  expect(briefly(read('Old ^p5 by=p6\n\nNew ^p6').faults)).toEqual(['1:9-1:11 by-without-until']);
});

test('a corrected transcription must be gone', () => {
  expect(briefly(read('Old ^p5\n\nNew ^p6 was=p5').faults)).toEqual(['3:13-3:15 was-exists']);
  expect(only('New ^p6 was=p5').was).toBe('p5');
});

test('a control character is an error and never parts cells', () => {
  const { faults, blocks } = read('a\u001fb ^p1');
  expect(briefly(faults)).toEqual(['1:2-1:3 control-character']);
  expect(blocks[0]?.text).not.toContain('\u001f');
});

test('raw HTML, bare addresses and strikethrough are text', () => {
  expect(only('<b>x</b> ~~y~~ www.example.org {z} ^p1').text).toBe('<b>x</b> ~~y~~ www.example.org {z}');
});

test('links keep web addresses only', () => {
  const { children, text } = only('[a](https://example.org/ü) [b](javascript:x) [c](/root) ^p1');
  expect(text).toBe('a b c');
  expect(children).toEqual([
    {
      type: 'element',
      tagName: 'a',
      properties: { href: 'https://example.org/%C3%BC', rel: ['nofollow', 'noopener'] },
      children: [{ type: 'text', value: 'a' }],
    },
    { type: 'text', value: ' b c' },
  ]);
});

test('a line that reads like a link definition is words, since it has an id', () => {
  expect(only('[1]: https://example.org ^n1').text).toBe('[1]: https://example.org');
});

test('a caret that is no id stays in the words', () => {
  expect(only('10 ^2 and x ^ y and \\^z ^p1').text).toBe('10 ^2 and x ^ y and ^z');
});

test('images within words contribute nothing', () => {
  expect(only('![x](y.png) words ![z](y.png) ^p1')).toMatchObject({ kind: 'paragraph', text: 'words', alt: null });
});

test('a row with more cells than columns is an error, as the surplus would be lost', () => {
  expect(briefly(read('| a |\n| - |\n| b | c |\n\n^t').faults)).toEqual(['3:5-3:10 table-row-too-long']);
});

test('thousands of nested quotes are one error, not a crash', () => {
  expect(read(`${'>'.repeat(50_000)} x`).faults.map(({ rule }) => rule)).toEqual(['nesting-too-deep']);
});
