import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(join(PROJECT, file), 'utf8'));

interface Locked {
  dev?: boolean;
  license?: string;
  hasInstallScript?: boolean;
  optional?: boolean;
}

const manifest = read('package.json');
const locked = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(
  ([path]) => path !== '',
);
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

/** Licences under which a part may be used in a program under the MIT licence, and passed on with it. */
const COMPATIBLE = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Zlib',
    'Unlicense',
  ],
  // Of fonts; of a program that is used as it is, its own files under their own terms; of data.
  ...['OFL-1.1', 'MPL-2.0', 'LGPL-3.0-or-later', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0'],
]);

/** Packages whose own `package.json` names their licence in words of its own, or not at all; what their LICENSE says. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  'css-select': 'BSD-2-Clause',
  domutils: 'BSD-2-Clause',
  duck: 'BSD-2-Clause',
  jmespath: 'Apache-2.0',
};

/** Tools of the tests, which are run and not passed on. */
const ONLY_RUN: Readonly<Record<string, string>> = {
  '@action-validator/core': 'GPL-3.0-only',
  citeproc: 'CPAL-1.0 OR AGPL-1.0',
};

function licenceOf(path: string, { license }: Locked): string {
  const file = `${path}/package.json`;
  const own = existsSync(join(PROJECT, file)) ? read(file).license : undefined;
  return (typeof own === 'string' ? own : license) ?? '';
}

function isCompatible(licence: string): boolean {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isCompatible);
  return bare.split(' AND ').every((each) => COMPATIBLE.has(each));
}

test('every dependency has a licence that goes with ours', () => {
  const wrong = locked.flatMap(([path, entry]) => {
    const name = nameOf(path);
    const licence = licenceOf(path, entry);
    if (isCompatible(licence)) return [];
    if (READ_BY_HAND[name] !== undefined && isCompatible(READ_BY_HAND[name])) return [];
    if (entry.dev && ONLY_RUN[name] === licence) return [];
    return [`${name}: ${licence}`];
  });
  expect(wrong).toEqual([]);
});

test('no dependency of the site itself is under a licence that only tools of the tests may have', () => {
  for (const [path, { dev }] of locked) if (ONLY_RUN[nameOf(path)]) expect(dev, path).toBe(true);
});

test('every install script is decided upon: run, or not run', () => {
  const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
  const decided = Object.keys(manifest.allowScripts);
  expect(scripts.filter((name) => !decided.includes(name))).toEqual([]);
  expect(
    Object.entries(manifest.allowScripts)
      .filter(([, runs]) => runs)
      .map(([name]) => name),
  ).toEqual(['node', 'esbuild']);
});

test('every dependency is named with its exact version, and comes from the registry', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  }
});
