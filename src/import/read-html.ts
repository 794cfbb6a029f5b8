import readability from '@mozilla/readability';
import { textOf } from '../markup/text-of.ts';
import { blocksOf, hasWords, type PlacedBlock, withoutElement } from './html-blocks.ts';
import { statedIn, titleBarOf } from './html-stated.ts';
import { CannotImport, type ImportedBlock, type ImportedDocument } from './imported.ts';
import { inlineOf } from './inline.ts';
import { parsePage } from './parse-page.ts';
import { markStrays } from './prune.ts';
import { markContainers } from './stray-containers.ts';

/** So many characters a page has at least when its words are in it; below, a script may bring them. */
const FEW_WORDS = 200;
/** What is taken as the article holds at least this part of the page's paragraphs, or the page is taken whole. */
const LEAST_PART = 0.2;

/**
 * Reads a page: what it says of itself, and the blocks of its article as Mozilla's Readability finds it,
 * with all else marked as stray. Throws CannotImport for a page without words.
 */
export function readHtml(html: string): ImportedDocument {
  const document = parsePage(html);
  const said = statedIn(document);
  markContainers(document);
  const headline = headlineOf(document, said.title ?? titleBarOf(document));
  const stated = { ...said, title: said.title ?? headline?.text ?? titleBarOf(document) };
  const paragraphs = [...document.querySelectorAll('p')].reduce(
    (sum, each) => sum + (each.textContent ?? '').length,
    0,
  );
  const hasScript = document.querySelector('script') !== null;
  let blocks = articleBlocks(document, stated.title);
  const found = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (found < FEW_WORDS || found < LEAST_PART * paragraphs) {
    const whole = wholePage(html, stated.title);
    if (whole.reduce((sum, { text }) => sum + text.length, 0) > found) blocks = whole;
  }
  const words = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (words === 0 || (words < FEW_WORDS && hasScript && needsScript(html))) {
    throw new CannotImport(
      hasScript
        ? 'The page holds no words of its own: a script would put them there. Open it in a browser, save it, and import the saved file.'
        : 'The page holds no words.',
    );
  }
  const own = headline ? blocks.filter(({ text }, index) => index > 5 || text !== headline.text) : blocks;
  return { format: 'html', stated, blocks: [...(headline ? [headline] : []), ...own.map(withoutElement)] };
}

function articleBlocks(document: Document, title: string | null): PlacedBlock[] {
  const root = findArticle(document);
  if (!root) return [];
  const blocks = blocksOf(root);
  markStrays(blocks, title);
  return blocks;
}

/** Readability fails on some damaged pages: these are taken whole. */
function findArticle(document: Document): Element | null {
  try {
    const options = { serializer: (node: Node) => node as Element, keepClasses: true };
    return new readability.Readability<Element>(document, options).parse()?.content ?? null;
  } catch {
    return null;
  }
}

function wholePage(html: string, title: string | null): PlacedBlock[] {
  const document = parsePage(html);
  markContainers(document);
  const blocks = blocksOf(document.body);
  markStrays(blocks, title);
  return blocks;
}

/** The heading that shows the title: the `h1` with its words, or the only one there is. */
function headlineOf(document: Document, title: string | null): ImportedBlock | null {
  const headings = [...document.querySelectorAll('h1')].filter((each) => hasWords(each.textContent ?? ''));
  const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  const wanted = plain(title ?? '');
  const same = headings.find((each) => {
    const words = plain(each.textContent ?? '');
    return words !== '' && (wanted.startsWith(words) || words.startsWith(wanted)) && wanted !== '';
  });
  const heading = same ?? (headings.length === 1 ? headings[0] : undefined);
  if (!heading) return null;
  const children = inlineOf(heading.childNodes);
  const text = textOf(children);
  if (!hasWords(text)) return null;
  const place = { level: 1, depth: 0, marker: null, speaker: null, at: null, page: null, stray: null };
  return { ...place, kind: 'heading', children, text };
}

function needsScript(html: string): boolean {
  return /<noscript|id=["']?(?:root|app|__next|___gatsby)["'\s>]|enable javascript|requires javascript/i.test(html);
}
