import { expect, test } from 'vitest';
import type { Block } from '../../../src/markup/block.ts';
import { originalAddress } from '../../../src/publish/original-address.ts';
import { outlineSource } from '../../../src/publish/source-outline.ts';

const block = (id: string, level: number | null = null) => ({ id, level }) as Block;
const outline = (blocks: Block[], shown: string[]) =>
  outlineSource({ blocks, publishable: new Map(shown.map((id) => [id, 'all' as const])) }).map((part) =>
    'gap' in part ? part.gap.map(({ id }) => id) : part.block.id,
  );

test('blocks that may not be shown become one gap, and it keeps their addresses', () => {
  const blocks = ['p1', 'p2', 'p3', 'p4'].map((id) => block(id));
  expect(outline(blocks, ['p1', 'p4'])).toEqual(['p1', ['p2', 'p3'], 'p4']);
  expect(outline(blocks, [])).toEqual([['p1', 'p2', 'p3', 'p4']]);
});

test('a block of which no word may be shown is still there when it is cited', () => {
  const parts = outlineSource({ blocks: [block('p1')], publishable: new Map([['p1', []]]) });
  expect(parts).toMatchObject([{ block: { id: 'p1' } }]);
});

test('headings stand below the title of the page, and leave out no level', () => {
  const blocks = [block('a', 1), block('b', 3), block('c', 6), block('d', 3), block('e', 1)];
  const levels = outlineSource({ blocks, publishable: new Map(blocks.map(({ id }) => [id, 'all' as const])) });
  expect(levels.map((part) => 'level' in part && part.level)).toEqual([2, 3, 4, 3, 2]);
});

test('the address of a block in the original leads to its time or its page', () => {
  const url = 'https://example.org/a';
  expect(originalAddress({ url }, { at: 750, page: null })).toBe('https://example.org/a#t=750');
  expect(originalAddress({ url }, { at: null, page: 4 })).toBe('https://example.org/a#page=4');
  expect(originalAddress({ url }, { at: null, page: null })).toBe(url);
  expect(originalAddress({ url: `${url}#part` }, { at: 750, page: null })).toBe(`${url}#part`);
  expect(originalAddress({ url: null }, { at: 750, page: null })).toBeNull();
});
