import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { grade } from '../../../src/citation/grade.ts';
import { type Change, changeFiles, loadFolder, makeArchive, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const CLAIM = 'claims/bridge-stays.mdx';

function source(blocks: string, rights = 'full', language = 'en'): string {
  return `---\ntitle: A document\nkind: article\nretrieved: 2026-01-02\nlanguage: ${language}\nrights: ${rights}\n---\n\n${blocks}\n`;
}

const TALKS = source(`One two three four. ^p5

Withdrawn words once stood. ^p6 until=2026-01-03 by=p6b

New words stand here. ^p6b

![A map](map.png) ^map

Five six seven eight. ^p7

Same words twice. ^d1

Same words twice. ^d2`);

/** The little archive with a source `talks`, and a paragraph of a claim: its first line is line 18. */
function citing(text: string, talks = TALKS): Record<string, Change> {
  return { 'sources/talks.md': talks, [CLAIM]: (claim) => `${claim}\n${text}\n` };
}

async function load(text: string, talks?: string) {
  const { archive, faults } = await loadFolder(await makeArchive(citing(text, talks)));
  expect(faults.filter(({ help }) => !help)).toEqual([]);
  return { faults, citations: archive?.claims.get('bridge-stays')?.citations.slice(1) ?? [] };
}

async function faultOf(text: string, talks?: string) {
  const { faults } = await load(text, talks);
  expect(faults).toHaveLength(1);
  return faults[0];
}

test('a span leaves out withdrawn blocks and what has no words, and joins the rest by one space', async () => {
  const { faults, citations } = await load(
    '<Quote of="talks#p5..p7">three four. New words stand here. Five six</Quote> <Quote of="talks#p6">Withdrawn words</Quote>',
  );
  expect(faults).toEqual([]);
  expect(citations.map(({ words }) => words?.verification.outcome)).toEqual(['verbatim', 'verbatim']);
  expect([...(citations[0]?.words?.highlights ?? [])]).toEqual([
    ['p5', [[8, 19]]],
    ['p6b', [[0, 21]]],
    ['p7', [[0, 8]]],
  ]);
});

test('a span of withdrawn blocks alone is an error at its reference, with words or without', async () => {
  const { faults } = await load('<Cite of="talks#p6..p6" /> <Quote of="talks#p6..p6">Withdrawn words</Quote>');
  expect(faults.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
    '18:11 span-empty',
    '18:39 span-empty',
  ]);
});

test('words of an image cannot be checked', async () => {
  const { citations } = await load('<Quote of="talks#map">The old town</Quote>');
  expect(citations[0]?.words?.verification).toEqual({ outcome: 'unchecked' });
});

test('words of another block are moved, of several others ambiguous', async () => {
  expect((await faultOf('<Quote of="talks#p5">Five six seven</Quote>'))?.help).toContain('talks#p7');
  expect(await faultOf('<Cite of="talks#p5..p7" quote="Withdrawn words once" />')).toMatchObject({
    rule: 'quotation-moved',
    column: 32,
  });
  expect((await faultOf('<Quote of="talks#p5">Same words twice</Quote>'))?.rule).toBe('quotation-ambiguous');
});

test('words of another source are found there, in any script', async () => {
  const ukrainian = source('Він прийде додому завтра. ^p1', 'full', 'uk');
  const fault = await faultOf('<Quote of="minutes#p1">він прийде додому,</Quote>', ukrainian);
  expect(fault?.help).toContain('`talks#p1`');
});

test('the nearest passage never runs from one table cell into another', async () => {
  const fault = await faultOf('<Quote of="minutes#t1">2024 1,200 a</Quote>');
  expect(fault?.message).toContain('one table cell into another');
  expect(fault?.help).toMatch(/`minutes#t1`: 1,200 a/);
});

test('the text to paste keeps its signs: in a body with backslashes, in an attribute as entities', async () => {
  const talks = source('He said {yes} and "no" at 5 < 6 today. ^p1');
  expect((await faultOf('<Quote of="talks#p1">He said yes and "no" at 5 &lt; 6 today</Quote>', talks))?.help).toContain(
    'paste between the tags: He said \\{yes} and "no" at 5 \\< 6 today',
  );
  expect((await faultOf('<Cite of="talks#p1" quote="and &quot;yes&quot; at 5" />', talks))?.help).toContain(
    'paste as the value of `quote`: and &quot;no&quot; at 5',
  );
});

test('a dropped negation is named, however short the quotation', () => {
  expect(grade('will … attend', 'He will not attend.', 'en')).toMatchObject({ reason: 'negation', word: 'not' });
  expect(grade('man … here', 'The man was here.', 'en')).toMatchObject({ reason: 'too-few-words' });
});

test('a block that the publisher had until a point in time is withdrawn since that day', async () => {
  const { citations } = await load('<Cite of="talks#p1" />', source('Old. ^p1 until=2026-01-03T10:00:00Z'));
  expect(citations[0]?.references[0]?.blocks[0]?.until).toBe('2026-01-03');
});

test('words that stand in many other blocks are ambiguous, and the first of these are named', async () => {
  const blocks = Array.from({ length: 9 }, (_, at) => `The very same words. ^b${at}`).join('\n\n');
  const fault = await faultOf('<Quote of="talks#p5">very same words</Quote>', source(`One. ^p5\n\n${blocks}`));
  expect(fault).toMatchObject({ rule: 'quotation-ambiguous' });
  expect(fault?.message).toMatch(/: `b0`, `b1`, `b2`, `b3`, `b4`, `b5`, and others\.$/);
});

test('a text that cites more than can be compared is one fault, where it goes too far', async () => {
  const long = source(`${'Many words stand here in one block. '.repeat(30_000)}^p5`);
  const cites = (count: number) => load('<Cite of="talks#p5" />\n'.repeat(count), long);
  expect((await cites(450)).faults.map(({ rule }) => rule)).not.toContain('file-too-large');
  const { faults } = await cites(500);
  expect(faults.map(({ rule }) => rule)).toEqual(['file-too-large']);
  expect(faults[0]).toMatchObject({ line: 18 + 462, help: expect.stringContaining('shorter') });
});

test('claims that together cite more than can be compared are one fault, where it goes too far', async () => {
  const cites = '<Cite of="talks#p5" />\n'.repeat(450);
  const changes = citing(cites, source(`${'Many words stand here in one block. '.repeat(30_000)}^p5`));
  const content = await makeArchive(changes);
  const text = await readFile(join(content, CLAIM), 'utf8');
  await changeFiles(content, Object.fromEntries([1, 2, 3].map((name) => [`claims/c${name}.mdx`, text])));
  const { faults } = await loadFolder(content);
  expect(faults.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['claims/c2.mdx file-too-large']);
  expect(faults[0]?.message).toContain('the archive cites more than 1000 million characters');
});

test('of a thousand wrong quotations and names each is told, and for the first of them what is meant', async () => {
  const wrong = Array.from({ length: 1_000 }, (_, at) => `<Quote of="talks#p7">Five six ${at} eight.</Quote>`);
  const { faults } = await load(wrong.join('\n'));
  expect(faults).toHaveLength(1_000);
  expect(faults[0]?.help).toContain('paste it between the tags');
  expect(faults.at(-1)?.help).toContain('Mend the wrong quotations above');
  const unknown = await load(Array.from({ length: 1_000 }, (_, at) => `<Cite of="talk#p${at}" />`).join('\n'));
  expect(unknown.faults).toHaveLength(1_000);
  expect(unknown.faults[0]?.help).toContain('Did you mean `talks`?');
  expect(unknown.faults.at(-1)?.help).not.toContain('Did you mean');
});

test('a claim with 500 citations of one long block is compared in good time', { timeout: 30_000 }, async () => {
  const block = Array.from({ length: 20_000 }, (_, index) => `word${index} and`).join(' ');
  const quotes = Array.from({ length: 500 }, (_, index) => `<Quote of="talks#p1">word${index} and</Quote>`);
  const started = performance.now();
  expect((await load(quotes.join('\n\n'), source(`${block} ^p1`))).faults).toEqual([]);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a hundred wrong quotations among 20,000 blocks are told in good time', { timeout: 60_000 }, async () => {
  const blocks = Array.from(
    { length: 100 },
    (_, index) => `The council of the town met for the ${index}. time. ^p${index}`,
  );
  const sources = Array.from(
    { length: 200 },
    (_, index) => [`sources/s${index}.md`, source(blocks.join('\n\n'))] as const,
  );
  const quotes = sources.map(
    (_, index) => `<Quote of="s${index}#p1">the council … of the town met for ${index} days</Quote>`,
  );
  const directory = await makeArchive({ ...Object.fromEntries(sources), ...citing(quotes.slice(0, 100).join('\n\n')) });
  const started = performance.now();
  expect((await loadFolder(directory)).faults).toHaveLength(100);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('a quotation made to be slow is refused in good time', { timeout: 60_000 }, async () => {
  const blocks = Array.from({ length: 500 }, (_, index) => `${'a '.repeat(500)}^p${index}`).join('\n\n');
  for (const quote of [`${'a … '.repeat(100)}b`, `${'a … '.repeat(100)}a A`, `${'a a [x] '.repeat(30)}a A`]) {
    const started = performance.now();
    expect((await load(`<Quote of="talks#p0">${quote}</Quote>`, source(blocks))).faults).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(10_000);
  }
});
