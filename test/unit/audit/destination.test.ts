import fc from 'fast-check';
import { expect, test } from 'vitest';
import { destinationOf, isPlain } from '../../../src/audit/destination.ts';

const SITE = {
  base: '/sub/',
  origin: 'https://little.example',
  files: new Set(['index.html', 'a/index.html', 'a.b', 'a b']),
  sheets: new Map(),
};
const PIECES = [...'/#.\\?%:~ab-_ é\t\n@', '..', '/sub/', 'a/', '#a', '%2e', '%20', '//', 'https:', '[', ';'];
const ADDRESS = fc
  .tuple(fc.constantFrom('/', '/sub/', ''), fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }))
  .map(([start, pieces]) => start + pieces.join(''));

test('an address that is taken as it is written is the same when it is taken apart', () => {
  let plain = 0;
  const same = (address: string) => {
    if (!isPlain(address)) return;
    plain += 1;
    const { origin, pathname, search, hash } = new URL(address, SITE.origin);
    expect(origin).toBe(SITE.origin);
    expect(search).toBe('');
    expect([address, address.replace(/#$/, '')]).toContain(pathname + hash);
    // With a host it is taken apart in any case.
    const whole = destinationOf(SITE.origin + address, 'index.html', SITE);
    const short = destinationOf(address, 'index.html', SITE);
    expect(whole ?? 'leaves the base /sub/').toEqual(short);
  };
  fc.assert(fc.property(ADDRESS, same), { numRuns: 3000 });
  expect(plain).toBeGreaterThan(100);
});

test.each([
  ['/sub/a/#x', { file: 'a/index.html', anchor: 'x' }],
  ['/sub/b/../a/#%C3%A9:~:text=x', { file: 'a/index.html', anchor: 'é' }],
  ['/sub/a%20b', { file: 'a b', anchor: '' }],
  ['../a.b', { file: 'a.b', anchor: '' }],
  ['/sub//', 'leads to nothing'],
  ['/sub', 'leaves the base /sub/'],
  ['//other.example/sub/', null],
  ['//[', 'is no address'],
])('%s', (address, destination) => {
  expect(destinationOf(address, 'a/index.html', SITE)).toEqual(destination);
});
