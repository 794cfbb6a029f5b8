import type { Root } from 'mdast';
import { fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import type { LocalFault } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import { blankFrontMatter } from './blank.ts';
import { fitSyntax } from './fit-syntax.ts';
import './linear-edits.ts';
import { findLimitFault } from './limits.ts';
import { OpenTags } from './open-tags.ts';
import { findTreeFault } from './tree-limits.ts';

const GFM = gfm();

// As in MDX: HTML and `<https://…>` are tags, and indented text is text. Without acorn and without
// the extension for import and export, nothing is read as code.
const AS_MDX = { disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] } };

/**
 * Parses a claim's body: the tree, or the one fault for which there is none. `text` is the whole
 * file; positions in the tree are those of the file.
 */
export function parseBody(text: string, bodyStart: number, lines: Lines): Root | LocalFault {
  const limit = findLimitFault(text, bodyStart, lines, { tables: false });
  if (limit) return limit;
  const tags = new OpenTags();
  let tree: Root;
  try {
    tree = fromMarkdown(blankFrontMatter(text, bodyStart), {
      extensions: [fitSyntax(GFM, text.slice(bodyStart)), tags.watch(mdxExpression()), tags.watch(mdxJsx()), AS_MDX],
      mdastExtensions: [gfmFromMarkdown().map(withoutSearch), mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()],
    });
  } catch (error) {
    return tags.explain(error, text, lines);
  }
  return findTreeFault(tree, lines) ?? tree;
}

// The bare-address extension searches the finished tree a second time, for addresses that its
// tokenizer left; what it finds has no position, and some texts take it quadratic time.
function withoutSearch(extension: TreeExtension): TreeExtension {
  return { ...extension, transforms: [] };
}
