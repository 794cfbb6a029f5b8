import { getDocumentProxy } from 'unpdf';

import { plainBlock } from './blocks.ts';
import { clean, languageOf } from './html-stated.ts';
import { CannotImport, type ImportedBlock, type ImportedDocument, NOTHING_STATED, type Stated } from './imported.ts';
import { joinLinesOfPrint, wordsWithin } from './pdf-hyphens.ts';
import { linesOf, median, type PdfPiece } from './pdf-lines.ts';
import { type PdfPage, withoutRunningHeads } from './pdf-margins.ts';
import { joinAcross, type PdfParagraph, paragraphsOf } from './pdf-paragraphs.ts';
import { regionsOf } from './pdf-regions.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type TextContent = Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;

/** Letters so much larger than those of the text make a heading. */
const HEADING = 1.12;
const LONGEST_HEADING = 250;

/** To find each page, all before it are looked through. */
const MOST_PAGES = 5_000;

/** A page of print has a few hundred; of very many, finding lines and columns would take far too long. */
const MOST_PIECES = 20_000;

/**
 * Reads a PDF with pdf.js and rebuilds its paragraphs from where the words stand; each block tells the
 * page on which it begins. Throws CannotImport when it is damaged, locked, or holds only pictures.
 */
export async function readPdf(bytes: Uint8Array): Promise<ImportedDocument> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > MOST_PAGES) {
      throw new CannotImport(
        `The PDF has ${pdf.numPages} pages; at most ${MOST_PAGES} can be read. Save those that matter as a PDF of their own and import that.`,
      );
    }
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
    const paragraphs = joinAcross(
      withoutRunningHeads(pages).flatMap(({ number, pieces }) =>
        regionsOf(pieces).map((region) => paragraphsOf(linesOf(region), number)),
      ),
    );
    const blocks = blocksFrom(paragraphs);
    if (blocks.length === 0) {
      throw new CannotImport(
        'The PDF holds pictures of pages and no text. Run it through text recognition (OCR) first.',
      );
    }
    return { format: 'pdf', stated: await statedIn(pdf, blocks), blocks };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
  } catch (error) {
    const { name, message } = error as Error;
    throw new CannotImport(
      name === 'PasswordException'
        ? 'The PDF is locked with a password. Save a copy without one and import that.'
        : `The PDF is damaged and cannot be read (${message}).`,
    );
  }
}

async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const [, bottom = 0, , top = 0] = page.view;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const pieces = items.flatMap((item): PdfPiece[] => ('str' in item ? pieceOf(item) : []));
  page.cleanup();
  if (pieces.length > MOST_PIECES) {
    throw new CannotImport(
      `Page ${number} of the PDF holds more than ${MOST_PIECES} pieces of text, more than can be put in order. Save the other pages as a PDF of their own and import that.`,
    );
  }
  return { number, bottom, top, pieces };
}

/** Words that run across or up the page are watermarks and notes in the margin. */
function pieceOf({ str, transform, width, dir }: TextItem): PdfPiece[] {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform as number[];
  if (str.trim() === '' || Math.abs(b) > 0.1 * Math.abs(a)) return [];
  // Ligatures are drawn as one sign, but are letters in any quotation.
  const text = str.replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'));
  return [{ text, x, y, width, size: Math.abs(d) || Math.abs(a), rightToLeft: dir === 'rtl' }];
}

function blocksFrom(paragraphs: readonly PdfParagraph[]): ImportedBlock[] {
  const words = wordsWithin(paragraphs.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const body = median(
    paragraphs.flatMap(({ lines }) =>
      lines.flatMap(({ size, text }) => Array.from({ length: text.length }, () => size)),
    ),
  );
  const sizes = [...new Set(paragraphs.filter(isLarge).map(({ size }) => Math.round(size)))].sort((a, b) => b - a);
  function isLarge({ size, lines }: PdfParagraph): boolean {
    return size > HEADING * body && lines.reduce((sum, { text }) => sum + text.length, 0) < LONGEST_HEADING;
  }
  return paragraphs.flatMap((paragraph): ImportedBlock[] => {
    const text = joinLinesOfPrint(
      paragraph.lines.map((line) => line.text),
      words,
    );
    const { page } = paragraph;
    const bullet = /^[•‣▪●◦■·]\s+/.exec(text);
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    if (isLarge(paragraph)) {
      return [plainBlock('heading', text, { page, level: Math.min(6, sizes.indexOf(Math.round(paragraph.size)) + 1) })];
    }
    return [
      bullet
        ? plainBlock('list-item', text.slice(bullet[0].length), { page })
        : plainBlock('paragraph', text, { page }),
    ];
  });
}

async function statedIn(pdf: Pdf, blocks: readonly ImportedBlock[]): Promise<Stated> {
  const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> };
  const said = (key: string): string | null => (typeof info[key] === 'string' ? clean(info[key]) : null);
  const title = said('Title');
  // Programs write the name of the file where a title belongs.
  const isName = title === null || /^(?:microsoft \w+ - |untitled|about:blank)|\.\w{2,5}$/i.test(title);
  const author = said('Author');
  return {
    ...NOTHING_STATED,
    title: isName ? (blocks.find(({ kind }) => kind === 'heading')?.text ?? null) : title,
    authors: author === null ? [] : [author],
    language: languageOf(said('Language')),
  };
}
