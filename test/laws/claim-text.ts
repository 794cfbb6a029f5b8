import fc from 'fast-check';
import type { Element, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { fitSyntax } from '../../src/markup/fit-syntax.ts';
import { readBody } from '../../src/markup/read-body.ts';
import { readPage } from '../../src/markup/read-page.ts';
import { law, must } from './law.ts';
import { anyMarkup, mustBePlaced } from './markup.ts';
import { differentWords } from './texts.ts';

const COMPONENTS = ['quote', 'cite', 'claim', 'figure', 'chart'];
const ELEMENTS = new Set([
  ...'a abbr blockquote br code del details div em h2 h3 h4 h5 h6 hr kbd li mark ol p pre section'.split(' '),
  ...'strong sub summary sup table tbody td th thead tr ul'.split(' '),
  ...COMPONENTS,
]);

/** What a browser makes of a body: every element, as parsed from the HTML that it is written as. */
function elementsOf(nodes: readonly RootContent[]): Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...elementsOf(node.children)] : []));
}

export const CLAIM_TEXT = [
  law('a claim of anything is compiled without throwing, and its faults stand in the file', [anyMarkup], (text) => {
    mustBePlaced(readBody(text, 0).faults, text);
  }),

  law('a page of anything is read without throwing', [anyMarkup], (text) => {
    mustBePlaced(readPage(text, 0).faults, text);
  }),

  law('what is compiled is inert: known elements, no handlers, no style, no address that runs', [anyMarkup], (text) => {
    const html = toHtml(readBody(text, 0).body.tree);
    for (const { tagName, properties } of elementsOf(fromHtml(html, { fragment: true }).children)) {
      must(ELEMENTS.has(tagName), 'An element that is not allowed:', tagName);
      for (const [name, value] of Object.entries(properties)) {
        must(
          !/^on|^style$|^src|^srcdoc$|^action$|^form/i.test(name),
          'An attribute that is not allowed:',
          tagName,
          name,
        );
        if (name === 'href') {
          must(
            /^(?:https?:\/\/|mailto:|tel:|xmpp:|ftp:|\/(?!\/)|#)/i.test(String(value)),
            'An address that runs:',
            value,
          );
        }
      }
    }
  }),

  law('what the parser leaves out for a text would have found nothing in it', [anyMarkup], (text) => {
    const [fitted, whole] = [fitSyntax(gfm(), text), gfm()].map((extension) => {
      try {
        const extensions = [extension, mdxExpression(), mdxJsx()];
        const mdastExtensions = [...gfmFromMarkdown(), mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()];
        return JSON.stringify(fromMarkdown(text, { extensions, mdastExtensions }));
      } catch (error) {
        return String(error);
      }
    });
    must(fitted === whole, 'Read otherwise:', fitted, whole);
  }),

  law('the words of a quotation are read as they are written', [differentWords(1, 12)], (words) => {
    const { body, faults } = readBody(`Somebody <Quote of="s#p1">${words.join('\n')}</Quote> said.`, 0);
    const [use] = body.uses;
    must(faults.length === 0, 'There are faults:', faults);
    must(use?.component === 'Quote' && use.quote === words.join(' '), 'Read as', use);
  }),

  law(
    'words that begin like code are words',
    [fc.constantFrom('import', 'export', 'export default', 'import()'), differentWords(1, 8)],
    (beginning, words) => {
      const text = `${beginning} ${words.join(' ')}`;
      const { body, faults } = readBody(text, 0);
      must(faults.length === 0 && toHtml(body.tree) === `<p>${text}</p>`, 'Compiled to', toHtml(body.tree), faults);
    },
  ),

  law(
    'front matter before a body moves its faults, and changes nothing else',
    [anyMarkup, fc.nat(5)],
    (text, lines) => {
      // A byte order mark is one only at the beginning of a file.
      if (text.startsWith('\ufeff') || text.startsWith('\n')) return;
      const front = `---\n${'key: value\n'.repeat(lines)}---\n`;
      const alone = readBody(text, 0);
      const below = readBody(front + text, front.length);
      must(toHtml(alone.body.tree) === toHtml(below.body.tree), 'Compiled otherwise.');
      const places = (faults: typeof alone.faults, by: number) =>
        JSON.stringify(faults.map(({ rule, line, column }) => [rule, line + by, column]));
      must(places(alone.faults, lines + 2) === places(below.faults, 0), 'Faults:', alone.faults, below.faults);
    },
  ),
];
