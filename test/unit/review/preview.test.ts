import { mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pushPreview } from '../../../src/review/push-preview.ts';
import { readPreview } from '../../../src/review/read-preview.ts';
import { git } from '../../support/archive-in-git.ts';
import { makeFolder, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const SITE = [
  '404.html',
  '_astro/page.Ab-1_c.css',
  'cards/a.png',
  'claims/a/index.html',
  'pagefind/fragment/en_1.pf_fragment',
];

async function makeSite(files: readonly string[]): Promise<string> {
  const folder = await makeFolder();
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), file);
  }
  return folder;
}

test('what a build writes is published, but no name of a domain and nothing for hosts', async () => {
  const others = ['CNAME', '_headers', '.verbatim', '.well-known/security.txt'];
  expect(await readPreview(await makeSite([...SITE, ...others]))).toEqual(SITE);
});

describe('nothing is published with', () => {
  test.each([
    '.git/config',
    '.gitattributes',
    'claims/_headers.exe',
    'claims/.verbatim',
    'claims/.htaccess',
    'index.php',
    'a.sh',
    'CNAME.md',
    'claims/CNAME',
    '-x y.html',
    'a\nb.html',
    '..html',
  ])('the file %j', async (file) => {
    const folder = await makeSite([...SITE, file]);
    await expect(readPreview(folder)).rejects.toThrow(/^The preview holds a/);
  });

  test('a symbolic link', async () => {
    const folder = await makeSite(SITE);
    await symlink('/etc/passwd', join(folder, 'a.html'));
    await expect(readPreview(folder)).rejects.toThrow('neither file nor folder');
    const linked = await makeSite(SITE);
    await symlink('/etc', join(linked, 'etc'));
    await expect(readPreview(linked)).rejects.toThrow('neither file nor folder');
  });

  test('more bytes than a site has', async () => {
    const folder = await makeSite(SITE);
    // Holes take no room on the disk.
    await truncate(join(folder, '404.html'), 1_000_000_001);
    await expect(readPreview(folder)).rejects.toThrow('too large');
  });
});

describe('the branch of previews', () => {
  async function publish(remote: string, head: string, words: string): Promise<void> {
    const folder = await makeSite(['index.html']);
    await writeFile(join(folder, 'index.html'), words);
    await pushPreview({ folder, files: ['index.html'], head }, { remote, environment: {} });
  }

  async function filesIn(remote: string): Promise<string[]> {
    return git(remote, 'ls-tree', '-r', '--name-only', 'previews').split('\n');
  }

  test('holds each site under its commit, in a single commit of its own', async () => {
    const remote = await makeFolder();
    git(remote, 'init', '--quiet', '--bare');
    const [one, two] = ['1'.repeat(40), '2'.repeat(40)];
    await publish(remote, one, 'first');
    await publish(remote, two, 'second');
    await publish(remote, one, 'first, again');
    expect(await filesIn(remote)).toEqual(['.nojekyll', `${one}/index.html`, `${two}/index.html`, 'previews.txt']);
    expect(git(remote, 'show', `previews:${one}/index.html`)).toBe('first, again');
    expect(git(remote, 'show', 'previews:previews.txt')).toBe(`${two}\n${one}`);
    expect(git(remote, 'rev-list', '--count', 'previews')).toBe('1');
  });

  test('keeps the newest twenty', async () => {
    const remote = await makeFolder();
    git(remote, 'init', '--quiet', '--bare');
    const heads = Array.from({ length: 21 }, (_, index) => String(index).padStart(40, '0'));
    const folder = await makeSite([...heads.slice(0, 20).map((head) => `${head}/index.html`), 'index.html']);
    await writeFile(join(folder, 'previews.txt'), `${heads.slice(0, 20).join('\n')}\n../../etc\n`);
    git(folder, 'init', '--quiet', '--initial-branch=previews');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'Before');
    git(folder, 'push', '--quiet', remote, 'previews');
    await publish(remote, heads[20] ?? '', 'newest');
    const list = git(remote, 'show', 'previews:previews.txt').split('\n');
    expect(list).toEqual(heads.slice(1));
    expect((await filesIn(remote)).some((file) => file.startsWith(heads[0] ?? ''))).toBe(false);
    expect(await readFile(join(folder, 'previews.txt'), 'utf8')).toContain('../../etc');
  });
});
