import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { clip } from '../../../src/markup/clip.ts';
import { highlight } from '../../../src/markup/highlight.ts';
import { readBody } from '../../../src/markup/read-body.ts';
import { readPage } from '../../../src/markup/read-page.ts';
import { readSource } from '../../../src/markup/read-source.ts';
import { textOf } from '../../../src/markup/text-of.ts';

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    '  \n',
    '\\\n',
    '*',
    '**',
    '_',
    '`',
    '[',
    '](https://example.org)',
    '![',
    '](x.png)',
    '# ',
    '> ',
    '- ',
    '3. ',
    '    ',
    '```\n',
    '| a | b |\n| - | - |\n| ',
    ' | ',
    '&amp;',
    '&#31;',
    '&nbsp;',
    '\t',
    '^',
    ' ^p',
    ' ^q speaker="x"',
    '\r\n',
    '\u001f',
    '<b>',
    '</b>',
    '{',
    '}',
    '{/* x */}',
    '<Quote of="a#b">',
    '</Quote>',
    '<Cite of="a#b" />',
    '<details>',
    '<br />',
    '[^1]',
    '[^1]: ',
    '[a]: /x',
    '===',
    '---',
    '\\',
    '\ufeff',
    '\0',
    '\ud800',
    '<',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
);
const markdown = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
// Each line that holds something ends in an id of its own, so that many blocks are well-formed.
const withIds = markdown.map((text) =>
  text
    .split('\n')
    .map((line, index) => (line.trim() ? `${line} ^x${index}` : line))
    .join('\n'),
);

test('the text of a block is the text of its content, whatever stands in the file', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(markdown, withIds), (text) => {
      const ids = new Set<string>();
      for (const block of readSource(text, 0).blocks) {
        expect(textOf(block.children)).toBe(block.text);
        if (block.kind !== 'code') expect(block.text).not.toMatch(/^[ \t]|[ \t]$|[\n\r]/);
        if (block.kind !== 'table') expect(block.text).not.toContain('\u001f');
        expect(ids.has(block.id)).toBe(false);
        ids.add(block.id);
      }
    }),
    { numRuns: 1500 },
  );
});

test('no text makes a reader throw or fail, and every fault has a place in the file', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(markdown, fc.nat(20), (text, bodyStart) => {
      const lineCount = text.split(/\r\n|\n|\r/).length;
      for (const read of [readSource, readBody, readPage]) {
        for (const fault of read(text, Math.min(bodyStart, text.length)).faults) {
          expect(fault.rule).not.toBe('markup-unreadable');
          expect(fault.line).toBeGreaterThanOrEqual(1);
          expect(fault.endLine).toBeLessThanOrEqual(lineCount);
          expect(fault.endLine * 1e6 + fault.endColumn).toBeGreaterThanOrEqual(fault.line * 1e6 + fault.column);
        }
      }
    }),
    { numRuns: 800 },
  );
});

const content = (text: string): ElementContent[] => readSource(text, 0).blocks[0]?.children ?? [];
const words = (nodes: readonly ElementContent[]): string[] =>
  nodes.flatMap((node) =>
    node.type !== 'element'
      ? []
      : node.tagName === 'mark'
        ? [textOf([node])]
        : words(node.children as ElementContent[]),
  );

test('highlighting wraps the words of a range and keeps the text', () => {
  const children = content('One *two three* four ^p');
  const marked = highlight(children, [[4, 18]], (index, part) => ({ id: `r${index}-${part}` }));
  expect(textOf(marked)).toBe('One two three four');
  expect(words(marked)).toEqual(['two three four']);
});

test('a range that ends within an element gets several marks', () => {
  const marked = highlight(content('One *two three* four ^p'), [[0, 7]], (index, part) => ({
    id: `r${index}-${part}`,
  }));
  expect(words(marked)).toEqual(['One ', 'two']);
  expect(JSON.stringify(marked)).toContain('"id":"r0-1"');
});

test('ranges that overlap are marked as one, in any order', () => {
  expect(
    words(
      highlight(
        content('One two three four ^p'),
        [
          [8, 13],
          [0, 3],
          [4, 10],
          [5, 5],
        ],
        () => ({}),
      ),
    ),
  ).toEqual(['One', 'two three']);
});

test('words in a table are marked in their cells', () => {
  const children = content('| a | b |\n| - | - |\n| one | two |\n\n^t');
  const marked = highlight(
    children,
    [
      [4, 7],
      [8, 11],
    ],
    () => ({}),
  );
  expect(words(marked)).toEqual(['one', 'two']);
  expect(textOf(marked)).toBe(textOf(children));
});

test('highlighting never changes the text', () => {
  fc.assert(
    fc.property(withIds, fc.array(fc.tuple(fc.nat(30), fc.nat(40))), (text, ranges) => {
      for (const block of readSource(text, 0).blocks) {
        const marked = highlight(block.children, ranges, () => ({}));
        expect(textOf(marked)).toBe(block.text);
      }
    }),
  );
});

test('clipping keeps the cited words and marks what is left out', () => {
  const children = content('One *two three* four five ^p');
  expect(
    textOf(
      clip(children, [
        [4, 7],
        [14, 18],
      ]),
    ),
  ).toBe('two … four');
  expect(
    textOf(
      clip(children, [
        [4, 7],
        [8, 13],
      ]),
    ),
  ).toBe('two three');
  expect(JSON.stringify(clip(children, [[4, 7]]))).not.toContain('three');
});

test('clipping a table keeps the words of the cited cells', () => {
  const children = content('| a | b |\n| - | - |\n| one | two |\n\n^t');
  expect(
    textOf(
      clip(children, [
        [0, 1],
        [8, 11],
      ]),
    ),
  ).toBe('a … two');
});
