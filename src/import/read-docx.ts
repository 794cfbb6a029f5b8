import JSZip from 'jszip';
import mammoth from 'mammoth';
import { blocksOf, withoutElement } from './html-blocks.ts';
import { clean, languageOf } from './html-stated.ts';
import { CannotImport, type ImportedDocument, NOTHING_STATED } from './imported.ts';
import { parsePage } from './parse-page.ts';

/** A document unpacks to so many bytes at most; more is no letter but a bomb. */
const MOST_UNPACKED = 200_000_000;

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/** Reads a Word document with mammoth. Throws CannotImport when it is damaged or holds no words. */
export async function readDocx(bytes: Uint8Array): Promise<ImportedDocument> {
  const archive = await JSZip.loadAsync(bytes).catch(() => {
    throw new CannotImport('The Word document is damaged: it cannot be unpacked.');
  });
  const unpacked = Object.values(archive.files).reduce((sum, file) => sum + sizeOf(file), 0);
  if (unpacked > MOST_UNPACKED) {
    throw new CannotImport('The Word document unpacks to more than 200 MB, which is more than any document needs.');
  }
  const buffer = await withRaisedSigns(archive, bytes);
  const { value } = await mammoth
    .convertToHtml({ buffer }, { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .catch((error: Error) => {
      const [reason] =
        error instanceof RangeError ? ['its parts stand in one another too deep'] : error.message.split('\n');
      throw new CannotImport(`The Word document is damaged (${reason}).`);
    });
  const blocks = blocksOf(parsePage(value).body).map(withoutElement);
  if (blocks.length === 0) throw new CannotImport('The Word document holds no words.');
  const core = parsePage((await archive.file('docProps/core.xml')?.async('string')) ?? '');
  const said = (name: string): string | null =>
    clean([...core.querySelectorAll('*')].find(({ localName }) => localName === name)?.textContent ?? null);
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  const author = said('dc:creator');
  return {
    format: 'docx',
    stated: {
      ...NOTHING_STATED,
      title: said('dc:title') ?? heading?.text ?? null,
      authors: author === null ? [] : [author],
      language: languageOf(said('dc:language')),
    },
    blocks,
  };
}

/** LibreOffice writes raised figures as shifted ones, which mammoth does not know: 10⁶ would read 106. */
async function withRaisedSigns(archive: JSZip, bytes: Uint8Array): Promise<Buffer> {
  const text = (await archive.file('word/document.xml')?.async('string')) ?? '';
  const raised = text.replace(
    /<w:position w:val="(-?)[1-9]\d*"\s*\/>/g,
    (_, minus) => `<w:vertAlign w:val="${minus ? 'subscript' : 'superscript'}"/>`,
  );
  if (raised === text) return Buffer.from(bytes);
  archive.file('word/document.xml', raised);
  return archive.generateAsync({ type: 'nodebuffer' });
}

/** The unpacked size that the archive's directory states, in bytes. */
function sizeOf(file: JSZip.JSZipObject): number {
  const { _data: data } = file as unknown as { _data?: { uncompressedSize?: number } };
  return data?.uncompressedSize ?? 0;
}
