import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mend } from '../../../src/check/mend.ts';
import { type Change, makeArchive, removeMade } from '../../support/archive-on-disk.ts';
import { body, CLAIM, checkFolder, front, SOURCE, swap } from '../../support/check-on-disk.ts';

afterAll(removeMade);

/** The errors of the little archive with changes: rule, sentence and way out. */
async function errorsOf(changes: Record<string, Change>): Promise<string[]> {
  const { faults } = await checkFolder(await makeArchive(changes));
  return faults
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, rule, message, help }) => `${file}:${line} [${rule}] ${message} ${help}`);
}

describe('a name that was written for an id is answered with the id', () => {
  test.each([
    ['the label of a verdict', 'verdict: supported', 'verdict: Supported', 'write `supported`'],
    ['the label in other letters', 'verdict: supported', 'verdict: OPEN forecast', 'write `open`'],
    ['the name of a claimant', 'claimant: council', 'claimant: The council', 'write `council`'],
    ['the name of an author', 'authors: [desk]', 'authors: [The desk]', 'write `desk`'],
    ['the name of a topic', 'topics: [bridge]', 'topics: [The Bridge]', 'write `bridge`'],
  ])('%s', async (_does, from, to, help) => {
    const told = await errorsOf({ [CLAIM]: swap(from, to), 'topics/bridge.yaml': 'name: The bridge\n' });
    expect(told).toEqual([expect.stringContaining(`its id is asked for here: ${help}.`)]);
  });

  test('another text that is no id gets told what an id is', async () => {
    const [told] = await errorsOf({ [CLAIM]: swap('claimant: council', 'claimant: Somebody Else') });
    expect(told).toContain('Write the id of a file in `people/`: its name without the ending.');
  });
});

describe('a key without a space behind its colon', () => {
  test.each([
    ['verdict: supported', 'verdict:supported', 7],
    ['claim: The', 'claim:The', 2],
    ['topics: [bridge]', 'topics:[bridge]', 12],
    ['asOf: 2026-01-02', 'asOf:2026-01-02', 9],
  ])('%s', async (from, to, line) => {
    const content = await makeArchive({ [CLAIM]: swap(from, to) });
    const { faults } = await checkFolder(content);
    const [fault, ...others] = faults.filter(({ severity }) => severity === 'error');
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ rule: 'yaml-syntax', line, message: expect.stringContaining('A space is missing') });
    await mend(content, faults);
    expect(await readFile(join(content, CLAIM), 'utf8')).toContain(`${from}`);
  });

  test('that is alone in its file', async () => {
    expect(await errorsOf({ 'topics/bridge.yaml': 'name:Bridges' })).toEqual([
      expect.stringContaining('A space is missing behind the colon: write `name: Bridges`.'),
    ]);
  });
});

describe('words that YAML cannot read without quotation marks', () => {
  const REST = 'minutes say that the council will not close the old bridge before.';

  test.each([
    ['Note: the', `"Note: the ${REST}"`],
    ['Note: "the"', `'Note: "the" ${REST}'`],
    ['"The"', `'"The" ${REST}'`],
    ["'The'", `"'The' ${REST}"`],
    ['It\'s said: "the"', `'It''s said: "the" ${REST}'`],
    ['@The', `"@The ${REST}"`],
    ['*The', `"*The ${REST}"`],
    ['!The', `"!The ${REST}"`],
    ['%The', `"%The ${REST}"`],
  ])('are one fault, which says the line and mends it: %s', async (begins, line) => {
    const content = await makeArchive({ [CLAIM]: swap('summary: The', `summary: ${begins}`) });
    const errors = (await checkFolder(content)).faults.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ rule: 'yaml-syntax', line: 8, endLine: 8, help: `Write \`summary: ${line}\`.` }]);
    await mend(content, errors);
    expect(await readFile(join(content, CLAIM), 'utf8')).toContain(`\nsummary: ${line}\nasOf:`);
    expect(await errorsOf({ [CLAIM]: await readFile(join(content, CLAIM), 'utf8') })).toEqual([]);
  });

  test.each(['[The]', '{The}', '| The', '- The', '? The', 'Note: the #1'])(
    'are told and left where something else may be meant: %s',
    async (begins) => {
      const content = await makeArchive({ [CLAIM]: swap('summary: The', `summary: ${begins}`) });
      const { faults } = await checkFolder(content);
      expect(faults.find(({ rule }) => rule === 'yaml-syntax')).toMatchObject({
        help: `Write \`summary: "${begins} ${REST}"\`.`,
        fix: null,
      });
    },
  );

  test('are quoted in lists and groups as well, and in no key that holds no words', async () => {
    expect(await errorsOf({ 'verdicts.yaml': swap('label: Supported', 'label: Yes: supported') })).toEqual([
      expect.stringContaining('Write `label: "Yes: supported"`.'),
    ]);
    expect(await errorsOf({ 'site.yaml': swap('  name: The', '  name: A: the') })).toEqual([
      expect.stringContaining('Write `name: "A: the Little Archive"`.'),
    ]);
    const [told] = await errorsOf({ [CLAIM]: swap('said:\n  on: 2026-01-02', 'said: on: 2026-01-02') });
    expect(told).not.toContain('Write `said');
  });

  test('are not quoted where a mark only has to be closed, or the value goes on below', async () => {
    const [open] = await errorsOf({ [CLAIM]: swap('summary: The', 'summary: "The') });
    expect(open).toContain('is not closed');
    const [long] = await errorsOf({ [CLAIM]: swap('summary: The', 'summary: Note: the\n  The') });
    expect(long).not.toContain('Write `summary');
  });
});

test.each([
  [
    'between the tags',
    swap('>will not close the bridge before', '>“will not close the bridge before'),
    'open<',
    'open”<',
  ],
  ['of another language', swap('>will not close', '>„will not close'), 'open<', 'open“<'],
  ['on one side', swap('>will not close', '>"will not close'), 'open<', 'open<'],
])('quotation marks that were pasted along %s are told as such', async (_where, change, from, to) => {
  const [told, ...others] = await errorsOf({
    [CLAIM]: (text) => (change as (text: string) => string)(text).replace(from, to),
  });
  expect(others).toEqual([]);
  expect(told).toContain('not the quotation marks around them');
  expect(told).toContain('Paste the words alone: will not close the bridge before the new one is open');
});

test('marks around words that stand nowhere are not what is wrong', async () => {
  const [told] = await errorsOf({ [CLAIM]: swap('>will not close', '>“will soon close') });
  expect(told).toContain('The nearest passage');
});

describe('one mistake is one fault', () => {
  test('front matter without an end says nothing of the text that is not read', async () => {
    expect(await errorsOf({ [CLAIM]: swap('---\n\nThe minutes', '\nThe minutes') })).toEqual([
      expect.stringContaining('[front-matter-unclosed]'),
    ]);
    expect(await errorsOf({ [SOURCE]: swap('---\n\n# Minutes', '\n# Minutes') })).toEqual([
      expect.stringContaining('[front-matter-unclosed]'),
    ]);
  });

  test('a picture within a sentence says nothing of its caption', async () => {
    const figure =
      'See <Figure src="a.png" alt="A field">A field.</Figure> and <Chart data="a.csv" x="a" y="b" alt="x">Cars.</Chart>.';
    const told = await errorsOf({ [CLAIM]: body(figure) });
    expect(told.map((each) => /\[(.*?)\]/.exec(each)?.[1])).toEqual(['component-not-alone', 'component-not-alone']);
  });

  test('words that run over two blocks are not compared with one of them', async () => {
    const change = swap(
      '>will not close the bridge before the new one is open<',
      '>before the new one is open. The new bridge costs 17 million<',
    );
    const [told] = await errorsOf({ [CLAIM]: change });
    expect(told).toMatch(/write `of="minutes#p1\.\.p2"`\.$/);
  });
});

test.each([
  ['authors', 'authors: [desk]\n', 'Add a line `authors: […]`.'],
  ['said', 'said:\n  on: 2026-01-02\n  in: [minutes#p1]\n', 'Add a line `said: {on: …, in: …}`.'],
  ['summary', /summary: .*\n/, 'Add a line `summary: …`.'],
])('a missing key shows what its value looks like: %s', async (_key, line, help) => {
  expect(await errorsOf({ [CLAIM]: (text) => text.replace(line, '') })).toEqual([expect.stringContaining(help)]);
});

test('a missing kind shows what there is to choose from', async () => {
  expect(await errorsOf({ 'people/council.yaml': 'name: The council\n' })).toEqual([
    expect.stringContaining('Add a line `kind: person | organization`.'),
  ]);
});

describe('the sign of a footnote that is not there', () => {
  async function told(text: string, file = CLAIM): Promise<string[]> {
    const { faults } = await checkFolder(await makeArchive({ [file]: (before) => `${before}\n${text}\n` }));
    return faults.filter(({ rule }) => rule === 'footnote-missing').map(({ message }) => message);
  }

  test('is a warning, in claims and standing pages', async () => {
    expect(await told('It says so.[^1] And so.[^a-note]')).toHaveLength(2);
    expect(await told('It says so.[^1]', 'pages/about.mdx')).toHaveLength(1);
  });

  test('unless the note is there, the sign is escaped, or it is no sign', async () => {
    expect(await told('It says so.[^1]\n\n[^1]: A note.')).toEqual([]);
    expect(await told('A sign \\[^1], code `[^1]`, a set [^] and [^a b].')).toEqual([]);
  });
});

test.each([
  ['03.01.2026', 'Write `2026-01-03`.'],
  ['3. 1. 2026', 'Write `2026-01-03`.'],
  ['2026/1/3', 'Write `2026-01-03`.'],
  ['2026-1-3', 'Write `2026-01-03`.'],
  ['03/01/2026', 'Write a day as `2025-05-13`'],
  ['31.02.2026', 'Write a day as `2025-05-13`'],
  ['yesterday', 'Write a day as `2025-05-13`'],
])('a day written as %s is told as it is written here, where it can be one day only', async (written, says) => {
  expect(await errorsOf({ [CLAIM]: swap('published: 2026-01-03', `published: ${written}`) })).toEqual([
    expect.stringContaining(says),
  ]);
});

test('who or what has no file is told with the command that begins one', async () => {
  expect(await errorsOf({ [CLAIM]: swap('claimant: council', 'claimant: somebody-else') })).toEqual([
    expect.stringContaining('`npm run new -- person --id somebody-else`'),
  ]);
  expect(await errorsOf({ [CLAIM]: swap('topics: [bridge]', 'topics: [traffic]') })).toEqual([
    expect.stringContaining('`npm run new -- topic --id traffic`'),
  ]);
});

test('a value in a list is named as an editor would', async () => {
  expect(await errorsOf({ 'verdicts.yaml': swap('label: Supported', 'label: 7') })).toEqual([
    expect.stringContaining('`label` of No. 1 in the list must be text'),
  ]);
  expect(await errorsOf({ [CLAIM]: front('keywords: [a, 7]') })).toEqual([
    expect.stringContaining('`keywords` No. 2 must be text'),
  ]);
  expect(await errorsOf({ [CLAIM]: front('corrections: [{on: 1, kind: update, note: Words}]') })).toEqual([
    expect.stringContaining('`on` of No. 1 in `corrections` must be text'),
  ]);
});

test('what looks like a link and is none is a warning at its words', async () => {
  const told = async (text: string) => {
    const { faults } = await checkFolder(await makeArchive({ [CLAIM]: body(text) }));
    return faults.filter(({ rule }) => rule === 'link-unread').map(({ line, column }) => `${line}:${column}`);
  };
  expect(await told('See [the minutes](https://exa mple.org), 😀 [a](/about it/) and [b](https://x.org/a.')).toEqual([
    '18:5',
    '18:45',
    '18:65',
  ]);
  expect(
    await told('See [a](https://x.org), [b] (c), `[c](https://a b)`, \\[d](https://a b), [e](f) and [g](h i).'),
  ).toEqual([]);
});

test('attributes of a block that are written like words are told as such', async () => {
  const told = await errorsOf({ [SOURCE]: (text) => `${text}\nIt met. ^p9 page 4\n` });
  expect(told).toEqual([expect.stringContaining('If `^p9` is meant as its id, write what follows as `page=…`')]);
});

describe('numbers of a chart', () => {
  async function told(...numbers: string[]): Promise<string[]> {
    const csv = `day,cars\n${numbers.map((number, index) => `d${index},${number}\n`).join('')}`;
    return errorsOf({ 'claims/a.csv': csv, [CLAIM]: body('<Chart data="a.csv" x="day" y="cars" alt="Cars" />') });
  }

  test.each([[['1.200', '900']], [['1.234', '12.567', '85']], [['1.200', '12.500']], [['-1.200', '-300']]])(
    '%j look as if their points part thousands, so both ways out are told',
    async (numbers) => {
      const [first = ''] = await told(...numbers);
      expect(first).toContain('looks as if its points part thousands');
      const number = numbers[0] ?? '';
      expect(first).toContain(`Write \`${number.replace('.', '')}\` if that is meant; write \`${number}0\``);
    },
  );

  test.each([
    [['1.200', '900.5']],
    [['1.234', '5.678']],
    [['0.125', '3']],
    [['1.200', '15000']],
    [['1.2000', '900']],
    [['1200', '900']],
  ])('%j are decimals', async (numbers) => {
    expect(await told(...numbers)).toEqual([]);
  });
});
