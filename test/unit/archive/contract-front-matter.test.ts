import { afterAll, expect, test } from 'vitest';
import { claimSchema } from '../../../src/schema/claim.ts';
import { readYaml } from '../../../src/schema/read-yaml.ts';
import { type Change, loadFolder, makeArchive, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const CLAIM = 'claims/bridge-stays.mdx';

const SOURCE = `---
title: Zelensky Optimistic About Direct Talks with Putin Amid Turkish Summit
kind: article            # article | transcript | report | dataset | law | study | post
publisher: null          # text; null = the document does not say
authors: []              # texts
url: null                # where it was published; http(s) only
archives: []             # list of {url, on}: public archive copies
published: null          # null = the document does not say
retrieved: 2026-11-22    # when the archive copy was taken
language: en             # BCP 47
rights: excerpt          # full: publish every block · excerpt: cited blocks
sha256: "9f2c…"          # of the bytes that were imported
interest: null           # what stake this source has in the matter, for readers
---

# Zelensky Optimistic About Direct Talks with Putin Amid Turkish Summit ^headline

He is ready. ^p1

Although Zelensky is prepared to meet with Putin, he emphasized … ^p5
`;

const ZELENSKY_CLAIM = `---
claim: Zelensky is optimistic about direct talks with Putin   # the exact statement that is judged
claimant: null                  # id in people/, or a list of them; null = unknown or many
said:                           # where and when it entered discourse
  on: 2025-05-13                # null = unknown
  in: [2025/istanbul-talks#headline] # blocks that show it; may be empty
why: null                       # why it was checked
verdict: overstated             # id in verdicts.yaml
summary: The body reports readiness to meet; nobody in it calls him optimistic.  # stands alone
asOf: 2025-05-13                # what was known when
published: 2026-11-22
updated: null                   # date of the last change that matters to a reader
authors: [desk]                 # ids in people/ whose \`staff\` is true; at least one
reviewers: []                   # likewise
reply: null                     # what the claimant answered when asked: {on, text}
topics: [ceasefire]             # ids in topics/
keywords: []                    # other words under which people look for it
resolvesAt: null                # when it will be known
unknowns: []                    # sentences: what could not be established
related: []                     # claim ids
corrections: []                 # list of {on, kind: correction | clarification | update, note, was}
withdrawn: null                 # {on, note}: the page stays, says so on top
formerly: []                    # earlier ids of this claim; their addresses lead here
language: en                    # default: the site's
translationOf: null             # claim id; the translations link to each other
draft: false                    # drafts are in \`dev\`, never in a build
---

The text says that he is
<Quote of="2025/istanbul-talks#p5" stance="contradicts">prepared to meet with Putin</Quote>.
He does say he is ready. <Cite of="2025/istanbul-talks#p5 2025/istanbul-talks#p1" stance="context" />
`;

const CONTRACT: Record<string, Change> = {
  [CLAIM]: null,
  'sources/minutes.md': null,
  'topics/bridge.yaml': null,
  'claims/zelensky.mdx': ZELENSKY_CLAIM,
  'sources/2025/istanbul-talks.md': SOURCE,
  'verdicts.yaml': `- id: overstated
  label: Overstated            # shown to readers
  family: truth                # truth | evidence | context | forecast | opinion
  rating: 2                    # 1 (false) to 5 (true); only and always in the family \`truth\`
  definition: One sentence that tells when this verdict is given.
  retired: null                # date; refused for claims published or judged anew after it
`,
  'people/zelensky.yaml': `# people/zelensky.yaml
name: Volodymyr Zelensky
kind: person                   # person | organization
role: President of Ukraine
sameAs: [https://www.wikidata.org/wiki/Q3874799]
staff: false
bio: null
`,
  'topics/ceasefire.yaml': '# topics/ceasefire.yaml\nname: Ceasefire talks\ndescription: One sentence.\n',
  'site.yaml': `# site.yaml
title: …
tagline: …
url: https://example.org
language: en                   # language of the interface
publisher: {name: …, url: https://example.org, email: …, legalForm: null}
report: mailto:errors@example.org  # where readers report an error
submit: null                   # where readers propose a claim
minimumSources: 1              # distinct sources that a claim must cite
accent: "#7a1f1f"              # the publication's colour
federation: []                 # addresses of other sites of the publication
`,
};

/** The archive of the contract's own examples, each file written in another way. */
function rewritten(write: (text: string) => string): Record<string, Change> {
  return Object.fromEntries(
    Object.entries(CONTRACT).map(([path, text]) => [path, typeof text === 'string' ? write(text) : text]),
  );
}

/** Puts lines before the end of the front matter: the first of them is line 13. */
function front(text: string): Record<string, Change> {
  return { [CLAIM]: (claim) => claim.replace('topics: [bridge]\n', () => `topics: [bridge]\n${text}\n`) };
}

async function faultsOf(changes: Record<string, Change>) {
  const { faults } = await loadFolder(await makeArchive(changes));
  expect(faults.filter(({ help }) => !help)).toEqual([]);
  return faults;
}

async function brief(changes: Record<string, Change>) {
  return (await faultsOf(changes)).map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

test.each([
  ['as they stand', (text: string) => text],
  ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text: string) => `\ufeff${text}`],
  ['with spaces at the ends of lines', (text: string) => text.replaceAll('\n', '  \n')],
  ['without a line break at the end', (text: string) => text.trimEnd()],
  ['with blank lines on top', (text: string) => `\n  \n${text}`],
])('the examples of the contract are an archive %s', async (_, write) => {
  const { archive, faults } = await loadFolder(await makeArchive(rewritten(write)));
  expect(faults).toEqual([]);
  const citations = archive?.claims.get('zelensky')?.citations ?? [];
  expect(citations.map(({ references }) => references.map(({ number }) => number))).toEqual([[1], [1, 2]]);
  expect(citations[0]?.words?.verification).toEqual({ outcome: 'verbatim' });
});

test('a byte order mark moves no column', async () => {
  const changes = { [CLAIM]: (text: string) => `\ufeff${text.replace('verdict: supported', 'verdict: true')}` };
  expect(await brief(changes)).toEqual(['7:10 wrong-type']);
});

test('what is not required may be left out', async () => {
  const minimal =
    '---\nclaim: It stays\nsaid: {}\nverdict: supported\nsummary: It says so.\nasOf: 2026-01-02\n' +
    'published: 2026-01-02T10:00:00+02:00\nauthors: [desk]\n---\n<Cite of="minutes#p1" />';
  expect(
    await faultsOf({
      [CLAIM]: minimal,
      people: null,
      'people/desk.yaml': 'name: D\nkind: organization\nstaff: true',
      topics: null,
      pages: null,
    }),
  ).toEqual([]);
});

test('each unknown key is told at its own line, with the key that was meant', async () => {
  const faults = await faultsOf(front('keyword: [x]\nreply: {txt: x, text: y}\n__proto__: {a: 1}'));
  expect(faults.map(({ line, column, rule }) => [line, column, rule])).toEqual([
    [13, 1, 'unknown-key'],
    [14, 9, 'unknown-key'],
    [15, 1, 'unknown-key'],
  ]);
  expect(faults.map(({ help }) => help).slice(0, 2)).toEqual(['Did you mean `keywords`?', 'Did you mean `text`?']);
});

test('a null where words are required is told at its place, and how to quote it', async () => {
  const [fault] = await faultsOf({
    [CLAIM]: (text) => text.replace('claim: The old bridge stays open until the new one is', 'claim: Null'),
  });
  expect(fault).toMatchObject({ line: 2, column: 8, rule: 'wrong-type' });
  expect(fault?.message).toContain('YAML reads `Null` as no value');
  expect(fault?.help).toContain('`claim: "Null"`');
});

test('an empty entry of a list is told at its place', async () => {
  expect(await brief(front('keywords: [a, null]\nunknowns:\n  - One.\n  -'))).toEqual([
    '13:15 wrong-type',
    '16:4 missing-key',
  ]);
});

test('values of another type are told with the way to quote them', async () => {
  const faults = await faultsOf(front('why: 42\nkeywords: [0x1F, true, 1e3]\nunknowns: yes\nreviewers: desk'));
  expect(faults.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
    '13:6 wrong-type',
    '14:12 wrong-type',
    '14:18 wrong-type',
    '14:24 wrong-type',
    '15:11 wrong-type',
    '16:12 wrong-type',
  ]);
  expect(faults[0]?.help).toContain('`why: "42"`');
  expect(faults[5]?.help).toContain('`reviewers: [desk]`');
});

test('an unclosed quotation mark or bracket is told where it opens', async () => {
  expect(await brief(front('why: "Because.\nunknowns: []'))).toEqual(['13:6 yaml-syntax']);
  expect(await brief(front('keywords: [a, b\nunknowns: []'))).toEqual(['13:11 yaml-syntax']);
  expect(await brief({ [CLAIM]: (text) => text.replace('[minutes#p1]', '[minutes #p1]') })).toEqual([
    '6:7 yaml-syntax',
  ]);
});

test('an asterisk that is read as a reference is told at its place', async () => {
  expect(await brief(front('why: *note'))).toEqual(['13:6 yaml-syntax']);
  expect(await brief(front('why: &a Because.\nkeywords: [*a]'))).toEqual([]);
});

test('one slip of syntax is one fault', async () => {
  expect(await brief(front('why: [x] is: so\nunknowns: []'))).toEqual(['13:10 yaml-syntax']);
  expect(await brief(front('why: one: two: three'))).toEqual(['13:6 yaml-syntax']);
  expect(await brief({ 'topics/bridge.yaml': '---\nname: x\n---\n' })).toEqual(['3:1 yaml-syntax']);
});

test('keys that stand twice are told at every level', async () => {
  expect(await brief(front('why: a\nwhy: b\nreply: {text: a, text: b}'))).toEqual([
    '14:1 duplicate-key',
    '15:18 duplicate-key',
  ]);
});

test('brackets within brackets without end are told, not choked on', async () => {
  const [fault] = await faultsOf(front(`why: ${'['.repeat(20_000)}`));
  expect(fault).toMatchObject({ rule: 'file-too-large', message: expect.stringContaining('1000 brackets') });
  const [nested] = await faultsOf(front(`why: ${'['.repeat(900)}`));
  expect(nested).toMatchObject({ line: 13, rule: 'yaml-syntax' });
});

test('a list or a group as a key is told, however many stand within one another', async () => {
  for (const hostile of ['? '.repeat(400), '? '.repeat(4_000), '{{a: b}: c}', '? [a, b]\n  : c']) {
    const [fault] = await faultsOf(front(`why:\n  ${hostile}`));
    expect(fault).toMatchObject({ rule: 'yaml-syntax' });
  }
  const [fault] = await faultsOf(front('why:\n  ? [a, b]\n  : c'));
  expect(fault).toMatchObject({ line: 14, message: 'YAML reads a list or a group here as a key.' });
});

test('a hundred thousand keys are read in good time', { timeout: 30_000 }, () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => `k${index}: x`).join('\n');
  const started = performance.now();
  expect(readYaml(keys, 0, keys.length, claimSchema).faults.length).toBeGreaterThan(9);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('a scale that is no list, or empty, is told as such', async () => {
  expect((await faultsOf({ 'verdicts.yaml': 'id: x\n' })).find(({ file }) => file === 'verdicts.yaml')).toMatchObject({
    line: 1,
    column: 1,
    message: 'This must be a list, but YAML reads `id: x` as a group of keys.',
    help: 'Begin each entry with `- `.',
  });
  expect((await faultsOf({ 'verdicts.yaml': '# nothing\n' }))[0]?.message).toBe('There are no keys here.');
});

test('a whole number that is none is told as such', async () => {
  const changes: Record<string, Change> = {
    'site.yaml': (text) => `${text}minimumSources: 1.5\n`,
    'verdicts.yaml': (text) => text.replace('rating: 1', 'rating: 2.5'),
  };
  expect(await brief(changes)).toEqual(['7:17 wrong-type', '8:11 wrong-type']);
});

test('faults of YAML in a draft are warnings', async () => {
  for (const text of ['draft: true\nwhy: a\nwhy: b', 'draft: true\nwhy: a: b']) {
    const { archive, faults } = await loadFolder(await makeArchive(front(text)));
    expect(faults.map(({ severity }) => severity)).toEqual(['warning']);
    expect(archive).not.toBeNull();
  }
});

test('a value that a # cuts short is told of, and an honest comment is not', async () => {
  const { archive, faults } = await loadFolder(
    await makeArchive({
      'claims/bridge-stays.mdx': (text) =>
        text
          .replace('claim: The old', 'claim: Bridge #2 and the old')
          .replace('verdict: supported', 'verdict: supported # for now'),
    }),
  );
  expect(faults).toMatchObject([{ rule: 'value-cut-by-comment', severity: 'warning', line: 2, column: 8 }]);
  expect(archive?.claims.get('bridge-stays')?.claim).toBe('Bridge');
  expect(faults[0]?.help).toContain('Write `"Bridge #2 and the old bridge stays open until the new one is"`');
});
