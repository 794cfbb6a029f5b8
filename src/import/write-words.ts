import type { ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/**
 * Words as one line of Markdown that reads back as these words: what would be read as marks, and every
 * caret that could begin an id, is escaped. With `breaks`, line breaks are kept as such.
 */
export function writeWords(children: readonly ElementContent[], { breaks }: { breaks: boolean }): string {
  const markdown = toMarkdown(
    { type: 'paragraph', children: phrasing(children, breaks) },
    {
      emphasis: '_',
      strong: '*',
      resourceLink: true,
      extensions: [gfmTableToMarkdown()],
      unsafe: [{ character: '^', inConstruct: 'phrasing' }],
      handlers: { break: () => '\\\n' },
    },
  );
  return markdown.trimEnd();
}

/** The same without any mark: each sign of punctuation is escaped. What is written when marks would not read back. */
export function writePlainly(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/^[ \t]+|[ \t]+$/g, '');
}

function phrasing(nodes: readonly ElementContent[], breaks: boolean): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type !== 'element') return [];
    const children = phrasing(node.children, breaks);
    switch (node.tagName) {
      case 'br':
        return [breaks ? { type: 'break' } : { type: 'text', value: ' ' }];
      case 'em':
        return [{ type: 'emphasis', children }];
      case 'strong':
        return [{ type: 'strong', children }];
      case 'code':
        return [
          { type: 'inlineCode', value: node.children.map((each) => (each.type === 'text' ? each.value : '')).join('') },
        ];
      case 'a':
        return [{ type: 'link', url: String(node.properties.href ?? ''), children }];
      default:
        return children;
    }
  });
}
