import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { askAll } from '../../../src/editor/new/ask.ts';
import { draftFile } from '../../../src/editor/new/draft-file.ts';
import { readKnown } from '../../../src/editor/new/known.ts';
import { questionsFor } from '../../../src/editor/new/questions.ts';
import { completeAnswers } from '../../../src/editor/new/read-flags.ts';
import { makeArchive, removeMade } from '../../support/archive-on-disk.ts';
import { CONTROL_C, ENTER, FakeTerminal, TAB } from '../../support/terminal.ts';

// Whoever runs the tests may sit at one that moves no cursor; the one of these tests does.
beforeAll(() => vi.stubEnv('TERM', 'xterm'));
afterAll(removeMade);
afterAll(() => vi.unstubAllEnvs());

const PROJECT = join(import.meta.dirname, '../../..');

test('a claim is asked for from its words to its topics', async () => {
  const known = await readKnown(await makeArchive());
  const questions = questionsFor('claim', '2026-02-01');
  const terminal = new FakeTerminal();
  const asking = askAll(new Map([['said-on', ['2026-01-02']]]), questions, known, terminal);
  await terminal.answer('exact statement', 'The new bridge costs 17 million', ENTER);
  await terminal.answer('the-new-bridge-costs-17-million', ENTER);
  await terminal.answer('Who said it?', 'coun', TAB, ENTER);
  await terminal.answer('Which block shows it', 'minutes#p7', ENTER);
  await terminal.answer('has no block `p7`', '\u007f', '2', ENTER);
  await terminal.answer('What is the verdict?', 'supp', ENTER);
  await terminal.answer('one or two sentences', 'The minutes say so.', ENTER);
  await terminal.answer('Who writes this?', ENTER);
  await terminal.answer('select at least one', TAB, ENTER);
  await terminal.answer('What is it about?', ENTER);
  const answers = await asking;
  expect(answers && draftFile('claim', completeAnswers(answers, questions, known))).toEqual({
    path: 'claims/the-new-bridge-costs-17-million.mdx',
    text: `---
claim: The new bridge costs 17 million
claimant: council
said: {on: 2026-01-02, in: [minutes#p2]}
verdict: supported
summary: The minutes say so.
asOf: 2026-02-01
published: 2026-02-01
authors: [desk]
topics: []
draft: true
---

{/* Quote what shows it: <Quote of="source#block" stance="supports">its words</Quote> */}

<Cite of="minutes#p2" stance="context" />
`,
  });
});

test('a forecast is asked for the day on which it will be known, another verdict is not', async () => {
  const known = await readKnown(await makeArchive());
  const questions = questionsFor('claim', '2026-02-01').filter(({ name }) => ['verdict', 'resolves-at'].includes(name));
  const forecast = new FakeTerminal();
  const asking = askAll(new Map(), questions, known, forecast);
  await forecast.answer('What is the verdict?', 'Open', ENTER);
  await forecast.answer('On which day will it be known?', 'soon', ENTER);
  await forecast.answer('is not a day', ...'\u007f'.repeat(4), '2026-06-01', ENTER);
  expect((await asking)?.get('resolves-at')).toEqual(['2026-06-01']);
  const other = new FakeTerminal();
  const again = askAll(new Map([['verdict', ['supported']]]), questions, known, other);
  expect((await again)?.has('resolves-at')).toBe(false);
});

test('whoever leaves at a question has written nothing', async () => {
  const known = await readKnown(await makeArchive());
  const terminal = new FakeTerminal();
  const asking = askAll(new Map(), questionsFor('person', '2026-02-01'), known, terminal);
  await terminal.answer('What is their name?', 'Ada', ENTER);
  await terminal.answer('Which id?', CONTROL_C);
  expect(await asking).toBeNull();
});

test('whoever hangs up has written nothing either', async () => {
  const known = await readKnown(await makeArchive());
  const terminal = new FakeTerminal();
  const asking = askAll(new Map(), questionsFor('topic', '2026-02-01'), known, terminal);
  await terminal.answer('the name of the subject');
  terminal.input.end();
  expect(await asking).toBeNull();
});

/** Begins the command on a terminal of the system's own. */
function beginOnTerminal(args: string, environment: NodeJS.ProcessEnv) {
  const command = `stty cols 100 rows 40; '${process.execPath}' '${join(PROJECT, 'scripts/new.ts')}' ${args}`;
  const script =
    process.platform === 'darwin' ? ['-q', '/dev/null', 'sh', '-c', command] : ['-qec', command, '/dev/null'];
  const child = spawn('script', script, { env: { ...process.env, ...environment } });
  const session = { child, printed: '', exit: new Promise((resolve) => child.on('close', resolve)) };
  child.stdout.on('data', (chunk: Buffer) => {
    session.printed += chunk.toString('utf8');
  });
  return session;
}

test('on a real terminal the command asks, writes, and says what is left to do', async () => {
  const content = await makeArchive();
  const session = beginOnTerminal("topic --description 'About fares.'", { CONTENT_DIR: content, TERM: 'xterm' });
  const seen = async (words: string) => {
    while (!session.printed.includes(words)) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await seen('the name of the subject');
  session.child.stdin.write('Bus fares\r');
  await seen('Which id?');
  session.child.stdin.write('\r');
  expect(await session.exit).toBe(0);
  expect(await readFile(join(content, 'topics/bus-fares.yaml'), 'utf8')).toBe(
    'name: Bus fares\ndescription: About fares.\n',
  );
  expect(session.printed).toContain('Wrote topics/bus-fares.yaml.');
  expect(session.printed).toContain('[topic-unnamed]');
});

test('on a terminal that moves no cursor nothing is asked: the flags are named', async () => {
  const session = beginOnTerminal('topic', { CONTENT_DIR: await makeArchive(), TERM: 'dumb' });
  expect(await session.exit).toBe(2);
  expect(session.printed).toContain('--name');
  expect(session.printed).not.toContain('the name of the subject');
});
