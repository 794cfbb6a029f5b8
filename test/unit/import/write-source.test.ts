import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainBlock } from '../../../src/import/blocks.ts';
import { changeFront, formatFront } from '../../../src/import/front-matter.ts';
import { blocksOf, hasWords, withoutElement } from '../../../src/import/html-blocks.ts';
import { nameBlocks } from '../../../src/import/name-blocks.ts';
import { parsePage } from '../../../src/import/parse-page.ts';
import { type SourceBlock, underId } from '../../../src/import/source-block.ts';
import { writeSource } from '../../../src/import/write-source.ts';
import { readSource } from '../../../src/markup/read-source.ts';
import { readYaml } from '../../../src/schema/read-yaml.ts';
import { sourceSchema } from '../../../src/schema/source.ts';

const FRONT = 'title: x';
const BODY_START = `---\n${FRONT}\n---\n\n`.length;

function readBack(blocks: readonly SourceBlock[]) {
  const text = writeSource(FRONT, blocks);
  return { text, ...readSource(text, BODY_START) };
}

// What means something to Markdown, to the reader of ids, or to HTML.
const mark = fc.constantFrom(
  ...'*|_|**|`|``|~~|^p1|^p1 a=b| ^x by=p2|[x](y)|[x]: y|![a](b)|<b>|<!-- -->|&amp;|&#42;|\\|# |#|- |+ |1. |1) |> |    |```|~~~|---|===|***|{x}|$|"|^| at=1| until=2026-01-01|http://x.example|\u00a0|\u3000|:---|{/*'.split(
    '|',
  ),
  '|',
  '| a | b |',
);
const words = fc
  .array(fc.oneof(mark, fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 7 })
  .map((parts) => parts.join(''));

test('whatever the words are, they read back as the same words, under the same ids', () => {
  const kinds = fc.constantFrom('heading' as const, 'paragraph' as const, 'list-item' as const);
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, words), { minLength: 1, maxLength: 6 }), (rows) => {
      const imported = rows.map(([kind, text]) => plainBlock(kind, text)).filter(({ text }) => hasWords(text));
      const ids = nameBlocks(imported);
      const { blocks, faults } = readBack(imported.map((block, index) => underId(ids[index] ?? '', block)));
      expect(faults).toEqual([]);
      expect(blocks.map(({ id, text }) => [id, text])).toEqual(imported.map(({ text }, index) => [ids[index], text]));
    }),
    { numRuns: 1_000 },
  );
});

test('emphasis, links, code and line breaks in any order read back as the same words', () => {
  const inline = fc.array(
    fc.tuple(fc.constantFrom('em', 'strong', 'b', 'i', 'code', 'a', 'br', 'span', 'sup'), words),
    {
      maxLength: 6,
    },
  );
  const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  fc.assert(
    fc.property(inline, (parts) => {
      const html = parts
        .map(([tag, value]) =>
          tag === 'br'
            ? '<br>'
            : `<${tag}${tag === 'a' ? ' href="https://x.example/(y)"' : ''}>${inHtml(value)}</${tag}>`,
        )
        .join('');
      const imported = blocksOf(parsePage(`<p>${html}</p>`).body).map(withoutElement);
      const { blocks, faults } = readBack(imported.map((block, index) => underId(`p${index}`, block)));
      expect(faults).toEqual([]);
      expect(blocks.map(({ text }) => text)).toEqual(imported.map(({ text }) => text));
    }),
    { numRuns: 500 },
  );
});

test('nested lists, quotes, tables and code are written so that they stay what they are', () => {
  const html = `<ol start="3"><li>three<ul><li>inner<p>second paragraph</p></li></ul></li><li>four</li></ol>
<blockquote><p>said</p><p>and said</p></blockquote>
<table><tr><th>a|b</th><th>^p1</th></tr><tr><td><b>1</b></td><td></td></tr></table>
<pre><code>if (x) {
  \`\`\`^p9
}</code></pre><p>end</p>`;
  const imported = blocksOf(parsePage(html).body).map(withoutElement);
  const { blocks, faults } = readBack(imported.map((block, index) => underId(`p${index}`, block)));
  expect(faults).toEqual([]);
  const brief = ({ kind, depth, marker, text }: (typeof imported)[number]) => [kind, depth, marker, text];
  expect(blocks.map((block) => brief({ ...block, stray: null }))).toEqual(imported.map(brief));
  expect(imported.map(({ kind }) => kind)).toEqual([
    'list-item',
    'list-item',
    'list-item',
    'list-item',
    'quote',
    'quote',
    'table',
    'code',
    'paragraph',
  ]);
});

test('attributes read back as they were, and links and emphasis are kept', () => {
  const [imported] = blocksOf(parsePage('<p>A <b>bold</b> word and <a href="https://x.example/">a link</a></p>').body);
  if (!imported) throw new Error('No block');
  const block = { ...underId('t1', withoutElement(imported)), speaker: 'The "chair"', at: 3725.5, page: 4 };
  const { text, blocks } = readBack([{ ...block, until: '2026-01-02', was: 'p9' }]);
  expect(text).toContain('A **bold** word and [a link](https://x.example/) ^t1 ');
  expect(blocks[0]).toMatchObject({ speaker: "The 'chair'", at: 3725.5, page: 4, until: '2026-01-02', was: 'p9' });
});

const VALUES = {
  title: 'A: "title" # with everything',
  kind: 'article' as const,
  publisher: 'true',
  authors: ['- one', 'null'],
  url: 'https://x.example/?a=b#c',
  archives: [],
  published: null,
  retrieved: '2026-01-02',
  language: 'en',
  rights: 'excerpt' as const,
  sha256: '1'.repeat(64),
  interest: null,
};

function readFront(yaml: string) {
  return readYaml(yaml, 0, yaml.length, sourceSchema);
}

test('front matter reads back as its values, whatever YAML would take them for', () => {
  const { value, faults } = readFront(formatFront(VALUES));
  expect(faults).toEqual([]);
  expect(value).toEqual(VALUES);
});

test('a change of front matter leaves what an editor wrote as it stands, comments and order too', () => {
  const yaml =
    'rights: full # agreed by letter\ntitle:   My own title\ninterest: >-\n  A long\n  story\nretrieved: 2026-01-02\nkind: law\nlanguage: en\n';
  const changed = changeFront(yaml, { retrieved: '2027-01-02', sha256: '2'.repeat(64) });
  expect(changed).toContain('rights: full # agreed by letter');
  expect(readFront(changed).value).toMatchObject({
    title: 'My own title',
    interest: 'A long story',
    retrieved: '2027-01-02',
    sha256: '2'.repeat(64),
    rights: 'full',
  });
});
