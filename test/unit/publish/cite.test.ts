import { describe, expect, test } from 'vitest';
import { citeAsBibtex, citeAsCsl, citeAsText, referenceTo } from '../../../src/publish/cite.ts';
import { makeClaim, makePerson, site } from './example.ts';

const words = { outcome: 'Overstated', note: 'As of 13 May 2025' };
const reference = referenceTo(
  makeClaim('2025/talks', {
    claim: 'Talks will begin',
    published: '2025-05-20T10:00:00+02:00',
    authors: [makePerson('ada', { name: 'Ada and Sons, Ltd' }), makePerson('bo', { name: 'Bo' })],
  }),
  site,
  words,
);

test('as text: who, what with its verdict, where, when, as of when, and the address', () => {
  expect(citeAsText(reference, { authors: 'Ada and Bo', published: '20 May 2025' })).toBe(
    'Ada and Bo: Talks will begin — Overstated. The Check, 20 May 2025. As of 13 May 2025. https://check.example/sub/claims/2025/talks/',
  );
});

test('as text: no second full stop after a date that ends in one', () => {
  expect(citeAsText(reference, { authors: 'Бо', published: '20 травня 2025 р.' })).toContain('20 травня 2025 р. As of');
});

test('as CSL-JSON: a webpage with its day, and names as they are written', () => {
  expect(citeAsCsl(reference)).toEqual([
    {
      id: '2025/talks',
      type: 'webpage',
      title: 'Talks will begin — Overstated',
      author: [{ literal: 'Ada and Sons, Ltd' }, { literal: 'Bo' }],
      'container-title': 'The Check',
      publisher: 'The Check',
      issued: { 'date-parts': [[2025, 5, 20]] },
      URL: 'https://check.example/sub/claims/2025/talks/',
      language: 'en',
      note: 'As of 13 May 2025',
    },
  ]);
});

describe('as BibTeX', () => {
  test('an entry that BibTeX and BibLaTeX know', () => {
    expect(citeAsBibtex(reference)).toBe(`@misc{2025:talks,
  author = {{Ada and Sons, Ltd} and {Bo}},
  title = {{Talks will begin — Overstated}},
  howpublished = {The Check},
  publisher = {{The Check}},
  year = {2025},
  month = may,
  day = {20},
  url = {https://check.example/sub/claims/2025/talks/},
  language = {en},
  note = {As of 13 May 2025},
}
`);
  });

  test.each([
    ['100 % of $5 & #1_a', '100 \\% of \\$5 \\& \\#1\\_a'],
    ['a^2 ~ b', 'a\\textasciicircum{}2 \\textasciitilde{} b'],
    ['C:\\temp', 'C:\\textbackslash{}temp'],
    ['an open { brace', 'an open \\textbraceleft{} brace'],
    [
      '}, year = {1999}, evil = {',
      '\\textbraceright{}, year = \\textbraceleft{}1999\\textbraceright{}, evil = \\textbraceleft{}',
    ],
    ['“So” — на жаль, هذا', '“So” — на жаль, هذا'],
    ['<i>not markup</i> @article{x', '<i>not markup</i> @article\\textbraceleft{}x'],
  ])('%s stands there letter by letter', (claim, written) => {
    const entry = citeAsBibtex(referenceTo(makeClaim('talks', { claim }), site, words));
    expect(entry).toContain(`  title = {{${written} — Overstated}},\n`);
    expect(depthsOf(entry)).toEqual({ lowest: 0, last: 0 });
  });

  test('an address is neither escaped nor able to end its field', () => {
    const entry = citeAsBibtex({ ...reference, url: 'https://check.example/a_b%20c?d=1&e={f}#g~h' });
    expect(entry).toContain('  url = {https://check.example/a_b%20c?d=1&e=%7Bf%7D#g~h},\n');
  });
});

/** How deep the braces go as BibTeX counts them, which knows no escape. */
function depthsOf(entry: string): { lowest: number; last: number } {
  let depth = 0;
  let lowest = 0;
  for (const character of entry) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    lowest = Math.min(lowest, depth);
  }
  return { lowest, last: depth };
}
