import { afterAll, expect, test } from 'vitest';
import { type Change, loadFolder, makeArchive, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const CLAIM = 'claims/bridge-stays.mdx';

/** Adds a paragraph at the end of a claim: its first line is line 18. */
function body(text: string): Record<string, Change> {
  return { [CLAIM]: (claim) => `${claim}\n${text}\n` };
}

async function faultsOf(changes: Record<string, Change>) {
  const { faults } = await loadFolder(await makeArchive(changes));
  expect(faults.filter(({ help }) => !help)).toEqual([]);
  return faults;
}

test.each([
  [
    'a paragraph that begins with "export" or "import"',
    'export of grain rose.\n\nimport "x" from y\n\nexport const a = 1',
  ],
  ['comments of one or several lines', 'A {/* b */} c.\n\n{/*\nd\n\ne\n*/}\n\nf {/* g\nh */} i'],
  ['literal braces', 'A \\{ b \\}, \\{c} and a } alone. `{d}`\n\n```\n{ e } <br>\n```'],
  [
    'every allowed element',
    '<abbr title="UN">U</abbr> H<sub>2</sub> <sup>2</sup> <kbd>k</kbd> <mark>m</mark><br />\n\n<details>\n<summary>S</summary>\n\n- l\n\n</details>',
  ],
  [
    'tables, footnotes, strikethrough and bare addresses',
    '| a |\n| - |\n| <Quote of="minutes#p2">costs 17 million</Quote> |\n\n~~s~~ www.example.org a@b.org[^n]\n\n[^n]: See <Cite of="minutes#p1" />.',
  ],
  [
    'links to other sites and to people',
    '[a](https://a.example) [b](mailto:a@b.org) [c](tel:+491234) [d](ftp://d.example/x)',
  ],
  [
    'quotations in lists, quotes, headings and emphasis',
    '- <Quote of="minutes#p2">costs 17 million</Quote>\n\n> <Quote of="minutes#p2">costs 17 million</Quote>\n\n## So <Cite of="minutes#p1" />\n\n**<Quote of="minutes#p2">costs 17 million</Quote>**',
  ],
  [
    'a quotation of several paragraphs',
    '<Quote of="minutes#p1..p2">\nbefore the new one is open.\n\nThe new bridge costs 17 million\n</Quote>',
  ],
  [
    'references parted by spaces or line breaks',
    '<Cite\n  of="minutes#p1\n  minutes#p2..t1"\n/> <Cite of=\'minutes#p1\' quote="will not close" />',
  ],
  ['links to what the site publishes', '[a](/claims/bridge-stays.json) [b](/robots.txt) [c](/sources/minutes/#p1)'],
])('a body may hold %s', async (_, text) => {
  expect(await faultsOf(body(text))).toEqual([]);
});

test('of thousands of faults of one kind the first are told, and all that can be mended at once', async () => {
  const faults = await faultsOf({
    ...body(`${'a\f'.repeat(3_000)}\n\n${'[a](b)\n\n'.repeat(1_500)}`),
    'sources/bare.md': `---\ntitle: A\nkind: report\nretrieved: 2026-01-02\nlanguage: en\nrights: full\n---\n\n${'Words.\n\n'.repeat(1_500)}`,
  });
  const told = Map.groupBy(faults, ({ rule }) => rule);
  expect([...told].map(([rule, { length }]) => `${rule} ${length}`).sort()).toEqual([
    'block-id-missing 1500',
    'control-character 1001',
    'link-relative 1001',
  ]);
  expect(told.get('link-relative')?.at(-1)).toMatchObject({
    line: 20 + 2 * 1_000,
    message: expect.stringContaining('more faults of this kind'),
  });
});

test('a footnote that nothing refers to is a warning', async () => {
  const { archive, faults } = await loadFolder(await makeArchive(body('Word.\n\n[^a]: Note.')));
  expect(faults).toMatchObject([{ line: 20, column: 1, rule: 'footnote-unused', severity: 'warning' }]);
  expect(archive).not.toBeNull();
});

test.each(['<Cite of=“minutes#p1” />', '<Cite of="minutes#p1” /> and more', '<Cite of=”minutes#p1" />'])(
  'curly marks around a value are named: %s',
  async (text) => {
    const [fault] = await faultsOf(body(text));
    expect(fault).toMatchObject({ line: 18, column: 1, rule: 'syntax-tag' });
    expect(fault?.message).toContain('straight quotation marks');
    expect(fault?.help).toContain('curly');
  },
);

test('a span over two sources is not mended into one', async () => {
  const [two] = await faultsOf(body('<Cite of="minutes#p1..other#p2" />'));
  expect(two?.help).not.toContain('Did you mean');
  const [one] = await faultsOf(body('<Cite of="minutes#p1..minutes#p2" />'));
  expect(one?.help).toContain('`minutes#p1..p2`');
});

test('a link to a draft is a reference to a draft', async () => {
  const changes = { ...body('See [it](/claims/later/).'), 'claims/later.mdx': '---\ndraft: true\n---\n' };
  const errors = (await faultsOf(changes)).filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ file: CLAIM, line: 18, column: 5, rule: 'reference-to-draft' }]);
});

test('a link to a former address leads to the claim', async () => {
  const changes: Record<string, Change> = {
    [CLAIM]: (text) =>
      `${text.replace('topics: [bridge]\n', 'topics: [bridge]\nformerly: [old]\n')}\n[It](/claims/old/).\n`,
  };
  expect(await faultsOf(changes)).toEqual([]);
});
