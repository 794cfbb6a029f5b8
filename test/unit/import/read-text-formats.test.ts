import { expect, test } from 'vitest';
import { readDocument } from '../../../src/import/read-document.ts';
import { DOCUMENTS } from '../../support/shapes/documents.ts';

function read(text: string | Uint8Array, { ending = null as string | null, charset = null as string | null } = {}) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return readDocument({ bytes, charset, ending, mediaType: null });
}

async function brief(text: string | Uint8Array, hints = {}): Promise<string[]> {
  return (await read(text, hints)).blocks.map(({ kind, text: words }) => `${kind}: ${words}`);
}

test('lines that were wrapped to a width are joined, and blank lines part paragraphs', async () => {
  const wrapped = `The council met on Monday in the old town hall and talked about the
bridge, which is to be repaired before the winter comes. Nobody was
against it.

The next session is in May, at the same place and the same hour as
always, as the chair announced.
`;
  expect(await brief(wrapped)).toEqual([
    'paragraph: The council met on Monday in the old town hall and talked about the bridge, which is to be repaired before the winter comes. Nobody was against it.',
    'paragraph: The next session is in May, at the same place and the same hour as always, as the chair announced.',
  ]);
});

test('where every paragraph is a line, every line is a block, and a short one without a full stop is a heading', async () => {
  const long =
    'The council talked about the bridge for four hours and decided that it is to be repaired before winter.';
  expect(await brief(`Bridge to be repaired\n\nBridge to be repaired\n${long}\n${long} Twice.`)).toEqual([
    'heading: Bridge to be repaired',
    `paragraph: ${long}`,
    `paragraph: ${long} Twice.`,
  ]);
});

test('Markdown keeps its structure, and HTML in it lends its words', async () => {
  const markdown =
    '---\ntitle: A policy\nlang: de\ndate: 2026-01-02\n---\n\n# Rules\n\nOne **two** [three](https://x.example/).<br>Four\n\n1. First\n   - Inner\n2. Second\n\n> Said\n\n| a | b |\n| - | - |\n| 1 | 2 |\n';
  const document = await read(markdown);
  expect(document).toMatchObject({
    format: 'markdown',
    stated: { title: 'A policy', language: 'de', published: '2026-01-02', publisher: null },
  });
  expect(document.blocks.map(({ kind, depth, marker, text }) => [kind, depth, marker, text])).toEqual([
    ['heading', 0, null, 'Rules'],
    ['paragraph', 0, null, 'One two three. Four'],
    ['list-item', 1, '1.', 'First'],
    ['list-item', 2, '•', 'Inner'],
    ['list-item', 1, '2.', 'Second'],
    ['quote', 1, null, 'Said'],
    ['table', 0, null, expect.stringMatching(/^a.b.1.2$/s)],
  ]);
});

test('a text in another character set is read as what it is', async () => {
  const words = 'Größere Brücken für alle: „schön“, sagte der Bürgermeister über die Pläne der Stadt.';
  const western = Uint8Array.from([...words].map((each) => ({ '„': 0x84, '“': 0x93 })[each] ?? each.charCodeAt(0)));
  expect(await brief(western, { charset: 'windows-1252' })).toEqual([`paragraph: ${words}`]);
  expect(await brief(western)).toEqual([`paragraph: ${words}`]);
  expect(await brief(Buffer.from(`\ufeff${words}`, 'utf16le'))).toEqual([`paragraph: ${words}`]);
  const cyrillic = Uint8Array.from([...'Міст'].map((each) => ({ М: 0xcc, і: 0xb3, с: 0xf1, т: 0xf2 })[each] ?? 0));
  const page = Buffer.concat([
    Buffer.from('<html><meta charset="windows-1251"><p>'),
    cyrillic,
    Buffer.from(' стоїть</p>'.replace(/[^ -~]/g, '')),
  ]);
  expect((await brief(page))[0]).toContain('Міст');
});

test('WebVTT names its speakers; rolling live subtitles are not said twice', async () => {
  const vtt = `WEBVTT

00:01.000 --> 00:03.000
<v Dmitry Peskov>That's all that can be said

00:03.200 --> 00:04.000
<v Dmitry Peskov>right <i>now</i>.

00:05.000 --> 00:06.000
<v Mary>And &amp; so on.
`;
  const { blocks } = await read(vtt);
  expect(blocks.map(({ speaker, at, text }) => [speaker, at, text])).toEqual([
    ['Dmitry Peskov', 1, "That's all that can be said right now."],
    ['Mary', 5, 'And & so on.'],
  ]);
  const rolling = `1\n00:00:01,000 --> 00:00:02,000\nThe bridge stays\n\n2\n00:00:02,000 --> 00:00:03,000\nThe bridge stays\nopen.\n`;
  expect(await brief(rolling)).toEqual(['paragraph: The bridge stays open.']);
});

test('control characters, lone surrogates and zero-width words do not get into blocks', async () => {
  const { blocks } = await read('<p>one\u0001two</p><p>\u200b</p><p>three\u0085four</p>');
  expect(blocks.map(({ text }) => text)).toEqual(['onetwo', 'three four']);
});

// Each took minutes for so many characters, when their number counted twice.
test.each(['a cue of braces', 'a cue of lines of spaces', 'cues of one sentence'])(
  'subtitles of %s are one block, however many',
  async (shape) => {
    const text = DOCUMENTS.srt?.[shape]?.(2_000_000) ?? '';
    expect((await read(text, { ending: 'srt' })).blocks).toHaveLength(1);
  },
);

test('marks in subtitles may stand in one another tens of thousands deep, or side by side', async () => {
  const cue = (words: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n`;
  const deep = cue(`One ${'<i>'.repeat(50_000)}two${'</i>'.repeat(50_000)} three.`);
  expect(await brief(deep, { ending: 'vtt' })).toEqual(['paragraph: One two three.']);
  const wide = cue(`<v Anna>One ${'<i>a</i>'.repeat(200_000)} two.`);
  const [block] = (await read(wide, { ending: 'vtt' })).blocks;
  expect(block?.text).toBe(`One ${'a'.repeat(200_000)} two.`);
});

test('formatting between braces is none of the words of subtitles', async () => {
  const cue = '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}Up {here}.{\\b1}\n';
  expect(await brief(cue, { ending: 'srt' })).toEqual(['paragraph: Up {here}.']);
});
