import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastOf, PAPERS, TINTS } from '../../src/schema/contrast.ts';
import { deriveAccent } from '../../src/styles/accent.ts';

test('contrast follows the examples of WCAG', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#ffffff', '#ffffff')).toBe(1);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#fff', '#777')).toBeCloseTo(4.48, 2);
});

test('a colour that is readable on light paper stays as the publication chose it', () => {
  expect(deriveAccent('#7a1f1f').light).toBe('#7a1f1f');
  expect(deriveAccent('#036').light).toBe('#003366');
});

test.each(['#7a1f1f', '#ffff00', '#000', '#fff', '#00ff00', '#0000ff', '#808080', '#1a1a1a'])(
  '%s becomes readable on both papers and on what is tinted there',
  (colour) => {
    const { light, dark } = deriveAccent(colour);
    expect(contrastOf(light, PAPERS.light)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(light, TINTS.light)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(dark, PAPERS.dark)).toBeGreaterThanOrEqual(7);
    expect(contrastOf(dark, TINTS.dark)).toBeGreaterThanOrEqual(7);
  },
);

test('the papers are those of the style sheet', () => {
  const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
  expect(tokens).toContain(`--paper: light-dark(${PAPERS.light}, ${PAPERS.dark})`);
  expect(tokens).toContain(`--tint: light-dark(${TINTS.light}, ${TINTS.dark})`);
});
