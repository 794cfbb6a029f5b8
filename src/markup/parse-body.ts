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
import { explainSyntaxError } from './explain-syntax.ts';
import { type Construct, type Constructs, fitSyntax, type SyntaxExtension } from './fit-syntax.ts';
import './linear-edits.ts';
import { tooLarge } from './limit-faults.ts';
import { findLimitFault } from './limits.ts';
import { findTreeFault } from './tree-limits.ts';

const GFM = gfm();
const OPENINGS = new Set(['mdxJsxFlowTag', 'mdxJsxTextTag', 'mdxFlowExpression', 'mdxTextExpression']);
const ATTRIBUTES = /^mdxJsx(?:Flow|Text)Tag(?:Expression)?Attribute$/;

// The parser holds all of a tag in memory several times over. No tag of ours has more than six.
const ATTRIBUTE_LIMIT = 50;

// Likewise of all tags of a file. A thousand citations have three thousand attributes.
const ATTRIBUTES_LIMIT = 100_000;

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
  const opened: Opened = { offset: null, attributes: 0, all: 0, last: -1 };
  let tree: Root;
  try {
    tree = fromMarkdown(blankFrontMatter(text, bodyStart), {
      extensions: [
        fitSyntax(GFM, text.slice(bodyStart)),
        noting(mdxExpression(), opened),
        noting(mdxJsx(), opened),
        AS_MDX,
      ],
      mdastExtensions: [gfmFromMarkdown().map(withoutSearch), mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()],
    });
  } catch (error) {
    if (error instanceof TooManyAttributes) return tooManyAttributes(text, lines, opened);
    return explainSyntaxError(error, text, lines, opened.offset);
  }
  return findTreeFault(tree, lines) ?? tree;
}

// The bare-address extension searches the finished tree a second time, for addresses that its
// tokenizer left; what it finds has no position, and some texts take it quadratic time.
function withoutSearch(extension: TreeExtension): TreeExtension {
  return { ...extension, transforms: [] };
}

/** The tag or expression that was opened last: where, and how many attributes it has so far. */
interface Opened {
  offset: number | null;
  attributes: number;
  /** Attributes of all tags until now, each counted once, as often as the parser may try it; and where the last is. */
  all: number;
  last: number;
}

class TooManyAttributes extends Error {}

function tooManyAttributes(text: string, lines: Lines, { offset, attributes }: Opened): LocalFault {
  const start = offset ?? 0;
  const tag = /^<[\w.:-]{1,100}/.exec(text.slice(start, start + 101))?.[0] ?? '<';
  const span = lines.span(start, start + tag.length);
  if (attributes <= ATTRIBUTE_LIMIT) return tooLarge(span, `${ATTRIBUTES_LIMIT} attributes of tags`);
  return {
    ...span,
    rule: 'tag-too-long',
    message: `The tag \`${tag}\` that begins here has more than ${ATTRIBUTE_LIMIT} attributes, more than can be read in reasonable time.`,
    help: 'Leave the attributes that it knows, each once.',
  };
}

/**
 * The extension, noting where the latest tag or expression began: an error knows only where reading
 * stopped, which for a missing quotation mark is the end of the file. A tag with attributes without end
 * is read no further.
 */
function noting(extension: SyntaxExtension, opened: Opened): SyntaxExtension {
  const wrap = (construct: Construct): Construct => ({
    ...construct,
    tokenize(effects, ok, nok) {
      const noted: typeof effects = {
        ...effects,
        enter(type, fields) {
          const token = effects.enter(type, fields);
          if (OPENINGS.has(type)) Object.assign(opened, { offset: token.start.offset, attributes: 0 });
          if (ATTRIBUTES.test(type)) {
            opened.attributes += 1;
            if (token.start.offset > opened.last) opened.all += 1;
            opened.last = Math.max(opened.last, token.start.offset);
          }
          if (opened.attributes > ATTRIBUTE_LIMIT || opened.all > ATTRIBUTES_LIMIT) throw new TooManyAttributes();
          return token;
        },
      };
      return construct.tokenize.call(this, noted, ok, nok);
    },
  });
  const wrapAll = (constructs: Constructs | undefined): Constructs =>
    Object.fromEntries(
      Object.entries(constructs ?? {}).map(([code, value]) => [
        code,
        Array.isArray(value) ? value.map(wrap) : wrap(value as Construct),
      ]),
    );
  return { ...extension, flow: wrapAll(extension.flow), text: wrapAll(extension.text) };
}
