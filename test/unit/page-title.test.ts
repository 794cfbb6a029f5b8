import { expect, test } from 'vitest';
import { titleFor, titleWithEnd } from '../../src/layouts/page-title.ts';

test('a page names the publication where there is room', () => {
  expect(titleFor('Claims', 'The Daily Check')).toBe('Claims — The Daily Check');
  expect(titleFor('x'.repeat(60), 'The Daily Check')).toBe('x'.repeat(60));
});

test('a short claim stands in its title whole, with the verdict', () => {
  expect(titleWithEnd('The bridge stays', 'Mostly true')).toBe('The bridge stays — Mostly true');
});

test('a long claim is cut between words, its verdict never', () => {
  const title = titleWithEnd(
    'The bridge over the river stays closed until the end of the year, says the mayor',
    'Overstated',
  );
  expect(title).toBe('The bridge over the river stays closed until the end of… — Overstated');
  expect(title.length).toBeLessThanOrEqual(70);
});

test('a claim without spaces is cut as well', () => {
  expect(titleWithEnd('字'.repeat(100), 'Overstated')).toHaveLength(70);
});
