import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readArchive } from '../../../src/archive/read.ts';
import { commit, compare, git, makeRepository } from '../../support/archive-in-git.ts';
import { changeFiles, makeArchive, makeFolder, removeMade } from '../../support/archive-on-disk.ts';
import { body, CLAIM, SOURCE, swap } from '../../support/check-on-disk.ts';

afterAll(removeMade);

const SCRIPT = resolve(import.meta.dirname, '../../../scripts/check.ts');
const GONE = { [SOURCE]: swap('The new bridge costs 17 million, of which 5.5 are paid. ^p2', '') };

function check(content: string, args: string[], cwd = process.cwd(), environment: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, CONTENT_DIR: content, ...environment };
  return spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env, cwd });
}

async function rulesTold(content: string, reference?: string): Promise<string[]> {
  return (await compare(content, reference)).faults.map(({ rule }) => rule);
}

test('an archive that has not changed keeps every promise', async () => {
  const { content } = await makeRepository();
  expect(await compare(content)).toMatchObject({ faults: [], changes: [], note: null });
});

describe('the revision', () => {
  test.each(['HEAD~1', 'before', 'refs/tags/before'])('may be written as %s', async (reference) => {
    const { root, content } = await makeRepository();
    git(root, 'tag', 'before');
    await changeFiles(content, GONE);
    commit(root, 'A block is gone');
    expect(await rulesTold(content, reference)).toEqual(['block-removed']);
    expect(await rulesTold(content, 'HEAD')).toEqual([]);
  });

  test('is where the histories parted: what others published since was not removed here', async () => {
    const { root, content } = await makeRepository();
    git(root, 'switch', '--quiet', '--create', 'pull-request');
    await changeFiles(content, { 'topics/new.yaml': 'name: New\n' });
    commit(root, 'A topic');
    git(root, 'switch', '--quiet', 'main');
    await changeFiles(content, { 'topics/other.yaml': 'name: Other\n' });
    commit(root, 'Another topic');
    git(root, 'switch', '--quiet', 'pull-request');
    expect(await rulesTold(content, 'main')).toEqual([]);
    git(root, 'rm', '--quiet', '-r', 'news/content/pages');
    expect(await rulesTold(content, 'main')).toEqual(['address-gone']);
  });

  test('may be of a history that has nothing in common with this one', async () => {
    const { root, content } = await makeRepository();
    git(root, 'checkout', '--quiet', '--orphan', 'other');
    commit(root, 'The same, anew');
    await changeFiles(content, GONE);
    const { faults, note } = await compare(content, 'main');
    expect(faults).toHaveLength(1);
    expect(note).toContain('no common history');
  });
});

describe('a shallow clone', () => {
  async function cloneShallow(depth: number) {
    const { root, content } = await makeRepository();
    await changeFiles(content, { 'topics/new.yaml': 'name: New\n' });
    commit(root, 'A topic');
    await changeFiles(content, GONE);
    commit(root, 'A block is gone');
    const clone = await makeFolder();
    git(clone, 'clone', '--quiet', `--depth=${depth}`, `file://${root}`, '.');
    return { root, clone, content: join(clone, 'news/content') };
  }

  test('is compared with what it holds', async () => {
    const { content } = await cloneShallow(2);
    expect(await rulesTold(content, 'HEAD~1')).toEqual(['block-removed']);
  });

  test('says the depth it needs for what it does not hold', async () => {
    const { content } = await cloneShallow(1);
    const { status, stdout, stderr } = check(content, ['--base', 'HEAD~2']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      'git knows no revision "HEAD~2" in this shallow clone; `git fetch --depth=3` fetches so much of the history.\n',
    );
    expect(check(content, ['--base', 'release']).stderr).toContain('git fetch --depth=1 origin');
  });

  test('is compared with a revision fetched alone, and says that it did so', async () => {
    const { root, clone, content } = await cloneShallow(1);
    git(clone, 'fetch', '--quiet', '--depth=1', 'origin', git(root, 'rev-parse', 'HEAD~2'));
    const { faults, note } = await compare(content, 'FETCH_HEAD');
    expect(faults.map(({ rule }) => rule)).toEqual(['block-removed']);
    expect(note).toContain('git fetch --deepen=100');
  });

  test('whose files git fetches as it needs them is compared', async () => {
    const { root } = await makeRepository();
    git(root, 'config', 'uploadpack.allowFilter', 'true');
    const clone = await makeFolder();
    git(clone, 'clone', '--quiet', '--filter=blob:none', `file://${root}`, '.');
    const content = join(clone, 'news/content');
    await changeFiles(content, GONE);
    commit(clone, 'A block is gone');
    expect(await rulesTold(content, 'HEAD~1')).toEqual(['block-removed']);
  });
});

describe('what cannot be compared is told in one sentence, with exit code 2', () => {
  test.each([
    ['an unknown revision', 'nowhere', /^git knows no revision "nowhere" here/],
    ['a revision that looks like an option', '--upload-pack=touch x', /^git knows no revision "--upload-pack=touch x"/],
    ['a file', 'HEAD:news', /^git knows no revision "HEAD:news"/],
    ['a revision without content', 'empty', /^The revision [0-9a-f]{12} has no content folder `news\/content\/`\.$/m],
  ])('%s', async (_what, reference, says) => {
    const { root, content } = await makeRepository();
    git(root, 'switch', '--quiet', '--orphan', 'nothing');
    commit(root, 'Nothing');
    git(root, 'tag', 'empty');
    git(root, 'switch', '--quiet', 'main');
    const { status, stdout, stderr } = check(content, [`--base=${reference}`]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a folder outside any repository, and none at all', async () => {
    const content = await makeArchive();
    expect(check(content, ['--base', 'HEAD'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^The content folder .* does not lie in a git repository.*\n$/),
    });
    expect(check(join(content, 'none'), ['--base', 'HEAD'])).toMatchObject({ status: 2 });
    expect(check(content, ['--base='])).toMatchObject({ status: 2 });
  });

  test('a repository without a commit', async () => {
    const content = await makeArchive();
    git(content, 'init', '--quiet');
    expect(check(content, ['--base', 'HEAD'])).toMatchObject({
      status: 2,
      stderr: 'The repository of the content folder has no commit yet, so there is nothing to compare with.\n',
    });
  });

  test('a machine without git', async () => {
    const { content } = await makeRepository();
    expect(check(content, ['--base', 'HEAD'], process.cwd(), { PATH: '/nowhere' })).toMatchObject({
      status: 2,
      stderr: '`--base` asks git, and no git was found on this machine.\n',
    });
  });
});

describe('wherever the content folder lies', () => {
  test.each(['.', 'content', 'a folder/with “odd” names'])('in the repository, as in %s', async (place) => {
    const { content } = await makeRepository({}, { place });
    await changeFiles(content, GONE);
    expect(await rulesTold(content)).toEqual(['block-removed']);
  });

  test('a hook that ties git to another repository, and a link to the folder, change nothing', async () => {
    const { content } = await makeRepository();
    await changeFiles(content, GONE);
    const elsewhere = await makeFolder();
    git(elsewhere, 'init', '--quiet');
    const tied = check(content, ['--base', 'HEAD', '--format', 'json'], elsewhere, {
      GIT_DIR: join(elsewhere, '.git'),
    });
    expect(JSON.parse(tied.stdout).faults.map(({ rule }: { rule: string }) => rule)).toContain('block-removed');
    await symlink(content, join(elsewhere, 'link'));
    expect(await rulesTold(join(elsewhere, 'link'))).toEqual(['block-removed']);
  });

  test('nothing is left behind, and the repository is as it was', async () => {
    const { root, content } = await makeRepository();
    await changeFiles(content, GONE);
    const status = git(root, 'status', '--porcelain');
    const TMPDIR = await makeFolder();
    expect(check(content, ['--base', 'HEAD'], process.cwd(), { TMPDIR }).stdout).toContain('[block-removed]');
    expect(git(root, 'status', '--porcelain')).toBe(status);
    expect(await readdir(TMPDIR)).toEqual([]);
  });

  test('files that are not committed yet count, those that git passes over as well', async () => {
    const { root, content } = await makeRepository();
    git(root, 'rm', '--quiet', '--cached', `news/content/${SOURCE}`);
    expect(await rulesTold(content)).toEqual([]);
    await rm(join(content, SOURCE));
    expect(await rulesTold(content)).toEqual(['source-gone']);
    await mkdir(join(content, 'people'), { recursive: true });
    await changeFiles(content, { 'people/new.yaml': 'name: Ada\nkind: person\n' });
    expect(await rulesTold(content)).toEqual(['source-gone']);
  });

  test('an earlier archive that was faulty is compared as far as it could be read', async () => {
    const { content } = await makeRepository({ [CLAIM]: swap('summary:', 'sumary:'), 'notes.txt': 'x' });
    await changeFiles(content, { [CLAIM]: swap('verdict: supported', 'verdict: open') });
    expect(await rulesTold(content)).toEqual(['verdict-changed']);
  });
});

describe('a file that was deleted', () => {
  test('may be named, and is reported on as what is gone', async () => {
    const { content } = await makeRepository();
    await changeFiles(content, { [CLAIM]: null, 'topics/bridge.yaml': null });
    const { status, stdout } = check(content, ['--base', 'HEAD', '--format', 'json', CLAIM]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).faults).toMatchObject([{ file: CLAIM, rule: 'claim-gone' }]);
    expect(JSON.parse(check(content, ['--base', 'HEAD', '--format', 'json', 'claims']).stdout).faults).toHaveLength(1);
  });

  test('is told from one that never was, and needs `--base`', async () => {
    const { content } = await makeRepository();
    await changeFiles(content, { [CLAIM]: null });
    const never = check(content, ['--base', 'HEAD', 'claims/none.mdx']);
    expect(never.status).toBe(2);
    expect(never.stderr).toMatch(/^There is no file "claims\/none.mdx", neither now nor in the revision "HEAD"\.$/m);
    const { status, stderr } = check(content, [CLAIM]);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^There is no file "claims\/bridge-stays.mdx", .* `--base REF` tells what the deletion breaks\.$/m,
    );
  });
});

describe('what is kept of an earlier revision', () => {
  async function bytesIn(folder: string): Promise<Record<string, string>> {
    const files = (await readdir(folder, { withFileTypes: true })).filter((each) => each.isFile());
    return Object.fromEntries(
      await Promise.all(files.map(async ({ name }) => [name, await readFile(join(folder, name), 'latin1')])),
    );
  }

  test('tells what reading it anew tells, whichever revision is asked for', async () => {
    const { root, content } = await makeRepository();
    const cache = join(await makeFolder(), 'cache');
    await changeFiles(content, GONE);
    const fresh = await compare(content);
    expect(fresh.faults).toHaveLength(1);
    for (const _time of [1, 2]) expect(await compare(content, 'HEAD', cache)).toEqual(fresh);
    commit(root, 'A block is gone');
    expect((await compare(content, 'HEAD', cache)).faults).toEqual([]);
    await changeFiles(content, { [CLAIM]: swap('verdict: supported', 'verdict: open') });
    for (const reference of ['HEAD', 'HEAD~1', 'HEAD']) {
      const compared = await compare(content, reference, cache);
      expect(compared).toEqual(await compare(content, reference));
      expect(compared.faults.map(({ rule }) => rule)).toContain('verdict-changed');
    }
  });

  test('drops nothing that is kept of the archive, and is not dropped by it', async () => {
    const { content } = await makeRepository();
    const cache = join(await makeFolder(), 'cache');
    const load = () => readArchive(content, cache);
    await changeFiles(content, { ...GONE, [CLAIM]: body('More words.') });
    await load();
    const own = await bytesIn(cache);
    const { faults } = await compare(content, 'HEAD', cache);
    expect(await bytesIn(cache)).toEqual(own);
    const earlier = await bytesIn(join(cache, 'base'));
    expect(Object.keys(earlier)).toHaveLength(2);
    await load();
    expect(await bytesIn(join(cache, 'base'))).toEqual(earlier);
    for (const name of Object.keys(earlier)) await writeFile(join(cache, 'base', name), own[name] ?? '');
    expect((await compare(content, 'HEAD', cache)).faults).toEqual(faults);
    expect(await bytesIn(join(cache, 'base'))).toEqual(earlier);
  });
});

describe('new and changed blocks of sources', () => {
  const NEW_BLOCK = (text: string) => `${text}\nThe council will vote again in June. ^p9\n`;

  test('are listed, with the new quotations that rest on them', async () => {
    const { content } = await makeRepository();
    await changeFiles(content, {
      [SOURCE]: (text) => NEW_BLOCK(text).replace('^p2', '^p2 page=4'),
      [CLAIM]: body('And <Quote of="minutes#p9">will vote again in June</Quote>, see <Cite of="minutes#p2..p9" />.'),
    });
    const { changes } = await compare(content);
    expect(changes).toEqual([
      { file: SOURCE, line: 13, block: 'minutes#p2', change: 'marked', citedBy: [{ file: CLAIM, line: 18 }] },
      {
        file: SOURCE,
        line: 23,
        block: 'minutes#p9',
        change: 'new',
        citedBy: [
          { file: CLAIM, line: 18 },
          { file: CLAIM, line: 18 },
        ],
      },
    ]);
  });

  test('are not flagged for quotations that were there before', async () => {
    const { content } = await makeRepository();
    await changeFiles(content, { [SOURCE]: swap('^p1', '^p1 page=1'), [CLAIM]: body('More words.') });
    expect((await compare(content)).changes).toEqual([
      { file: SOURCE, line: 11, block: 'minutes#p1', change: 'marked', citedBy: [] },
    ]);
  });

  test('are all blocks of a new source; a standing page can rest on them as well', async () => {
    const { content } = await makeRepository();
    await changeFiles(content, {
      'sources/letter.md':
        '---\ntitle: A letter\nkind: post\nretrieved: 2026-01-02\nlanguage: en\nrights: full\n---\n\nOne. ^p1\n\nTwo words. ^p2\n',
      'pages/about.mdx': (text) => `${text}\n<Cite of="letter#p2" />\n`,
    });
    expect((await compare(content)).changes.map(({ block, citedBy }) => [block, citedBy.length])).toEqual([
      ['letter#p1', 0],
      ['letter#p2', 1],
    ]);
  });

  describe('stand in every report', () => {
    async function report(...args: string[]): Promise<string> {
      const { content } = await makeRepository();
      await changeFiles(content, {
        [SOURCE]: NEW_BLOCK,
        [CLAIM]: body('And <Quote of="minutes#p9">The council will vote again in June</Quote>.'),
      });
      const { status, stdout } = check(content, ['--base', 'HEAD', ...args]);
      expect(status).toBe(0);
      return stdout;
    }

    test('for people', async () => {
      expect(await report()).toContain(
        `  sources/minutes.md\n      23  ^p9 is new\n          cited by ${CLAIM}:18, which this change brings as well\n`,
      );
    });

    test('for programs, under a key of its own', async () => {
      const json = JSON.parse(await report('--format', 'json'));
      expect(Object.keys(json)).toEqual(['faults', 'claims', 'quotations', 'errors', 'warnings', 'sourceChanges']);
      expect(json.sourceChanges).toHaveLength(1);
    });

    test('for GitHub, as notices', async () => {
      const printed = await report('--format', 'github');
      expect(printed).toContain(
        `::notice file=news/content/${SOURCE},line=23,title=source-and-quotation::The block minutes#p9 is new,`,
      );
      expect(printed).toContain('title=source-changed::New or changed blocks: ^p9\n');
    });

    test('but not in one that is limited to other files', async () => {
      expect(JSON.parse(await report('--format', 'json', 'people')).sourceChanges).toEqual([]);
    });
  });
});
