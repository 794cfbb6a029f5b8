import { expect, test } from 'vitest';
import { readDocument } from '../../../src/import/read-document.ts';
import { LIMITS, readInThread } from '../../../src/import/read-in-thread.ts';
import { DOCX } from '../../support/shapes/docx.ts';
import { type FileShapes, PDF } from '../../support/shapes/pdf.ts';

const make = async (shapes: FileShapes, name: string, size: number) => await (shapes[name]?.(size) as Uint8Array);
const read = (bytes: Uint8Array, ending: string) => readDocument({ bytes, charset: null, mediaType: null, ending });

test('a document that would be read without end is left after its time, with a way out', async () => {
  const endless = await make(PDF, 'forms that double', 100);
  await expect(readInThread('pdf', endless, { ...LIMITS, seconds: 1 })).rejects.toThrow(
    /^The PDF was not read to its end: it takes more than 1 seconds\. Save the pages that matter/,
  );
  const styles = await make(DOCX, 'styles without a name', 5_000_000);
  await expect(readInThread('docx', styles, { ...LIMITS, seconds: 1 })).rejects.toThrow(
    /^The Word document was not read to its end: it takes more than 1 seconds\./,
  );
});

test('a document that unpacks to more than the memory it may take is left', async () => {
  const bomb = await make(PDF, 'a page that unpacks to a thousand times its size', 400_000);
  expect(bomb.length).toBeLessThan(1_000_000);
  await expect(readInThread('pdf', bomb, { ...LIMITS, bytes: 200_000_000 })).rejects.toThrow(
    /^The PDF was not read to its end: it takes more than 200 MB of memory\./,
  );
});

test('a PDF of too many pages, or of a page of too many pieces, is refused with the limit', async () => {
  await expect(read(await make(PDF, 'pages', 1_800_000), 'pdf')).rejects.toThrow(
    /^The PDF has 6000 pages; at most 5000 can be read\./,
  );
  await expect(read(await make(PDF, 'words at one place', 2_000_000), 'pdf')).rejects.toThrow(
    /^Page 1 of the PDF holds more than 20000 pieces of text/,
  );
});

test.each([
  'pages in a ring',
  'pages in pages',
  'a table of objects that is lost',
  'signs that are no object',
  'lists in lists',
  'brackets in a string',
])('a PDF of %s is refused in a sentence', async (name) => {
  const refusal = expect(read(await make(PDF, name, 50_000), 'pdf')).rejects;
  await refusal.toThrow(/^The PDF (?:is damaged|holds pictures of pages and no text)/);
  await expect(read(await make(PDF, name, 50_000), 'pdf')).rejects.not.toThrow(/no known reason|call stack/);
});

test.each(['tables in tables', 'parts in parts', 'elements nobody knows'])(
  'a Word document of %s, thousands deep, is refused in a sentence',
  async (name) => {
    await expect(read(await make(DOCX, name, 1_000_000), 'docx')).rejects.toThrow(
      'The Word document is damaged (its parts stand in one another too deep).',
    );
  },
);

test('a Word document of thousands of paragraphs, runs and list items is read whole', async () => {
  expect((await read(await make(DOCX, 'paragraphs', 200_000), 'docx')).blocks).toHaveLength(2352);
  const [block] = (await read(await make(DOCX, 'runs of one paragraph', 200_000), 'docx')).blocks;
  expect(block?.text).toMatch(/^(?:word ){4000,}word$/);
  const items = (await read(await make(DOCX, 'lists of many levels', 50_000), 'docx')).blocks;
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['list-item']));
});

test('a PDF of a thousand pages is read whole, and each block tells its page', async () => {
  const { blocks } = await read(await make(PDF, 'pages', 300_000), 'pdf');
  expect(blocks).toHaveLength(1000);
  expect(blocks.at(-1)).toMatchObject({ text: 'Some words stand on page 999.', page: 1000 });
});
