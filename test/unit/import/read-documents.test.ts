import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { CELL_BREAK } from '../../../src/citation/passage.ts';
import type { ImportedBlock, ImportedDocument } from '../../../src/import/imported.ts';
import { readDocument } from '../../../src/import/read-document.ts';

// Made once from texts of our own: by Chromium (print), LibreOffice, FFmpeg and qpdf, as their names say.
const FIXTURES = join(import.meta.dirname, '../../fixtures/import');

function read(name: string, ending: string | null = extname(name).slice(1)): Promise<ImportedDocument> {
  return readDocument({ bytes: readFileSync(join(FIXTURES, name)), charset: null, mediaType: null, ending });
}

function texts({ blocks }: ImportedDocument): string[] {
  return blocks.map(({ text }) => text);
}

const LETTER: Partial<ImportedBlock>[] = [
  { kind: 'heading', level: 1, text: 'Report on the harbour' },
  {
    kind: 'paragraph',
    text: 'The harbour was dredged twice last year. The work took eleven weeks, four more than planned, and no ship had to wait for longer than a day.',
  },
  { kind: 'heading', level: 2, text: 'What was found' },
  {
    kind: 'paragraph',
    text: 'Divers found the wall sound. They counted three cracks, none of them deeper than a hand.',
  },
  { kind: 'list-item', marker: '•', text: 'The northern wall needs no repair.' },
  { kind: 'list-item', marker: '•', text: 'The southern wall is measured again in spring.' },
  { kind: 'table', text: ['Year', 'Ships', '2024', '1,204', '2025', '1,311'].join(CELL_BREAK) },
  { kind: 'quote', text: 'We would do it the same way again.' },
  { kind: 'paragraph', text: 'The load on the wall is 10⁶ newtons.' },
];

test('a Word document gives its headings, lists, tables and quotes, and a raised figure is never a plain one', async () => {
  const document = await read('letter-by-libreoffice.docx');
  expect(document.format).toBe('docx');
  expect(document.stated).toMatchObject({ title: 'Report on the harbour', language: 'en-US', published: null });
  expect(document.blocks).toMatchObject(LETTER);
});

test('the same letter as a page of LibreOffice gives the same blocks', async () => {
  const document = await read('letter-by-libreoffice.html');
  expect(document).toMatchObject({ format: 'html', stated: { title: 'Report on the harbour', language: null } });
  expect(document.blocks).toMatchObject(LETTER);
});

test('the format is told by content: a wrong ending or none changes nothing', async () => {
  for (const ending of ['txt', 'md', null]) {
    expect((await read('letter-by-libreoffice.docx', ending)).format).toBe('docx');
    expect((await read('columns-by-chromium.pdf', ending)).format).toBe('pdf');
    expect((await read('letter-by-libreoffice.html', ending)).format).toBe('html');
    expect((await read('talk-by-ffmpeg.vtt', ending)).format).toBe('vtt');
    expect((await read('talk-by-ffmpeg.srt', ending)).format).toBe('srt');
  }
});

test('a PDF in two columns is read column by column, across the headings around them, with hyphens mended', async () => {
  const document = await read('columns-by-chromium.pdf');
  expect(document).toMatchObject({
    format: 'pdf',
    stated: { title: 'Minutes of the bridge committee', language: 'en' },
  });
  expect(texts(document)).toEqual([
    'Minutes of the bridge committee',
    'The committee met in the old town hall. All nine members were present, and the session was open to everybody who wished to listen.',
    'Cost of the new bridge',
    'The new bridge costs 17 million, of which 5.5 are paid. The engineers measured a load of 3 × 10⁶ newtons, which is well-known to be more than the old bridge could ever have carried during its long service for the municipality.',
    'Nobody objected to the extraordinarily comprehensive documentation that the engineers had submitted. The chairwoman thanked them for their conscientious and uncomplicated cooperation, and recommended the publication of all measurements without abbreviation.',
    'The treasurer explained that the remaining instalments depend on the completion of the northern embankment. She expects the contractor to finish the foundations before the administrative proceedings have been concluded, although there is considerable uncertainty about the delivery of reinforcement.',
    'Decisions',
    'The old bridge stays open until the new one is finished.',
    'Cyclists may use the footpath in both directions.',
    'The session was closed by the chairwoman. The next one takes place in the same room.',
  ]);
  expect(document.blocks.every(({ page }) => page === 1)).toBe(true);
});

/** What both PDFs were printed from. */
const PAGES = ['Paragraph', 'Section'].flatMap((name) =>
  Array.from({ length: 14 }, (_, index) => {
    const number = index + 1;
    return `${name} ${number} of the long report says that the council has considered the matter with great care, and that it will come back to it when the figures of the year are known to all who have to decide about them. It adds, for the sake of completeness, that nothing in ${name.toLowerCase()} ${number} binds anybody before the vote.`;
  }),
);

test('a paragraph that goes on overleaf is one block, on the page where it begins', async () => {
  const document = await read('pages-by-libreoffice.pdf');
  expect(texts(document)).toEqual(['The long report', ...PAGES]);
  const pageOf = (start: string) => document.blocks.find(({ text }) => text.startsWith(start))?.page;
  expect([pageOf('Paragraph 14 '), pageOf('Section 1 '), pageOf('Section 14 ')]).toEqual([1, 2, 2]);
});

test('what a browser prints at the head and foot of every page is no part of the document', async () => {
  expect(texts(await read('running-heads-by-chromium.pdf'))).toEqual(['The long report', ...PAGES]);
});

test('subtitles become whole sentences with speaker and media time', async () => {
  for (const name of ['talk-by-ffmpeg.srt', 'talk-by-ffmpeg.vtt']) {
    const { blocks, stated } = await read(name);
    expect(stated.kind).toBe('transcript');
    expect(blocks.map(({ speaker, at, text }) => [speaker, at, text])).toEqual([
      ['WELL', 1, 'the harbour is open, and it stays open.'],
      ['HARRIS', 4, 'That is all that can be said right now.'],
    ]);
  }
});

test('a Word document that unpacks to more than any document needs is refused before it is unpacked', async () => {
  const archive = await JSZip.loadAsync(readFileSync(join(FIXTURES, 'letter-by-libreoffice.docx')));
  archive.file('word/media/bomb.bin', Buffer.alloc(1_000));
  const bytes = await archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  // The directory at the end of a ZIP file states the size of each entry, 24 bytes behind its signature.
  const name = bytes.lastIndexOf('word/media/bomb.bin');
  const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), name);
  bytes.writeUInt32LE(900_000_000, entry + 24);
  const read = readDocument({ bytes, charset: null, mediaType: null, ending: 'docx' });
  await expect(read).rejects.toThrow('unpacks to more than 200 MB');
});
