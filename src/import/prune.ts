import { headsFurniture, isCredit, isDateline, isFurniture, tellsOfAuthor } from './furniture-words.ts';
import type { PlacedBlock } from './html-blocks.ts';
import type { Stray } from './imported.ts';
import { strayContainer } from './stray-containers.ts';

/** Blocks of fewer characters may be furniture; what is longer is words of the article. */
const SHORT = 160;
/** A block of so many characters that ends a sentence is surely the article's own. */
const LONG = 120;
/** A container is furniture only when it holds less than this part of the article. */
const LARGEST_PART = 0.3;

/** A mark that ends a sentence, within a text or at its end. */
const SENTENCE = /[.!?…:؟।]["”’»)]*(?:\s|$)|[。！？]/;

/** Marks the blocks of a page that are no words of its article. Changes the blocks. */
export function markStrays(blocks: readonly PlacedBlock[], title: string | null): void {
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
  for (const block of blocks) block.stray = strayOf(block, total);
  markLinkLists(blocks);
  markBeginning(blocks, title);
  markEnd(blocks, total);
}

function strayOf(block: PlacedBlock, total: number): Stray | null {
  const { text, kind, element } = block;
  if (kind === 'table') return null;
  const around = strayContainer(element, LARGEST_PART * total);
  if (around) return around;
  if (text.length < 400 && isCredit(text)) return 'credit';
  if (text.length < SHORT && standsByPicture(block)) return 'caption';
  if (text.length < SHORT && isFurniture(text) && !isSentence(text)) return 'advertisement';
  if (text.length < 250 && isFurniture(text) && linkPart(block) > 0.3) return 'link';
  if (kind === 'paragraph' && text.length > 25 && !text.includes('://') && isLinkLine(block)) return 'link';
  return /[\p{L}\p{N}]/u.test(text) ? null : 'advertisement';
}

/** Whether a block shares its element with a picture, and with no other words. */
function standsByPicture({ element, text }: PlacedBlock): boolean {
  if (!element.querySelector('img, picture, video') || /[.!?…]$/.test(text)) return false;
  return (element.textContent ?? '').trim().length < text.length + 20;
}

/** The part of a block's characters that are links. */
function linkPart({ element, text }: PlacedBlock): number {
  const links = [...element.querySelectorAll('a')];
  if (element.localName === 'a') return 1;
  return links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0) / Math.max(1, text.length);
}

function isSentence(text: string): boolean {
  return text.length > 60 && /[.!?…]["”’»)]*$/.test(text);
}

/** Lists of nothing but links lead away, such as further reading; so do links alone between paragraphs. */
function markLinkLists(blocks: readonly PlacedBlock[]): void {
  for (let start = 0; start < blocks.length; start++) {
    let end = start;
    while (end < blocks.length && isLinkLine(blocks[end] as PlacedBlock)) end++;
    const items = blocks.slice(start, end);
    if (items.length >= 2 && items.every((block) => block.kind === 'list-item' || block.kind === items[0]?.kind)) {
      for (const block of items) block.stray ??= 'link';
    }
    start = Math.max(start, end - 1);
  }
}

function isLinkLine(block: PlacedBlock): boolean {
  return block.text.length < SHORT && linkPart(block) > 0.85 && !/[.!?]$/.test(block.text);
}

/** Before the first long paragraph stand dates, names and addresses of sections. */
function markBeginning(blocks: readonly PlacedBlock[], title: string | null): void {
  const first = blocks.findIndex((block) => block.stray === null && isArticle(block));
  for (const block of blocks.slice(0, Math.max(first, 0))) {
    if (block.text === title) continue;
    if (isDateline(block.text) || isLinkLine(block)) block.stray ??= 'advertisement';
  }
}

/** After the last long paragraph everything below a heading such as "Related" is furniture. */
function markEnd(blocks: readonly PlacedBlock[], total: number): void {
  let passed = 0;
  for (const [index, block] of blocks.entries()) {
    passed += block.text.length;
    if (passed < total / 2 || block.text.length > 60 || !headsFurniture(block.text) || linkPart(block) > 0.3) continue;
    const rest = blocks.slice(index + 1);
    const sentences = rest.filter((each) => each.stray === null && each.text.length > 60 && SENTENCE.test(each.text));
    if (sentences.length > (tellsOfAuthor(block.text) ? 2 : 0)) continue;
    block.stray ??= 'link';
    for (const each of rest) each.stray ??= 'link';
  }
  for (const block of [...blocks].reverse()) {
    if (block.stray === null && isArticle(block)) break;
    if (isDateline(block.text) || isLinkLine(block)) block.stray ??= 'advertisement';
  }
}

/** Whether a block is long and holds a sentence that ends. */
function isArticle({ text, kind }: PlacedBlock): boolean {
  return kind !== 'heading' && text.length > LONG && SENTENCE.test(text);
}
