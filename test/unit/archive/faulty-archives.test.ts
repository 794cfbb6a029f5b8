import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Change, loadFolder, makeArchive, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const CLAIM = 'claims/bridge-stays.mdx';
const SOURCE = 'sources/minutes.md';

/** Puts a text in the place of another in a file that holds it. */
function swap(from: string, to: string): Change {
  return (text) => {
    if (!text.includes(from)) throw new Error(`The little archive does not hold ${from}`);
    return text.replace(from, () => to);
  };
}

/** Adds a paragraph at the end of a claim: its first line is line 18. */
function body(text: string): Change {
  return (claim) => `${claim}\n${text}\n`;
}

/** Puts lines before the end of the front matter: the first of them is line 13. */
function front(text: string): Change {
  return swap('topics: [bridge]\n', `topics: [bridge]\n${text}\n`);
}

interface Case {
  does: string;
  changes: Record<string, Change>;
  file?: string;
  at: [line: number, column: number];
  rule: string;
  says: RegExp;
}

const CASES: Case[] = [
  // What the front matter holds
  {
    does: 'YAML true for a verdict',
    changes: { [CLAIM]: swap('verdict: supported', 'verdict: true') },
    at: [7, 10],
    rule: 'wrong-type',
    says: /`verdict` must be text.*`true`/,
  },
  {
    does: 'a number for the claim',
    changes: { [CLAIM]: swap('claim: The old bridge stays open until the new one is', 'claim: 42') },
    at: [2, 8],
    rule: 'wrong-type',
    says: /`claim` must be text.*`42`.*a number/,
  },
  {
    does: 'a digest of digits alone',
    changes: { [SOURCE]: swap('rights: full', 'rights: full\nsha256: 1234567890') },
    file: SOURCE,
    at: [7, 9],
    rule: 'wrong-type',
    says: /`sha256` must be text/,
  },
  {
    does: 'an unquoted False as a label',
    changes: { 'verdicts.yaml': swap('"False"', 'False') },
    file: 'verdicts.yaml',
    at: [6, 10],
    rule: 'wrong-type',
    says: /`label` of No. 2 in the list must be text/,
  },
  {
    does: 'an unknown key',
    changes: { [CLAIM]: front('sumary: x') },
    at: [13, 1],
    rule: 'unknown-key',
    says: /no key `sumary`/,
  },
  {
    does: 'a missing key',
    changes: { [CLAIM]: swap('asOf: 2026-01-02\n', '') },
    at: [1, 1],
    rule: 'missing-key',
    says: /`asOf` is missing/,
  },
  {
    does: 'a key without a value',
    changes: { [CLAIM]: swap('asOf: 2026-01-02', 'asOf:') },
    at: [9, 1],
    rule: 'missing-key',
    says: /`asOf` has no value/,
  },
  {
    does: 'a key that stands twice',
    changes: { [CLAIM]: front('verdict: open') },
    at: [13, 1],
    rule: 'duplicate-key',
    says: /stands twice/,
  },
  {
    does: 'a day that is not in the calendar',
    changes: { [CLAIM]: swap('asOf: 2026-01-02', 'asOf: 2026-02-30') },
    at: [9, 7],
    rule: 'invalid-value',
    says: /`asOf` is not a date/,
  },
  {
    does: 'a time without a zone',
    changes: { [CLAIM]: swap('asOf: 2026-01-02', 'asOf: 2026-01-02T10:00') },
    at: [9, 7],
    rule: 'invalid-value',
    says: /not a date/,
  },
  {
    does: 'a colon in an unquoted value',
    changes: { [CLAIM]: swap('summary: The', 'summary: Note: the') },
    at: [8, 10],
    rule: 'yaml-syntax',
    says: /YAML cannot read/,
  },
  {
    does: 'a tab as indentation',
    changes: { [CLAIM]: swap('  on: 2026-01-02', '\ton: 2026-01-02') },
    at: [5, 1],
    rule: 'yaml-syntax',
    says: /Tabs/,
  },
  {
    does: 'a YAML tag',
    changes: { [CLAIM]: swap('claim: The', 'claim: !!js/function The') },
    at: [2, 8],
    rule: 'yaml-syntax',
    says: /tag/i,
  },
  {
    does: 'front matter without an end',
    changes: { [CLAIM]: () => '---\nclaim: x\n' },
    at: [1, 1],
    rule: 'front-matter-unclosed',
    says: /has no end/,
  },
  {
    does: 'no front matter at all',
    changes: { [CLAIM]: () => 'Just words.\n' },
    at: [1, 1],
    rule: 'front-matter-missing',
    says: /does not begin with front matter/,
  },
  {
    does: 'an empty file',
    changes: { [CLAIM]: () => '' },
    at: [1, 1],
    rule: 'front-matter-missing',
    says: /file is empty/,
  },
  {
    does: 'an empty person',
    changes: { 'people/desk.yaml': '' },
    file: 'people/desk.yaml',
    at: [1, 1],
    rule: 'empty-file',
    says: /file is empty/,
  },
  {
    does: 'a blank summary',
    changes: {
      [CLAIM]: swap('summary: The minutes say that the council will not close the old bridge before.', 'summary: " "'),
    },
    at: [8, 10],
    rule: 'invalid-value',
    says: /`summary` is blank/,
  },
  {
    does: 'an ftp address',
    changes: { [SOURCE]: swap('rights: full', 'rights: full\nurl: ftp://x.example') },
    file: SOURCE,
    at: [7, 6],
    rule: 'invalid-value',
    says: /not a web address/,
  },
  {
    does: 'an unknown kind of source',
    changes: { [SOURCE]: swap('kind: report', 'kind: reports') },
    file: SOURCE,
    at: [3, 7],
    rule: 'unknown-value',
    says: /`kind` cannot be `reports`/,
  },
  {
    does: 'a rating outside the family truth',
    changes: { 'verdicts.yaml': swap('family: evidence', 'family: evidence\n  rating: 3') },
    file: 'verdicts.yaml',
    at: [4, 11],
    rule: 'invalid-value',
    says: /`rating` of No. 1 in the list has no place/,
  },
  {
    does: 'a verdict of truth without a rating',
    changes: { 'verdicts.yaml': swap('  rating: 1\n', '') },
    file: 'verdicts.yaml',
    at: [7, 11],
    rule: 'invalid-value',
    says: /needs a rating/,
  },
  {
    does: 'a label that search engines misread',
    changes: { 'verdicts.yaml': swap('label: Supported', 'label: Correct as far as shown') },
    file: 'verdicts.yaml',
    at: [2, 10],
    rule: 'invalid-value',
    says: /begins with True, False or Correct/,
  },
  // What it refers to
  {
    does: 'a verdict id that stands twice',
    changes: { 'verdicts.yaml': swap('id: open', 'id: supported') },
    file: 'verdicts.yaml',
    at: [10, 7],
    rule: 'duplicate-id',
    says: /two verdicts with the id `supported`/,
  },
  {
    does: 'an unknown verdict',
    changes: { [CLAIM]: swap('verdict: supported', 'verdict: suported') },
    at: [7, 10],
    rule: 'unknown-verdict',
    says: /no verdict `suported`/,
  },
  {
    does: 'a retired verdict',
    changes: {
      'verdicts.yaml': swap(
        'definition: The archived document shows it.',
        'definition: It shows it.\n  retired: 2025-01-01',
      ),
    },
    at: [7, 10],
    rule: 'retired-verdict',
    says: /retired on 2025-01-01/,
  },
  {
    does: 'a forecast without a day',
    changes: { [CLAIM]: swap('verdict: supported', 'verdict: open') },
    at: [7, 10],
    rule: 'forecast-without-day',
    says: /must say when/,
  },
  {
    does: 'an unknown claimant',
    changes: { [CLAIM]: swap('claimant: council', 'claimant: counsil') },
    at: [3, 11],
    rule: 'unknown-person',
    says: /no person `counsil`/,
  },
  {
    does: 'an author who is not on the staff',
    changes: { [CLAIM]: swap('authors: [desk]', 'authors: [council]') },
    at: [11, 11],
    rule: 'not-staff',
    says: /not on the staff/,
  },
  {
    does: 'an unknown topic',
    changes: { [CLAIM]: swap('topics: [bridge]', 'topics: [bridges]') },
    at: [12, 10],
    rule: 'unknown-topic',
    says: /no topic `bridges`/,
  },
  {
    does: 'an unknown related claim',
    changes: { [CLAIM]: front('related: [other]') },
    at: [13, 11],
    rule: 'unknown-claim',
    says: /no claim `other`/,
  },
  {
    does: 'a claim that translates itself',
    changes: { [CLAIM]: front('translationOf: bridge-stays') },
    at: [13, 16],
    rule: 'cyclic-translation',
    says: /translation of itself/,
  },
  {
    does: 'a former address that is taken',
    changes: { [CLAIM]: front('formerly: [bridge-stays]') },
    at: [13, 12],
    rule: 'address-taken',
    says: /claim that exists/,
  },
  {
    does: 'a place of appearance that is not there',
    changes: { [CLAIM]: swap('in: [minutes#p1]', 'in: [minutes#p9]') },
    at: [6, 8],
    rule: 'unknown-block',
    says: /no block `p9`/,
  },
  // Citations
  {
    does: 'an unknown block',
    changes: { [CLAIM]: swap('of="minutes#p1"', 'of="minutes#p7"') },
    at: [16, 12],
    rule: 'unknown-block',
    says: /no block `p7`/,
  },
  {
    does: 'an unknown source',
    changes: { [CLAIM]: swap('of="minutes#p1"', 'of="minute#p1"') },
    at: [16, 12],
    rule: 'unknown-source',
    says: /no source `minute`/,
  },
  {
    does: 'a wrong quotation',
    changes: { [CLAIM]: swap('will not close the bridge', 'will not close the tunnel') },
    at: [16, 42],
    rule: 'quotation-mismatch',
    says: /tunnel/,
  },
  {
    does: 'a quotation without its negation',
    changes: { [CLAIM]: swap('>will not close', '>will … close') },
    at: [16, 42],
    rule: 'quotation-mismatch',
    says: /not/,
  },
  {
    does: 'words of another block',
    changes: {
      [CLAIM]: swap('will not close the bridge before the new one is open', 'The new bridge costs 17 million'),
    },
    at: [16, 42],
    rule: 'quotation-moved',
    says: /`minutes#p2`|p2/,
  },
  {
    does: 'part of a word',
    changes: { [CLAIM]: body('It is <Quote of="minutes#q1">likely that it opens</Quote>.') },
    at: [18, 30],
    rule: 'quotation-mismatch',
    says: /word/,
  },
  {
    does: 'part of a number',
    changes: { [CLAIM]: body('It is <Quote of="minutes#p2">5 are paid</Quote>.') },
    at: [18, 30],
    rule: 'quotation-mismatch',
    says: /number|word/,
  },
  {
    does: 'an empty quotation',
    changes: { [CLAIM]: body('It is <Quote of="minutes#p2"></Quote>.') },
    at: [18, 7],
    rule: 'quote-empty',
    says: /words/,
  },
  {
    does: 'a reversed span',
    changes: { [CLAIM]: body('So <Cite of="minutes#p2..p1" />.') },
    at: [18, 14],
    rule: 'span-reversed',
    says: /ends before it begins/,
  },
  {
    does: 'a text that cites nothing',
    changes: { [CLAIM]: (text) => `${text.split('\n').slice(0, 14).join('\n')}\nJust words.\n` },
    at: [1, 1],
    rule: 'no-citation',
    says: /cites no block/,
  },
  {
    does: 'a Cite without words of a quote source',
    changes: { [SOURCE]: swap('rights: full', 'rights: quote'), [CLAIM]: body('So <Cite of="minutes#p2" />.') },
    at: [18, 14],
    rule: 'rights-need-words',
    says: /`quote`/,
  },
  {
    does: 'a Quote of a source whose rights are none',
    changes: { [SOURCE]: swap('rights: full', 'rights: none') },
    at: [16, 12],
    rule: 'rights-forbid-quote',
    says: /`none`/,
  },
  // Markup
  {
    does: 'an expression',
    changes: { [CLAIM]: body('Two is {1 + 1}.') },
    at: [18, 8],
    rule: 'expression',
    says: /brace/,
  },
  {
    does: 'an event handler',
    changes: { [CLAIM]: body('A <sub onclick="alert(1)">x</sub>.') },
    at: [18, 8],
    rule: 'attribute-forbidden',
    says: /onclick/,
  },
  {
    does: 'a javascript: link',
    changes: { [CLAIM]: body('A [link](javascript:alert(1)).') },
    at: [18, 10],
    rule: 'link-scheme',
    says: /javascript:/,
  },
  {
    does: 'a script element',
    changes: { [CLAIM]: body('<script>alert(1)</script>') },
    at: [18, 1],
    rule: 'element-not-allowed',
    says: /script/,
  },
  {
    does: 'a <br> that is not closed',
    changes: { [CLAIM]: body('One<br>two.') },
    at: [18, 4],
    rule: 'syntax-unclosed-tag',
    says: /<br>/,
  },
  {
    does: 'a < before a number',
    changes: { [CLAIM]: body('It is 5 <6.') },
    at: [18, 9],
    rule: 'syntax-angle-bracket',
    says: /</,
  },
  {
    does: 'an HTML comment',
    changes: { [CLAIM]: body('<!-- later -->') },
    at: [18, 1],
    rule: 'syntax-comment',
    says: /comment/,
  },
  {
    does: 'a tag that is not closed',
    changes: { [CLAIM]: body('A <mark>word.') },
    at: [18, 3],
    rule: 'syntax-unclosed-tag',
    says: /mark/,
  },
  {
    does: 'an unknown component',
    changes: { [CLAIM]: body('<Qoute of="minutes#p1">x</Qoute>') },
    at: [18, 1],
    rule: 'component-unknown',
    says: /Qoute/,
  },
  {
    does: 'a figure without alt',
    changes: { [CLAIM]: body('<Figure src="bridge.png">Caption</Figure>') },
    at: [18, 1],
    rule: 'attribute-missing',
    says: /alt/,
  },
  {
    does: 'an image that is not there',
    changes: { [CLAIM]: body('<Figure src="bridge.png" alt="A bridge">Caption</Figure>') },
    at: [18, 14],
    rule: 'unknown-image',
    says: /no image `bridge.png`/,
  },
  {
    does: 'an image that is none',
    changes: {
      [CLAIM]: body('<Figure src="bridge.png" alt="A bridge">Caption</Figure>'),
      'claims/bridge.png': 'no image',
    },
    at: [18, 14],
    rule: 'unreadable-image',
    says: /cannot be read as an image/,
  },
  {
    does: 'a chart of a file that is not there',
    changes: { [CLAIM]: body('<Chart data="cars.csv" x="day" y="cars" alt="Cars" />') },
    at: [18, 14],
    rule: 'unknown-data',
    says: /no file `cars.csv`/,
  },
  {
    does: 'a chart of a column that is not there',
    changes: {
      [CLAIM]: body('<Chart data="cars.csv" x="day" y="car" alt="Cars" />'),
      'claims/cars.csv': 'day,cars\nMonday,1\n',
    },
    at: [18, 35],
    rule: 'unknown-column',
    says: /no column `car`/,
  },
  {
    does: 'a chart of something that is no number, at the line of its file',
    changes: {
      [CLAIM]: body('<Chart data="cars.csv" x="day" y="cars" alt="Cars" />'),
      'claims/cars.csv': 'day,cars\nMonday,1\nTuesday,"1,200"\n',
    },
    file: 'claims/cars.csv',
    at: [3, 9],
    rule: 'chart-number',
    says: /`1,200`/,
  },
  {
    does: 'a chart of a table whose rows differ in length',
    changes: {
      'pages/about.mdx': (text) => `${text}\n<Chart data="cars.csv" x="day" y="cars" alt="Cars" />\n`,
      'pages/cars.csv': 'day,cars\nMonday\n',
    },
    file: 'pages/cars.csv',
    at: [2, 1],
    rule: 'chart-data-row',
    says: /one cell/,
  },
  {
    does: 'numbers that no text draws',
    changes: { 'claims/spare.csv': 'day,cars\nMonday,1\n' },
    file: 'claims/spare.csv',
    at: [1, 1],
    rule: 'unread-file',
    says: /Nothing reads/,
  },
  {
    does: 'a link to a page that is not there',
    changes: { [CLAIM]: body('See [this](/claims/nothing/).') },
    at: [18, 5],
    rule: 'unknown-address',
    says: /no page `\/claims\/nothing\/`/,
  },
  // Sources
  {
    does: 'a block without an id',
    changes: { [SOURCE]: (text) => `${text}\nA paragraph without an id.\n` },
    file: SOURCE,
    at: [23, 1],
    rule: 'block-id-missing',
    says: /id/,
  },
  {
    does: 'an id that stands twice',
    changes: { [SOURCE]: (text) => `${text}\nAgain. ^p1\n` },
    file: SOURCE,
    at: [23, 8],
    rule: 'block-id-duplicate',
    says: /p1/,
  },
  {
    does: 'an unknown attribute',
    changes: { [SOURCE]: (text) => `${text}\nAgain. ^p3 pages=4\n` },
    file: SOURCE,
    at: [23, 12],
    rule: 'attribute-unknown',
    says: /pages/,
  },
  // Files
  {
    does: 'a file that nothing reads',
    changes: { 'notes.txt': 'x' },
    file: 'notes.txt',
    at: [1, 1],
    rule: 'unread-file',
    says: /Nothing reads/,
  },
  {
    does: 'an image that no text shows',
    changes: { 'claims/spare.png': 'x' },
    file: 'claims/spare.png',
    at: [1, 1],
    rule: 'unread-file',
    says: /Nothing reads/,
  },
  {
    does: 'a name that is no id',
    changes: { 'topics/The Bridge.yaml': 'name: x' },
    file: 'topics/The Bridge.yaml',
    at: [1, 1],
    rule: 'file-name',
    says: /cannot be an id/,
  },
  {
    does: 'a byte that is not UTF-8',
    changes: { 'topics/bridge.yaml': Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0x42, 0xfc, 0x0a]) },
    file: 'topics/bridge.yaml',
    at: [1, 8],
    rule: 'invalid-utf-8',
    says: /not UTF-8/,
  },
  {
    does: 'no site.yaml',
    changes: { 'site.yaml': null },
    file: 'site.yaml',
    at: [1, 1],
    rule: 'file-missing',
    says: /has no file `site.yaml`/,
  },
  {
    does: 'a page that takes an address of the site',
    changes: { 'pages/claims.mdx': '---\ntitle: Claims\n---\n\nWords.\n' },
    file: 'pages/claims.mdx',
    at: [1, 1],
    rule: 'reserved-name',
    says: /cannot be called `claims`/,
  },
  {
    does: 'a claim below page/',
    changes: { 'claims/page/2.mdx': '' },
    file: 'claims/page/2.mdx',
    at: [1, 1],
    rule: 'reserved-name',
    says: /cannot begin with `page\/`/,
  },
  {
    does: 'a verdict where a further page of another one stands',
    changes: { 'verdicts.yaml': swap('id: open', 'id: supported/page/2') },
    file: 'verdicts.yaml',
    at: [10, 7],
    rule: 'reserved-name',
    says: /ends like the address of a further page/,
  },
];

describe('an archive is refused for', () => {
  for (const { does, changes, file = CLAIM, at, rule, says } of CASES) {
    test(does, async () => {
      const { archive, faults } = await loadFolder(await makeArchive(changes));
      expect(archive).toBeNull();
      const found = faults.find((fault) => fault.file === file && fault.rule === rule);
      expect(found, `told instead: ${JSON.stringify(faults, null, 1)}`).toBeDefined();
      expect([found?.line, found?.column], found?.message).toEqual(at);
      expect(found?.message).toMatch(says);
      expect(found?.severity).toBe('error');
      expect(found?.help, 'a way out').toBeTruthy();
    });
  }

  test('a symbolic link', async () => {
    const directory = await makeArchive();
    await symlink('/etc/hostname', join(directory, 'claims/linked.mdx'));
    const { archive, faults } = await loadFolder(directory);
    expect(archive).toBeNull();
    expect(faults).toMatchObject([{ file: 'claims/linked.mdx', rule: 'symbolic-link', line: 1, column: 1 }]);
  });

  test('translations in a circle, each at its line', async () => {
    const { archive, faults } = await loadFolder(
      await makeArchive({
        [CLAIM]: front('translationOf: zwei'),
        'claims/zwei.mdx': `---
claim: Die alte Brücke bleibt offen
said: {on: null, in: []}
verdict: supported
summary: Das Protokoll sagt es.
asOf: 2026-01-02
published: 2026-01-03
authors: [desk]
language: de
translationOf: bridge-stays
---

Siehe <Cite of="minutes#p1" />.
`,
      }),
    );
    expect(archive).toBeNull();
    expect(faults.map(({ file, line, rule }) => [file, line, rule])).toEqual([
      [CLAIM, 13, 'cyclic-translation'],
      ['claims/zwei.mdx', 10, 'cyclic-translation'],
    ]);
  });

  test('all its faults at once, those of the front matter beside those of the body', async () => {
    const { faults } = await loadFolder(
      await makeArchive({
        [CLAIM]: (text) =>
          text
            .replace('verdict: supported', 'verdict: true')
            .replace('>will not close', '>will close')
            .replace('[bridge]', '[bridges]'),
        [SOURCE]: (text) => `${text}\nNo id.\n`,
        'people/council.yaml': 'name: 7\nkind: club\n',
      }),
    );
    expect(faults.map(({ file, line }) => `${file}:${line}`)).toEqual([
      `${CLAIM}:7`,
      `${CLAIM}:12`,
      `${CLAIM}:16`,
      'people/council.yaml:1',
      'people/council.yaml:2',
      `${SOURCE}:23`,
    ]);
  });
});

test('the little archive itself has no fault', async () => {
  const { archive, faults } = await loadFolder(await makeArchive());
  expect(faults).toEqual([]);
  expect(archive?.claims.size).toBe(1);
});

test('faults of a draft are warnings, and a build leaves the draft out', async () => {
  const draft = await makeArchive({ [CLAIM]: swap('authors: [desk]', 'authors: [desk]\ndraft: true') });
  expect((await loadFolder(draft, { drafts: false })).archive?.claims.size).toBe(0);
  expect((await loadFolder(draft, { drafts: true })).archive?.claims.size).toBe(1);
  const faulty = await loadFolder(
    await makeArchive({
      [CLAIM]: (text) => text.replace('authors: [desk]', 'authors: [desk]\ndraft: true').replace('>will not', '>will'),
    }),
  );
  expect(faulty.faults.map(({ severity }) => severity)).toEqual(['warning']);
  expect(faulty.archive?.claims.size).toBe(0);
});
