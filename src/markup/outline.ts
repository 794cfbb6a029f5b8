import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import type { Body } from './body.ts';
import { eachNode } from './each-node.ts';
import { wordsOf } from './words-of.ts';

// Keeps ids of headings apart from those of the page around them.
const PREFIX = 's-';

/**
 * Fits the headings of a text below the one of its page, in place: the outermost become h2, none
 * skips a level, and each gets an id that is unique in the text.
 */
export function outline(root: Root): Body['headings'] {
  const slugger = new GithubSlugger();
  const around: number[] = [];
  const headings: Body['headings'] = [];
  eachNode(root, (node) => {
    if (node.type !== 'heading') return;
    while ((around.at(-1) ?? 0) >= node.depth) around.pop();
    around.push(node.depth);
    const level = Math.min(6, around.length + 1);
    const text = wordsOf(node.children);
    const id = PREFIX + slugger.slug(text || 'section');
    node.depth = level as Heading['depth'];
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    headings.push({ id, level, text });
  });
  return headings;
}
