import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { type PageFile, readPages } from '../support/read-site.ts';

const demonstration = await readPages(inject('site'));
const all = await readPages(inject('siteOfAll'));

function pageAt(pages: PageFile[], path: string): PageFile['tree'] {
  return (pages.find((page) => page.path === path) as PageFile).tree;
}

function words(tree: Parameters<typeof textOf>[0]): string {
  return textOf(tree).replace(/\s+/g, ' ').trim();
}

describe('a chart', () => {
  const charts = selectAll('figure.chart', pageAt(all, '/claims/charts/'));

  test('is an image with the name that the editor gave it', () => {
    const images = charts.map((chart) =>
      selectAll('svg[role=img]', chart).map(({ properties }) => properties.ariaLabel),
    );
    expect(images).toEqual([
      ['From 1,200 cars a day in January to 310 in June.'],
      ['Most are private cars.'],
      ['Losses in every year but 2023.'],
      ['Only bicycles became more.'],
      ['17.25 minutes in January.'],
    ]);
  });

  test('has a table of its numbers below it, in the words of the page', () => {
    const [days] = charts.map((chart) => selectAll('tr', chart).map((row) => selectAll('th, td', row).map(words)));
    expect(days).toEqual([
      ['day', 'Cars a day'],
      ['5 January 2026', '1,200'],
      ['2 February 2026', '1,140.5'],
      ['9 February 2026', '1,150'],
      ['6 April 2026', '700'],
      ['1 June 2026', '310'],
    ]);
  });

  test('is drawn in standing pages as well', () => {
    const [chart] = selectAll('figure.chart', pageAt(all, '/about/'));
    expect(chart && words(chart)).toContain('The axis does not begin at zero.');
    expect(chart && selectAll('circle', chart)).toHaveLength(3);
  });
});

describe('the spread of verdicts', () => {
  test('counts each verdict of the scale, and shows no shares under 20 claims', () => {
    const tree = pageAt(demonstration, '/verdicts/');
    const rows = selectAll('.verdict-spread tbody tr', tree).map((row) => selectAll('th, td', row).map(words));
    const claims = demonstration.filter(({ path }) => /^\/claims\/(?!page\/).+/.test(path));
    expect(claims.length).toBeLessThan(20);
    expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(claims.length);
    expect(words(tree)).not.toContain('%');
  });

  test('shows shares from 20 claims on', () => {
    const rows = selectAll('.verdict-spread tbody tr', pageAt(all, '/verdicts/'));
    expect(rows.map((row) => words(selectAll('td:last-child', row)[0] ?? row))).toEqual(['97%', '1%', '1%']);
  });
});

test('the timeline of a topic shows each of its claims once', () => {
  for (const { path, tree } of demonstration.filter(({ path }) => /^\/topics\/./.test(path))) {
    const links = selectAll('.timeline article h4 a', tree).map(({ properties }) => properties.href);
    expect(new Set(links).size, path).toBe(links.length);
    expect(selectAll('.claim-list', tree), path).toEqual([]);
    const days = selectAll('.timeline-date time', tree).map(({ properties }) => String(properties.dateTime));
    expect(days, path).toEqual([...days].sort());
  }
});
