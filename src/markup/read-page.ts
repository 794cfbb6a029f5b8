import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { LocalFault } from '../schema/fault.ts';
import { Lines } from '../schema/lines.ts';
import { arrangeFlow } from './arrange-flow.ts';
import { blankFrontMatter } from './blank.ts';
import type { BodyParts } from './body.ts';
import { inspect } from './inspect.ts';
import './linear-edits.ts';
import { findLimitFault } from './limits.ts';
import { OpenTags } from './open-tags.ts';
import { outline } from './outline.ts';
import { pageProse } from './page-prose.ts';
import { findTreeFault } from './tree-limits.ts';

/** What a standing page uses, and what is wrong with that. */
export interface ReadPage extends BodyParts {
  faults: LocalFault[];
}

/**
 * Reads a standing page, which is full MDX and rendered by @astrojs/mdx: only the use of our
 * components, its links and its headings. The uses have the numbers that `numberUses` gives them at
 * render. `text` is the whole file, `bodyStart` the UTF-16 offset at which its front matter ends.
 * Never throws.
 */
export function readPage(text: string, bodyStart: number): ReadPage {
  const lines = new Lines(text);
  const limit = findLimitFault(text, bodyStart, lines, { tables: false });
  if (limit) return failed(limit);
  const tags = new OpenTags();
  try {
    const root = mdxWith(tags).parse(blankFrontMatter(text, bodyStart));
    const fault = findTreeFault(root, lines);
    if (fault) return failed(fault);
    arrangeFlow(root, { unravel: true });
    const headings = outline(root);
    const { uses, links, faults } = inspect(root, text, lines, { trusted: true });
    return { uses, links, headings, ...pageProse(root), faults };
  } catch (error) {
    return failed(tags.explain(error, text, lines));
  }
}

/** The parser of MDX, whose tags are noted as it opens them. */
function mdxWith(tags: OpenTags) {
  return unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(watchTags, tags);
}

/** A plugin behind the one for MDX: has the parser's extensions watched. */
function watchTags(this: Processor, tags: OpenTags): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => tags.watch(extension));
}

function failed(fault: LocalFault): ReadPage {
  return { uses: [], links: [], headings: [], prose: [], blockQuotations: [], faults: [fault] };
}
