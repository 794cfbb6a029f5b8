import { afterAll, expect, test } from 'vitest';
import { makeArchive, removeMade } from '../../../support/archive-on-disk.ts';
import { checkFolder, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

test.each([
  ['a person', 'people/council.yaml', 'name: The council', 'name: "The \u202elicnuoc"', 1],
  ['a verdict', 'verdicts.yaml', 'label: Supported', 'label: "Sup\u2067ported"', 2],
  ['the publication', 'site.yaml', 'title: The Little Archive', 'title: "The\u200f Little Archive"', 1],
])('in the name of %s it is an error', async (_whose, file, from, to, line) => {
  expect(await tell('bidirectional-control', { [file]: swap(from, to) })).toMatchObject([
    { at: `${file}:${line}`, severity: 'error' },
  ]);
});

test('names in Arabic need none', async () => {
  expect(await tell('bidirectional-control', { 'people/council.yaml': swap('The council', 'المجلس (ABC)') })).toEqual(
    [],
  );
});

test('it stops the build too', async () => {
  const content = await makeArchive({ 'people/council.yaml': swap('The council', 'The\u202e council') });
  expect((await checkFolder(content)).archive).toBeNull();
});
