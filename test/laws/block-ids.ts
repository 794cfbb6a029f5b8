import fc from 'fast-check';
import { readSource } from '../../src/markup/read-source.ts';
import { law, must } from './law.ts';
import { anyMarkup, mustBePlaced } from './markup.ts';
import { differentWords } from './texts.ts';

const KINDS = ['paragraph', 'heading', 'list', 'quote', 'table', 'image', 'row'] as const;

/** A block of each kind as an editor writes it, and the text it has. */
const writtenBlock = fc.tuple(
  fc.constantFrom(...KINDS),
  differentWords(2, 8),
  fc.constantFrom('', ' page=4', ' at=00:01:02', ' speaker="The *chair* ^x"', ' until=2026-01-02'),
);

function write(kind: (typeof KINDS)[number], words: readonly string[], tail: string): { source: string; text: string } {
  const text = words.join(' ');
  switch (kind) {
    case 'paragraph':
      return { source: `${words.join('\n')} ${tail}`, text };
    case 'heading':
      return { source: `## ${text} ${tail}`, text };
    case 'list':
      return { source: `- ${text} ${tail}`, text };
    case 'quote':
      return { source: `> ${text} ${tail}`, text };
    case 'table':
      return {
        source: `| ${words[0]} | ${words[1]} |\n| --- | --- |\n\n${tail}`,
        text: `${words[0]}\u001f${words[1]}`,
      };
    case 'image':
      return { source: `![${text}](a.png) ${tail}`, text: '' };
    case 'row':
      return { source: `*${text}* ${tail}`, text };
  }
}

function mendAll(text: string): string {
  const fixes = readSource(text, 0).faults.flatMap(({ fix, rule }) =>
    fix && rule === 'block-id-missing' ? [fix] : [],
  );
  let mended = text;
  for (const { start, end, text: words } of fixes.sort((a, b) => b.start - a.start)) {
    mended = mended.slice(0, start) + words + mended.slice(end);
  }
  return mended;
}

export const BLOCK_IDS = [
  law(
    'every block that has an id is read, with its words, in order',
    [fc.array(writtenBlock, { maxLength: 8 })],
    (blocks) => {
      const written = blocks.map(([kind, words, attributes], at) => write(kind, words, `^b${at}${attributes}`));
      // A rule between any two, so that lists and quotes do not join.
      const text = written.map(({ source }) => source).join('\n\n---\n\n');
      const read = readSource(text, 0);
      must(read.faults.length === 0, 'There are faults:', read.faults, text);
      const found = read.blocks.map((each) => [each.id, each.text]);
      const wanted = written.map((each, at) => [`b${at}`, each.text]);
      must(JSON.stringify(found) === JSON.stringify(wanted), 'Read and written:', found, wanted);
    },
  ),

  law(
    'a source of anything is read without throwing; ids are unique and stand where they are said to',
    [anyMarkup],
    (text) => {
      const { blocks, faults } = readSource(text, 0);
      mustBePlaced(faults, text);
      must(
        new Set(blocks.map(({ id }) => id)).size === blocks.length,
        'An id stands twice:',
        blocks.map(({ id }) => id),
      );
      const lines = text.split(/\r\n|\n|\r/);
      for (const { id, idSpan, kind, text: words } of blocks) {
        const there = (lines[idSpan.line - 1] ?? '').slice(idSpan.column - 1, idSpan.endColumn - 1);
        must(/^[A-Za-z0-9-]+$/.test(id), 'No id:', id);
        must(there === `^${id}`, 'At the place of an id stands', there, id);
        must(kind === 'image' || words.trim() !== '', 'A block without words:', id);
      }
    },
  ),

  law('words below a source change no block above them', [anyMarkup], (text) => {
    const before = readSource(text, 0);
    if (before.faults.length > 0 || /[`~<[\]]|^ {4}|\t|^[ \t]*$/m.test(text)) return;
    const after = readSource(`${text}\n\n---\n\nOther words. ^zz`, 0);
    const known = after.blocks.filter(({ id }) => id !== 'zz').map((each) => [each.id, each.text]);
    must(
      JSON.stringify(known) === JSON.stringify(before.blocks.map((each) => [each.id, each.text])),
      'Before and after:',
      before.blocks.map((each) => [each.id, each.text]),
      known,
    );
  }),

  law('mending missing ids changes the words of no block', [anyMarkup], (text) => {
    const before = readSource(text, 0);
    const after = readSource(mendAll(text), 0);
    for (const { id, text: words } of before.blocks) {
      const same = after.blocks.find((each) => each.id === id);
      must(same === undefined || same.text === words, 'Mended to other words:', id, words, same?.text);
      must(same !== undefined || after.faults.length > 0, 'Lost by mending:', id);
    }
  }),
];
