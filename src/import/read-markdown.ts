import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { gfmTable } from 'micromark-extension-gfm-table';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { findLimitFault } from '../markup/limits.ts';
import { findTreeFault } from '../markup/tree-limits.ts';
import { findFrontMatter } from '../schema/front-matter.ts';
import { Lines } from '../schema/lines.ts';
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

function statedInYaml(yaml: string): Stated {
  const document = parseDocument(yaml, { version: '1.2' });
  if (document.errors.length > 0 || !isMap(document.contents)) return NOTHING_STATED;
  const map = document.contents;
  const text = (...keys: string[]): string | null => {
    for (const key of keys) {
      const value = map.get(key, true);
      if (isScalar(value) && value.value !== null) return clean(value.source ?? String(value.value));
    }
    return null;
  };
  const authors = map.get('authors') ?? map.get('author');
  return {
    ...NOTHING_STATED,
    title: text('title'),
    publisher: text('publisher'),
    authors: (isSeq(authors) ? authors.toJSON().map(String) : [text('authors', 'author')])
      .map((name: string | null) => clean(name))
      .filter((name: string | null) => name !== null),
    url: /^https?:\/\/\S+$/.test(text('url') ?? '') ? text('url') : null,
    published: dateOf(text('published', 'date')),
    language: languageOf(text('language', 'lang')),
  };
}
