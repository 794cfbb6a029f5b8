import fc from 'fast-check';
import { EditMap } from 'micromark-util-edit-map';
import { describe, expect, test } from 'vitest';
import '../../../src/markup/linear-edits.ts';
import { readBody } from '../../../src/markup/read-body.ts';
import { readPage } from '../../../src/markup/read-page.ts';
import { readSource } from '../../../src/markup/read-source.ts';
import { MARKDOWN } from '../../support/shapes/markdown.ts';

const rulesOf = ({ faults }: { faults: { rule: string }[] }) => [...new Set(faults.map(({ rule }) => rule))];
const shape = (name: string, size: number) => MARKDOWN[name]?.(size) ?? '';

describe.each([
  ['a claim', readBody],
  ['a page', readPage],
  ['a source', readSource],
] as const)('%s', (_kind, read) => {
  test.each([
    'asterisks',
    'asterisks in lines of a quote',
    'asterisks in lines with a bar',
    'asterisks in lines with a sharp',
    'brackets',
    'brackets below a fence in a list',
    'backslashes',
    'links without an end',
    'short lines',
    'a quote that goes on without its mark',
    'rows without a table',
  ])('of %s is one fault, told before it is read', (name) => {
    const { faults } = read(shape(name, 100_000), 0);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ rule: 'paragraph-too-long', help: expect.stringContaining('blank lines') });
  });

  test.each([
    'lists 90 deep',
    'lists 45 deep with tabs',
    'lists 90 deep and blank lines',
    'a deep list and lines far in',
    'quotes in lists further in',
    'quotes and lists 45 deep',
    'footnotes further in',
    'a table of many columns',
  ])('of %s is one fault, told before it is read', (name) => {
    expect(read(shape(name, 3_000_000), 0).faults).toMatchObject([{ rule: 'file-too-large' }]);
  });

  test.each([
    'marks of two kinds in paragraphs',
    'marks that only close in paragraphs',
    'brackets in paragraphs',
    'underscores in paragraphs',
  ])('of %s is one fault, when they would take the parser minutes together', (name) => {
    expect(read(shape(name, 1_000_000), 0).faults).toMatchObject([
      {
        rule: 'file-too-large',
        message: expect.stringContaining('marks'),
        help: expect.stringContaining('blank lines'),
      },
    ]);
  });

  test('may hold three thousand paragraphs of fifty marks each', () => {
    const rules = rulesOf(read(`${'*a* '.repeat(25)}words ^p\n\n`.repeat(3_000), 0));
    expect(rules.filter((rule) => /too/.test(rule))).toEqual([]);
  });

  test('of lists further and further in is one fault at the line that is too far in', () => {
    const { faults } = read(shape('lists further and further in', 1_000_000), 0);
    expect(faults).toMatchObject([{ rule: 'nesting-too-deep', line: 101, column: 1, endColumn: 202 }]);
  });

  test.each(['tables of many columns and short rows', 'references to one long address'])(
    'of %s is one fault where it would be drawn beyond what was written',
    (name) => {
      const { faults } = read(shape(name, 100_000), 0);
      expect(faults).toMatchObject([{ rule: 'file-too-large', help: expect.stringContaining('Write') }]);
      expect(faults[0]?.endLine).toBeGreaterThan(1);
    },
  );

  test('may hold lists six levels deep, sparse tables and repeated links as large as people make them', () => {
    const list = Array.from({ length: 600 }, (_, at) => `${'    '.repeat(at % 6)}- item ^i${at}\n`).join('');
    const table = `${'| a '.repeat(20)}|\n${'| - '.repeat(20)}|\n${'| 1 |\n'.repeat(500)}\n^t\n`;
    const links = `${'[a][b] '.repeat(500)}^l\n\n[b]: https://b.example/${'x'.repeat(500)}\n`;
    const fence = `\`\`\`\n${`${' '.repeat(300)}- far in\n`.repeat(150)}\`\`\` ^f\n`;
    const rules = rulesOf(read([list, table, links, fence].join('\n'), 0));
    expect(rules.filter((rule) => /too/.test(rule))).toEqual([]);
  });

  test('of more lines than fit into memory is one fault', () => {
    expect(rulesOf(read('a\n\n'.repeat(60_000), 0))).toEqual(['file-too-large']);
  });
});

describe.each([
  ['a claim', readBody],
  ['a page', readPage],
] as const)('%s', (_kind, read) => {
  test('with a tag of more attributes than any has is one fault where it begins, and none in code', () => {
    const tag = (attributes: number) => `<Quote ${'a="b" '.repeat(attributes)}/>`;
    for (const around of ['', 'Some words '])
      expect(read(`Words.\n\n${around}${tag(51)}\n`, 0).faults).toMatchObject([
        {
          rule: 'tag-too-long',
          line: 3,
          column: around.length + 1,
          endColumn: around.length + 7,
          message: expect.stringContaining('`<Quote`'),
        },
      ]);
    expect(rulesOf(read(tag(50), 0))).not.toContain('tag-too-long');
    expect(read(shape('a tag with attributes', 1_000_000), 0).faults).toHaveLength(1);
    expect(read(`\`\`\`\n${tag(51)}\n\`\`\`\n\nand \`${tag(51)}\``, 0).faults).toEqual([]);
    const many = `${tag(30)}\n\n`.repeat(3);
    expect(rulesOf(read(many, 0))).not.toContain('tag-too-long');
  });

  test('with tags of more attributes than any has is one fault at the tag that is too much', () => {
    const tags = (count: number) => `${`<Cite ${'a="b" '.repeat(40)}/>\n\n`.repeat(count)}`;
    expect(read(tags(2_600), 0).faults).toMatchObject([
      { rule: 'file-too-large', line: 5_001, column: 1, message: expect.stringContaining('100000 attributes') },
    ]);
    expect(rulesOf(read(tags(100), 0))).not.toContain('file-too-large');
  });

  test('with an open tag or brace is one fault where that begins', () => {
    expect(read('Words.\n\nSome <Cite of="a>\n\nmore <b>x</b>.\n', 0).faults).toMatchObject([
      { rule: 'syntax-tag', line: 3, column: 6 },
    ]);
    expect(read('Words.\n\nSome { words\n\nmore <b>x</b>.\n', 0).faults).toMatchObject([
      { rule: 'syntax-brace', line: 3, column: 6 },
    ]);
  });
});

test('a comment that holds the head of a table does not make rows of what follows', () => {
  const text = shape('brackets in what is no table', 100_000);
  expect(rulesOf(readBody(text, 0))).toEqual(['paragraph-too-long']);
});

test('a source may hold a table of thousands of marks, and a list of thousands of items', { timeout: 30_000 }, () => {
  const table = `| Name | Link |\n| --- | --- |\n${'| *a* | [b](https://b.example/) |\n'.repeat(1500)}\n\n^t`;
  expect(readSource(table, 0).faults).toEqual([]);
  const quoted = table.replace('\n\n^t', '').replace(/^/gm, '> ');
  expect(rulesOf(readSource(`${quoted}\n\n^t`, 0))).not.toContain('paragraph-too-long');
  const list = Array.from({ length: 2000 }, (_, at) => `- *item* ^i${at}\n`).join('');
  expect(readSource(list, 0)).toMatchObject({ faults: [], blocks: { length: 2000 } });
});

test('items of a list are as loose as the list', () => {
  const paragraphs = (text: string) => JSON.stringify(readBody(text, 0).body.tree).split('"p"').length - 1;
  expect(paragraphs('- a\n- b\n- c')).toBe(0);
  expect(paragraphs('- a\n\n- b\n- c')).toBe(3);
  expect(paragraphs('- a\n- b\n  - c\n\n  - d')).toBe(2);
});

test('edits of events come out as micromark meant them', () => {
  const edit = fc.tuple(fc.nat(20), fc.nat(3), fc.array(fc.nat(), { maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const apart = edits
        .sort(([a], [b]) => a - b)
        .filter(
          ([at, removed], index, all) => at + removed <= (all[index + 1]?.[0] ?? 24) && at !== all[index + 1]?.[0],
        );
      const events = Array.from({ length: 24 }, (_, at) => -at) as unknown[];
      const expected = apart.reduceRight((list, [at, removed, added]) => list.toSpliced(at, removed, ...added), events);
      const map = new EditMap();
      for (const [at, removed, added] of apart) map.add(at, removed, added as never);
      const changed = [...events];
      map.consume(changed as never);
      expect(changed).toEqual(expected);
    }),
  );
});
