import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { gfmTable } from 'micromark-extension-gfm-table';
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { findLimitFault } from '../markup/limits.ts';
import { findTreeFault } from '../markup/tree-limits.ts';
import { findFrontMatter } from '../schema/front-matter.ts';
import { Lines } from '../schema/lines.ts';
import { sizeFault } from '../schema/read-yaml.ts';
import { parseYaml } from '../schema/yaml-places.ts';
import { blocksOf, withoutElement } from './html-blocks.ts';
import { clean, dateOf, languageOf } from './html-stated.ts';
import { CannotImport, type ImportedDocument, NOTHING_STATED, type Stated } from './imported.ts';
import { parsePage } from './parse-page.ts';

/** Reads Markdown (CommonMark with tables); HTML in it is read as HTML, front matter as what the document says of itself. */
export function readMarkdown(text: string): ImportedDocument {
  const fences = findFrontMatter(text);
  const stated = 'rule' in fences ? NOTHING_STATED : statedInYaml(text.slice(fences.start, fences.end));
  const body = 'rule' in fences ? text : text.slice(fences.bodyStart);
  const lines = new Lines(body);
  const limit = findLimitFault(body, 0, lines, { tables: true });
  if (limit) throw new CannotImport(`Line ${limit.line}: ${limit.message}`);
  const tree = fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const fault = findTreeFault(tree, lines);
  if (fault) throw new CannotImport(`Line ${fault.line}: ${fault.message}`);
  const html = toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
  const blocks = blocksOf(parsePage(html).body).map(withoutElement);
  if (blocks.length === 0) throw new CannotImport('The file holds no words.');
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  return { format: 'markdown', stated: { ...stated, title: stated.title ?? heading?.text ?? null }, blocks };
}

/** What front matter says of a document; nothing where it is no YAML, or more than a document says of itself. */
function statedInYaml(yaml: string): Stated {
  const map = sizeFault(yaml) === null ? mapIn(yaml) : null;
  if (map === null) return NOTHING_STATED;
  const textIn = (value: unknown): string | null =>
    isScalar(value) && value.value !== null ? clean(value.source ?? String(value.value)) : null;
  const text = (...keys: string[]): string | null => {
    for (const key of keys) {
      const value = map.get(key, true);
      if (isScalar(value) && value.value !== null) return textIn(value);
    }
    return null;
  };
  const authors = map.get('authors') ?? map.get('author');
  return {
    ...NOTHING_STATED,
    title: text('title'),
    publisher: text('publisher'),
    authors: (isSeq(authors) ? authors.items.map(textIn) : [text('authors', 'author')]).filter((name) => name !== null),
    url: /^https?:\/\/\S+$/.test(text('url') ?? '') ? text('url') : null,
    published: dateOf(text('published', 'date')),
    language: languageOf(text('language', 'lang')),
  };
}

function mapIn(yaml: string): YAMLMap | null {
  try {
    const { errors, contents } = parseYaml(yaml, 0, yaml.length);
    return errors.length === 0 && isMap(contents) ? contents : null;
  } catch {
    // Nested more deeply than the parser can go.
    return null;
  }
}
