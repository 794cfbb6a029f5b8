import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readKnown } from '../../../src/editor/new/known.ts';
import { questionsFor } from '../../../src/editor/new/questions.ts';
import { completeAnswers, readFlags, readKind } from '../../../src/editor/new/read-flags.ts';
import { writeNew } from '../../../src/editor/new/write-new.ts';
import { makeArchive, makeFolder, removeMade } from '../../support/archive-on-disk.ts';
import { checkFolder, front } from '../../support/check-on-disk.ts';

afterAll(removeMade);

const SCRIPT = join(import.meta.dirname, '../../../scripts/new.ts');
const CLAIM = [
  'claim',
  '--claim',
  'The new bridge: costs 17 million #1',
  '--verdict',
  'supported',
  '--summary',
  'The minutes say so.',
  '--author',
  'desk',
];

function begin(content: string, args: string[]) {
  return spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
    input: '',
  });
}

/** The rules that are told of a file. */
async function told(content: string, file: string): Promise<string[]> {
  return (await checkFolder(content)).faults.filter((fault) => fault.file === file).map(({ rule }) => rule);
}

describe('each kind of file has only the faults that the command names', () => {
  test('a claim begins as a draft without a citation', async () => {
    const content = await makeArchive();
    const { status, stdout } = begin(content, [...CLAIM, '--date', '2026-02-01']);
    const file = 'claims/the-new-bridge-costs-17-million-1.mdx';
    expect(status).toBe(0);
    expect(await told(content, file)).toEqual(['no-citation']);
    expect(stdout).toContain(`Wrote ${file}.`);
    expect(stdout).toContain('[no-citation]');
    expect(await readFile(join(content, file), 'utf8')).toContain(
      'claim: "The new bridge: costs 17 million #1"\nclaimant: null\nsaid: {on: null, in: []}\nverdict: supported\nsummary: The minutes say so.\nasOf: 2026-02-01\npublished: 2026-02-01\nauthors: [desk]\ntopics: []\ndraft: true\n',
    );
  });

  test('a claim with the block that shows it has none, and can be published', async () => {
    const content = await makeArchive();
    begin(content, [
      ...CLAIM,
      '--id',
      '2026/bridge',
      '--said-in',
      'minutes#p1..p2',
      '--topic',
      'bridge',
      '--language',
      'en',
    ]);
    const file = join(content, 'claims/2026/bridge.mdx');
    expect(await told(content, 'claims/2026/bridge.mdx')).toEqual([]);
    await writeFile(file, (await readFile(file, 'utf8')).replace('draft: true\n', ''));
    expect((await checkFolder(content)).archive?.claims.has('2026/bridge')).toBe(true);
  });

  test('a source is not cited yet; marks in its title are no markup', async () => {
    const content = await makeArchive();
    const title = 'A *letter*: [by] <b>somebody</b> & ^more `than` one | #1';
    begin(content, [
      'source',
      '--title',
      title,
      '--id',
      '2026/letter',
      '--kind',
      'post',
      '--rights',
      'quote',
      '--url',
      'https://a.example/',
    ]);
    expect(await told(content, 'sources/2026/letter.md')).toEqual(['source-uncited', 'link-unarchived']);
    const { read } = await checkFolder(content);
    const source = read.sources.get('2026/letter');
    expect(source?.front).toMatchObject({
      title,
      kind: 'post',
      language: 'en',
      rights: 'quote',
      url: 'https://a.example/',
    });
    expect(source?.blocks.map(({ id, text }) => [id, text])).toEqual([['title', title]]);
  });

  test.each([
    [
      'person',
      [
        '--name',
        'Ada',
        '--kind',
        'person',
        '--role',
        'Mayor: acting',
        '--staff',
        '--same-as',
        'https://a.example/',
        '--same-as',
        'https://b.example/',
      ],
      'people/ada.yaml',
      'person-unnamed',
    ],
    ['topic', ['--name', 'true', '--description=- no list'], 'topics/true.yaml', 'topic-unnamed'],
  ])('a %s is not named yet', async (kind, args, file, rule) => {
    const content = await makeArchive();
    expect(begin(content, [kind, ...args]).status).toBe(0);
    expect(await told(content, file)).toEqual([rule]);
  });
});

test.each([
  ['A "b": c\n# d', "'x': -\r\n\r\n y # z", 'A "b": c # d', "'x': - y # z"],
  ['---', '...\n---\n', '---', '... ---'],
  ['- a', '!x & *y | > %', '- a', '!x & *y | > %'],
  ['{a: b}', '[c]\tand {d}', '{a: b}', '[c] and {d}'],
  ['{/* */} <b>', '`x` \\ "', '{/* */} <b>', '`x` \\ "'],
  ['𝔘😀 “q”', 'не @знаю, 不: 知道', '𝔘😀 “q”', 'не @знаю, 不: 知道'],
])('%j and %j come out as one line each, in every kind of file', async (name, more, oneName, oneMore) => {
  const content = await makeArchive();
  const all = [
    ['claim', `--claim=${name}`, `--summary=${more}`, '--verdict=supported', '--author=desk'],
    ['source', `--title=${name}`, `--publisher=${more}`, '--kind=post', '--rights=full'],
    ['person', `--name=${name}`, `--role=${more}`, '--kind=person'],
    ['topic', `--name=${name}`, `--description=${more}`],
  ];
  for (const args of all) expect(begin(content, [...args, '--id=x']).stderr).toBe('');
  const { read, faults } = await checkFolder(content);
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(read.claims.get('x')?.parts).toMatchObject({ claim: oneName, summary: oneMore });
  expect(read.sources.get('x')?.parts).toMatchObject({ title: oneName, publisher: oneMore });
  expect(read.people.get('x')?.parts).toMatchObject({ name: oneName, role: oneMore });
  expect(read.topics.get('x')?.parts).toMatchObject({ name: oneName, description: oneMore });
});

test('letters that are no letter with a mark become the letters that are written for them', async () => {
  const content = await makeArchive();
  expect(begin(content, ['topic', '--name', 'O’Brien’s Straße in Łódź, Ærø']).stdout).toContain(
    'Wrote topics/obriens-strasse-in-lodz-aero.yaml.',
  );
});

test.each([
  ['no kind', [], 'Say what to begin: `npm run new -- claim`'],
  [
    'missing flags',
    ['claim'],
    'Without a terminal to ask on, these flags are needed: `--claim`, `--verdict`, `--summary`, `--author`.',
  ],
  ['an id that is taken', [...CLAIM, '--id', 'bridge-stays'], 'The id `bridge-stays` is taken'],
])('%s: one sentence, exit code 2, and nothing is written', async (_does, args, says) => {
  const content = await makeArchive();
  const before = await readdir(content, { recursive: true });
  const { status, stdout, stderr } = begin(content, args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(says);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(await readdir(content, { recursive: true })).toEqual(before);
});

test.each([
  ['another kind', ['verdict'], 'Say what to begin'],
  ['a flag that does not exist', ['topic', '--nme', 'A'], "Unknown option '--nme'."],
  ['a flag without its value', ['topic', '--name'], "Option '--name <value>' argument missing."],
  ['a flag twice', ['topic', '--name', 'A', '--name', 'B'], 'The flag `--name` stands more than once.'],
  ['an argument too many', ['topic', 'bridge'], "Unexpected argument 'bridge'."],
  ['a label for an id', CLAIM.with(4, 'Supported'), '`verdict` is an id: the id of “Supported” is `supported`.'],
  [
    'a name for an id',
    [...CLAIM, '--claimant', 'The council'],
    '`claimant` is an id: the id of “The council” is `council`.',
  ],
  ['an id misspelt', [...CLAIM, '--topic', 'brigde'], 'There is no `brigde` to be the `topic`. Did you mean `bridge`?'],
  ['somebody who is not on the staff', CLAIM.with(-1, 'council'), 'There is no `council` to be the `author`.'],
  [
    'a block that is not there',
    [...CLAIM, '--said-in', 'minutes#p9'],
    'The source `minutes` has no block `p9`. Did you mean',
  ],
  [
    'a source that is not there',
    [...CLAIM, '--said-in', 'minute#p1'],
    'There is no source `minute`. Did you mean `minutes`?',
  ],
  ['a day that is none', [...CLAIM, '--date', '2026-02-30'], '`date` is not a day of the calendar.'],
  ['a forecast without its day', CLAIM.with(4, 'open'), 'this flag is needed: `--resolves-at`.'],
  ['an id that is none', [...CLAIM, '--id', '../../etc/x'], '`id` is not an id.'],
  ['a reserved id', [...CLAIM, '--id', 'page/2'], 'cannot begin with `page/`'],
  ['an id that is taken', [...CLAIM, '--id', 'bridge-stays'], 'The id `bridge-stays` is taken'],
  ['an id that a claim had', [...CLAIM, '--id', 'old-name'], 'The id `old-name` is taken'],
  ['a folder where none can be', ['topic', '--name', 'A', '--id', 'a/b'], 'no folder below'],
  ['a title without Latin letters', ['topic', '--name', 'Міст'], 'this flag is needed: `--id`. An id is made of Latin'],
  ['a value like a flag', ['topic', '--name', '---'], 'Write `--name=…` where the value begins with a hyphen.'],
  ['a blank text', ['topic', '--name', ' ', '--id', 'a'], '`name` is blank.'],
])('wrong usage: %s', async (_does, args, says) => {
  const known = await readKnown(await makeArchive({ 'claims/bridge-stays.mdx': front('formerly: [old-name]') }));
  expect(() => {
    const questions = questionsFor(readKind(args), '2026-02-01');
    completeAnswers(readFlags(args.slice(1), questions), questions, known);
  }).toThrow(says);
});

test('a file that nothing reads is never overwritten either, and nothing is left beside it', async () => {
  const content = await makeArchive({ 'topics/new.yaml': 'broken: [' });
  expect(begin(content, ['topic', '--name', 'New'])).toMatchObject({ status: 2 });
  expect(await readFile(join(content, 'topics/new.yaml'), 'utf8')).toBe('broken: [');
  await expect(writeNew(content, { path: 'topics/new.yaml', text: 'x' })).rejects.toThrow('is there already');
  expect(await readFile(join(content, 'topics/new.yaml'), 'utf8')).toBe('broken: [');
  expect((await readdir(join(content, 'topics'))).sort()).toEqual(['bridge.yaml', 'new.yaml']);
});

test('without a content folder there is nothing to add to', async () => {
  const folder = await makeFolder();
  const { status, stderr } = begin(join(folder, 'none'), CLAIM);
  expect(status).toBe(2);
  expect(stderr).toContain('There is no content folder at');
});

test('--help names every flag', async () => {
  const { status, stdout } = begin(await makeArchive(), ['--help']);
  expect(status).toBe(0);
  for (const flag of ['--claim', '--said-in', '--rights', '--same-as', '--description', '--date'])
    expect(stdout).toContain(flag);
});

describe('an editor that completes front matter', () => {
  const LIST = '.astro/collections/collections.json';

  function run(script: string, project: string, content: string, args: string[] = []) {
    return spawnSync(process.execPath, [join(SCRIPT, '..', script), ...args], {
      encoding: 'utf8',
      cwd: project,
      env: { ...process.env, CONTENT_DIR: content },
      input: '',
    });
  }

  async function listed(project: string): Promise<string[]> {
    const { entries } = JSON.parse(await readFile(join(project, LIST), 'utf8'));
    return Object.keys(entries).map((file) => file.replace(/^.*\/(?=claims\/|pages\/|sources\/)/, ''));
  }

  test('knows of a new file at once, where it was told of the others', async () => {
    const [project, content] = [await makeFolder(), await makeArchive()];
    expect(run('schemas.ts', project, content).status).toBe(0);
    const before = await listed(project);
    expect(run('new.ts', project, content, [...CLAIM, '--id', '2026/bridge']).status).toBe(0);
    expect(await listed(project)).toEqual([...before, 'claims/2026/bridge.mdx'].sort());
  });

  test('is told nothing where it was told nothing, or of another content folder', async () => {
    const [project, content, other] = [await makeFolder(), await makeArchive(), await makeArchive()];
    run('new.ts', project, content, [...CLAIM, '--id', 'first']);
    expect(await readdir(project)).toEqual([]);
    run('schemas.ts', project, other);
    const before = await readFile(join(project, LIST), 'utf8');
    run('new.ts', project, content, [...CLAIM, '--id', 'second']);
    expect(await readFile(join(project, LIST), 'utf8')).toBe(before);
  });

  test('that cannot be told keeps nobody from the new file', async () => {
    const [project, content] = [await makeFolder(), await makeArchive()];
    run('schemas.ts', project, content);
    const schema = join(project, '.astro/collections/claim-front-matter.schema.json');
    await rm(schema);
    await mkdir(join(schema, 'folder'), { recursive: true });
    const { status, stdout, stderr } = run('new.ts', project, content, [...CLAIM, '--id', 'bridge']);
    expect(status).toBe(0);
    expect(stdout).toContain('Wrote claims/bridge.mdx.');
    expect(stderr).toMatch(/^The editor could not be told of it \(E\w+\); `npm run schemas` tries again\.\n$/);
  });
});
