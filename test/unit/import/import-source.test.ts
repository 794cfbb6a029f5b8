import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type ImportOptions, importSource } from '../../../src/import/import-source.ts';
import type { Report } from '../../../src/import/report.ts';
import { formatReport } from '../../../src/import/report.ts';
import { type Change, makeArchive, removeMade } from '../../support/archive-on-disk.ts';
import { checkFolder } from '../../support/check-on-disk.ts';

afterAll(removeMade);

const TOLD = { language: 'en', kind: 'law', rights: 'full', title: 'Rules' } as const;

function run(content: string, text: string, options: Partial<ImportOptions> = {}): Promise<Report> {
  const input = { bytes: Buffer.from(text), charset: null, mediaType: null, ending: 'md', url: null, name: 'rules' };
  return importSource(input, {
    content,
    id: 'rules',
    told: {},
    keepOriginal: false,
    dryRun: false,
    correct: false,
    today: '2026-06-01',
    choose: null,
    ...options,
  });
}

async function archived(text: string, changes: Record<string, Change> = {}): Promise<string> {
  const content = await makeArchive(changes);
  await run(content, text, { told: TOLD, today: '2026-05-01' });
  return content;
}

function source(content: string): Promise<string> {
  return readFile(join(content, 'sources/rules.md'), 'utf8');
}

async function bodyOf(content: string): Promise<string> {
  return (await source(content)).replace(/^---[\s\S]*?\n---\n\n/, '');
}

async function errors(content: string): Promise<string[]> {
  const { faults } = await checkFolder(content);
  return faults.filter(({ severity }) => severity === 'error').map(({ file, rule, help }) => `${file} ${rule} ${help}`);
}

const FIRST = `# Rules

You may post pictures of your own here, at any time.

Nobody under sixteen may open an account with us.

Summary

We answer every letter within ten working days.
`;

const CLAIM = `---
claim: Anybody may post pictures
said: {on: null, in: [rules#p1]}
verdict: supported
summary: The rules say so.
asOf: 2026-05-02
published: 2026-05-02
authors: [desk]
---

They say: <Quote of="rules#p1">You may post pictures of your own</Quote>. <Cite of="rules#p1..p2" />
`;

test('a first import writes a file that passes the check, and says what is left to decide', async () => {
  const content = await makeArchive();
  const report = await run(content, FIRST);
  expect(report).toMatchObject({ status: 'imported', id: 'rules', file: 'sources/rules.md', written: true, blocks: 5 });
  expect(report.decisions.join('\n')).toMatch(/kind.*language.*rights/s);
  expect(await errors(content)).toEqual([]);
  expect(await bodyOf(content)).toBe(`# Rules ^headline

You may post pictures of your own here, at any time. ^p1

Nobody under sixteen may open an account with us. ^p2

Summary ^p3

We answer every letter within ten working days. ^p4
`);
  expect(await source(content)).toContain('language: und\n');
  expect(await source(content)).toContain('publisher: null\n');
});

test('the same bytes change nothing, not even a date', async () => {
  const content = await archived(FIRST);
  const before = await source(content);
  expect(await run(content, FIRST)).toMatchObject({ status: 'unchanged', written: false });
  expect(await source(content)).toBe(before);
});

test('a reworded block stays with its day and its successor, and the report names what rests on it', async () => {
  const content = await archived(FIRST, { 'claims/pictures.mdx': CLAIM });
  const report = await run(content, FIRST.replace('pictures of your own here', 'pictures and films of your own here'));
  expect(report.changes).toEqual({
    kept: ['headline', 'p2', 'p3', 'p4'],
    moved: [],
    returned: [],
    reworded: [{ id: 'p1', by: ['p5'] }],
    withdrawn: [],
    new: ['p5'],
  });
  expect(report.resting.map(({ as, line, quote, block, by }) => [as, line, quote, block, by])).toEqual([
    ['quotation', 11, 'You may post pictures of your own', 'p1', ['p5']],
    ['citation', 11, null, 'p1', ['p5']],
    ['appearance', 3, null, 'p1', ['p5']],
  ]);
  expect(formatReport(report)).toContain('does the verdict?');
  expect(
    await bodyOf(content),
  ).toContain(`You may post pictures of your own here, at any time. ^p1 until=2026-06-01 by=p5

You may post pictures and films of your own here, at any time. ^p5

Nobody under sixteen`);
  expect(await source(content)).toContain('retrieved: 2026-06-01');
  expect(await errors(content)).toEqual([]);
});

test('words that return get their old id back, and the wording between stays', async () => {
  const content = await archived(FIRST);
  await run(content, FIRST.replace('sixteen', 'eighteen'), { today: '2026-06-01' });
  const report = await run(content, FIRST.concat('\n'), { today: '2026-07-01' });
  expect(report.changes).toMatchObject({ returned: ['p2'], reworded: [{ id: 'p5', by: ['p2'] }], new: [] });
  expect(await bodyOf(content)).toContain(`under eighteen may open an account with us. ^p5 until=2026-07-01 by=p2

Nobody under sixteen may open an account with us. ^p2
`);
});

test('withdrawn, moved and new blocks: each is what it is', async () => {
  const content = await archived(FIRST);
  const [title, one, two, three, four] = FIRST.trim().split('\n\n');
  const next = [title, four, one, 'The mayor sings in the choir on Sundays.', three].join('\n\n');
  const { changes } = await run(content, next);
  expect(changes).toEqual({
    kept: ['headline', 'p1', 'p3'],
    moved: ['p4'],
    returned: [],
    reworded: [],
    withdrawn: ['p2'],
    new: ['p5'],
  });
  expect(two).toContain('sixteen');
  expect(await bodyOf(content)).toContain('with us. ^p2 until=2026-06-01\n');
});

test('an id is never given again, not even one that only an attribute remembers', async () => {
  const content = await archived(FIRST, {});
  await writeFile(
    join(content, 'sources/rules.md'),
    (await source(content)).replace('ten working days. ^p4', 'ten working days. ^p4 was=p40'),
  );
  const { changes } = await run(content, `${FIRST}\nThe mayor sings in the choir on Sundays.\n`);
  expect(changes?.new).toEqual(['p41']);
});

test('what editors wrote by hand survives: front matter, attributes, links and emphasis', async () => {
  const content = await archived(FIRST);
  const edited = (await source(content))
    .replace('title: Rules', 'title: "The rules" # as we call them')
    .replace('interest: null', 'interest: They run the place.')
    .replace('archives: []', 'archives: [{url: "https://archive.example/1", on: 2026-05-01}]')
    .replace('with us. ^p2', '[with us](https://x.example/). ^p2 speaker="The board" at=00:01:00');
  await writeFile(join(content, 'sources/rules.md'), edited);
  await run(content, `${FIRST}\nThe mayor sings in the choir on Sundays.\n`);
  const text = await source(content);
  expect(text).toContain('title: "The rules" # as we call them');
  expect(text).toContain('interest: They run the place.');
  expect(text).toContain('https://archive.example/1');
  expect(text).toContain('[with us](https://x.example/). ^p2 speaker="The board" at=00:01:00');
});

test('a correction takes the wrong block away, and lists each citation with the id to write', async () => {
  const content = await archived(FIRST, { 'claims/pictures.mdx': CLAIM });
  const report = await run(content, FIRST.replace('You may post pictures', 'You may not post pictures'), {
    correct: true,
  });
  expect(report.status).toBe('corrected');
  expect(await bodyOf(content)).toContain('You may not post pictures of your own here, at any time. ^p5 was=p1');
  expect(await bodyOf(content)).not.toContain('^p1');
  expect(formatReport(report)).toContain(
    'claims/pictures.mdx:11: quotation “You may post pictures of your own”: for `rules#p1` write `rules#p5`',
  );
  const told = await errors(content);
  expect(told.length).toBeGreaterThan(0);
  for (const line of told) expect(line).toContain('rules#p5');
});

test('a correction of the very bytes that were imported is made when they are read otherwise now', async () => {
  const content = await archived(FIRST);
  const file = join(content, 'sources/rules.md');
  await writeFile(file, (await source(content)).replace('ten working days', 'ten w0rking days'));
  const before = await source(content);
  const report = await run(content, FIRST, { correct: true });
  expect(report.changes?.reworded).toEqual([{ id: 'p4', by: ['p5'] }]);
  expect(await source(content)).toBe(before.replace('ten w0rking days. ^p4', 'ten working days. ^p5 was=p4'));
  expect(await run(content, FIRST, { correct: true })).toMatchObject({ status: 'unchanged', written: false });
});

test('another document under the id of a source is refused, and so is a new one under a taken id', async () => {
  const content = await archived(FIRST);
  const before = await source(content);
  await expect(run(content, 'The mayor sings in the choir on Sundays, and nowhere else.')).rejects.toThrow(
    'Nothing of this document stands in `rules`',
  );
  await expect(run(content, '# Rules\n\nOther words.', { id: null })).rejects.toThrow(
    'There is a source `rules` already.',
  );
  expect(await source(content)).toBe(before);
});

test('a source with an error is not written over, and its line is named', async () => {
  const content = await archived(FIRST);
  const broken = (await source(content)).replace(' ^p2', '');
  await writeFile(join(content, 'sources/rules.md'), broken);
  await expect(run(content, `${FIRST}\nMore.`)).rejects.toThrow(
    /sources\/rules\.md:\d+: This paragraph has no block id/,
  );
  expect(await source(content)).toBe(broken);
});

test('a source that is not UTF-8 is left as it is; a byte order mark and other line ends are no hindrance', async () => {
  const content = await archived(FIRST);
  const file = join(content, 'sources/rules.md');
  const good = await source(content);
  const broken = Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0xfe])]);
  await writeFile(file, broken);
  await expect(run(content, `${FIRST}\nMore of it.`)).rejects.toThrow('cannot be read');
  expect(await readFile(file)).toEqual(broken);
  await writeFile(file, `\ufeff${good.replaceAll('\n', '\r\n')}`);
  const { changes } = await run(content, `${FIRST}\nThe mayor sings in the choir on Sundays.\n`);
  expect(changes).toMatchObject({ kept: ['headline', 'p1', 'p2', 'p3', 'p4'], new: ['p5'] });
  expect(await errors(content)).toEqual([]);
});

test('a dry run writes nothing and gives the text that would be written', async () => {
  const content = await makeArchive();
  const report = await run(content, FIRST, { dryRun: true, keepOriginal: true });
  expect(report).toMatchObject({ written: false, original: null });
  expect(report.text).toContain('# Rules ^headline');
  expect(await readdir(join(content, 'sources'))).toEqual(['minutes.md']);
  expect(await readdir(content)).not.toContain('.originals');
});

test('stray blocks are left out unless somebody chooses otherwise', async () => {
  const html = `<html lang="en"><body><article><h1>Bridge</h1>${'<p>The council talked about the bridge for hours, and decided at last that it is to be repaired before the winter.</p>'.repeat(3)}<figure><img src="x"><figcaption>The bridge in May</figcaption></figure></article></body></html>`;
  const content = await makeArchive();
  const plain = await run(content, html, { id: 'one' });
  expect(plain.leftOut).toEqual([{ text: 'The bridge in May', stray: 'caption' }]);
  const asked = await run(content, html, { id: 'two', choose: async () => [] });
  expect(asked.leftOut).toEqual([]);
  expect(asked.text).toContain('The bridge in May');
});

test('no id that leads out of the archive is taken', async () => {
  const content = await makeArchive();
  for (const id of ['../x', '/x', 'A', 'x//y', '.originals/x']) {
    await expect(run(content, FIRST, { id })).rejects.toThrow('cannot be the id of a source');
  }
});

test('a document of more paragraphs or lines than a source may hold is refused with a sentence', {
  timeout: 30_000,
}, async () => {
  const content = await makeArchive();
  await expect(run(content, 'Words.\n\n'.repeat(45_001))).rejects.toThrow(
    '45001 paragraphs, and a source holds at most',
  );
  const code = `<pre><code>${'a\n'.repeat(100_001)}</code></pre>`;
  await expect(run(content, `<html><body><p>Words.</p>${code}</body></html>`)).rejects.toThrow(
    'more than 100000 lines',
  );
  expect(await readdir(join(content, 'sources'))).toEqual(['minutes.md']);
});

test('marks 500 deep in marks of their kind are written once, and words of two kinds with both', async () => {
  const content = await makeArchive();
  const deep = `<p>${'<b>a '.repeat(500)}${'</b>'.repeat(500)}</p>`;
  await run(content, `<html><body>${deep}<p>Some <b><i><b>words</b></i></b> stand here.</p></body></html>`);
  const body = await bodyOf(content);
  expect(body).toContain(`**${'a '.repeat(500).trim()}**`);
  expect(body).toMatch(/Some \*{2}[*_]words[*_]\*{2} stand here\./);
});
