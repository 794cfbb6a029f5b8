import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/archive/archive.ts';
import { loadFolder, makeArchive, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const CLAIM = 'claims/bridge-stays.mdx';

/** What becomes of a claim with this chart and this file of numbers beside it. */
async function load(csv: string | Uint8Array, attributes = 'x="day" y="cars"', front = '') {
  const directory = await makeArchive({
    'claims/cars.csv': csv,
    [CLAIM]: (text) =>
      `${text.replace('topics: [bridge]\n', `topics: [bridge]\n${front}`)}\n<Chart data="cars.csv" ${attributes} alt="Cars">Cars.</Chart>\n`,
  });
  const { archive, faults } = await loadFolder(directory);
  const use = archive?.claims.get('bridge-stays')?.uses.at(-1);
  return {
    chart: use?.component === 'Chart' ? use.chart : null,
    faults: faults.map(({ file, line, column, rule }) => `${file.replace('claims/', '')}:${line}:${column} ${rule}`),
    messages: faults.map(({ message, help }) => `${message} ${help}`).join('\n'),
    severities: faults.map(({ severity }) => severity),
  };
}

async function rowsOf(csv: string, attributes?: string): Promise<[string, number][]> {
  const { chart, messages } = await load(csv, attributes);
  expect(messages).toBe('');
  return (chart as Chart).rows.map(({ label, value }) => [label, value]);
}

test('charts of one table, drawn more often than can be read, are one fault where it goes too far', async () => {
  const csv = `day,cars\n${'Monday,1\n'.repeat(80_000)}`;
  const many = `x="day" y="cars" alt="Cars">Cars.</Chart>\n${'<Chart data="cars.csv" x="no" y="cars" alt="Cars">Cars.</Chart>\n'.repeat(20)}<Chart data="cars.csv" x="day" y="cars"`;
  const { faults, messages } = await load(csv, many);
  expect(faults.filter((fault) => fault.endsWith('file-too-large'))).toHaveLength(1);
  expect(messages).toContain('this file draws charts from tables of more than 10 million bytes');
});

describe('a file of numbers', () => {
  test('is read by the names of its columns, whatever their order', async () => {
    const { chart, faults } = await load('note,cars,day\nx,1200,Monday\ny,-3.5,Tuesday\n');
    expect(faults).toEqual([]);
    expect(chart).toEqual({
      alt: 'Cars',
      kind: 'bar',
      x: 'day',
      y: 'cars',
      axis: 'text',
      rows: [
        { label: 'Monday', at: 0, value: 1200 },
        { label: 'Tuesday', at: 1, value: -3.5 },
      ],
    });
  });

  test('may quote commas, quotation marks and line ends', async () => {
    expect(await rowsOf('day,cars\n"Monday, early","12"\n"the ""day""",13\n"two\nlines",14\n')).toEqual([
      ['Monday, early', 12],
      ['the "day"', 13],
      ['two\nlines', 14],
    ]);
  });

  test('may begin with a byte order mark, and end lines as Windows and old Macs do', async () => {
    expect(await rowsOf('\ufeffday,cars\r\nMonday,1\r\n\r\nTuesday,2')).toEqual([
      ['Monday', 1],
      ['Tuesday', 2],
    ]);
    expect(await rowsOf('day,cars\rMonday,1\rTuesday,2\r')).toEqual([
      ['Monday', 1],
      ['Tuesday', 2],
    ]);
  });

  test('runs nothing: a formula is a name like others, and no number', async () => {
    expect(await rowsOf('day,cars\n=SUM(A1:A9),1\n@cmd,2\n')).toEqual([
      ['=SUM(A1:A9)', 1],
      ['@cmd', 2],
    ]);
    const { faults } = await load('day,cars\nMonday,1\nTuesday,=1+1\n');
    expect(faults).toEqual(['cars.csv:3:9 chart-number']);
  });

  test('gives numbers and dates places on an axis, in their order', async () => {
    const years = await load('day,cars\n2024,2\n2019,1\n');
    expect(years.chart).toMatchObject({ axis: 'number', rows: [{ label: '2019', at: 2019 }, { label: '2024' }] });
    const days = await load('day,cars\n2026-03-01,2\n2026-01-31,1\n', 'x="day" y="cars" kind="line"');
    expect(days.chart).toMatchObject({
      kind: 'line',
      axis: 'date',
      rows: [
        { label: '2026-01-31', at: Date.UTC(2026, 0, 31) },
        { label: '2026-03-01', at: Date.UTC(2026, 2, 1) },
      ],
    });
    expect((await load('day,cars\n2026-03,2\n2026-01,1\n')).chart).toMatchObject({ axis: 'date' });
    expect((await load('day,cars\n2026-03,2\n2026-01-01,1\n')).chart).toMatchObject({ axis: 'text' });
  });
});

describe('a file of numbers is refused', () => {
  test.each<[does: string, csv: string, at: string, says: RegExp]>([
    ['without a table', '', '1:1 chart-data-empty', /no table/],
    ['with blank lines only', '\n\n', '1:1 chart-data-empty', /no table/],
    ['without a row', 'day,cars\n', '1:1 chart-rows', /no row/],
    ['with semicolons', 'day;cars\nMonday;1,5\n', '1:1 chart-data-separator', /`;`.*commas/],
    ['with tabs', 'day\tcars\nMonday\t1\n', '1:1 chart-data-separator', /tabs/],
    ['with a name that stands twice', 'day,cars,day\na,1,b\n', '1:10 chart-data-header', /`day`/],
    ['with a column without a name', 'day,,cars\na,1,2\n', '1:5 chart-data-header', /Column 2/],
    ['with a row that is too long', 'day,cars\na,1\nb,1,200\n', '3:5 chart-data-row', /3 cells.*2.*quotation/],
    ['with a row that is too short', 'day,cars\na,1\nb\n', '3:1 chart-data-row', /one cell/],
    ['with a quotation mark that stays open', 'day,cars\na,1\n"b,2\nc,3\n', '3:1 chart-data-quotes', /never closed/],
    ['with a stray quotation mark', 'day,cars\na,1\nb,2"x\n', '3:3 chart-data-quotes', /cannot be read/],
    ['with a word for a number', 'day,cars\na,1\nb, many\n', '3:4 chart-number', /`many`/],
    ['with a number written for readers', 'day,cars\na,1\n"x, y","1,200"\n', '3:8 chart-number', /`1200`/],
    ['with a unit', 'day,cars\na,1\nb,5%\n', '3:3 chart-number', /`5%`/],
    ['with nothing for a number', 'day,cars\na,1\nb,\n', '3:3 chart-number', /missing/],
    ['with infinity', 'day,cars\na,1\nb,Infinity\n', '3:3 chart-number', /no number/],
    ['with more digits than can be kept', 'day,cars\na,12345678901234567\n', '2:3 chart-number', /15 digits/],
    ['after a cell of two lines, at the line of the file', 'day,cars\n"a\nb",1\nc,x\n', '4:3 chart-number', /`x`/],
    ['after letters of many bytes, at the column of the file', 'день,cars,day\nдва,x1,a\n', '2:5 chart-number', /`x1`/],
    [
      'with a byte order mark, at the column an editor shows',
      '\ufeffday,day,cars\n1,1,1\n',
      '1:5 chart-data-header',
      /`day`/,
    ],
    ['with a row that nothing names', 'day,cars\n,1\n', '2:1 chart-label', /nothing/],
    ['with a name twice', 'day,cars\na,1\na,2\n', '3:1 chart-label', /twice/],
    ['with the same number written twice', 'day,cars\n1,1\n1.0,2\n', '3:1 chart-label', /twice/],
    ['with a day that is none', 'day,cars\n2026-02-28,1\n2026-02-30,2\n', '3:1 chart-label', /calendar/],
  ])('%s', async (_, csv, at, says) => {
    const { chart, faults, messages } = await load(csv);
    expect(chart).toBeNull();
    expect(faults).toEqual([`cars.csv:${at}`]);
    expect(messages).toMatch(says);
  });

  test('with more rows than a chart shows, at the first that is too many', async () => {
    const many = (count: number) => `day,cars\n${Array.from({ length: count }, (_, row) => `${row},1\n`).join('')}`;
    expect((await load(many(500))).faults).toEqual([]);
    expect((await load(many(501))).faults).toEqual(['cars.csv:502:1 chart-rows']);
    const named = (count: number) => many(count).replace(/^(\d)/gm, 'Day $1');
    expect((await load(named(60))).faults).toEqual([]);
    expect((await load(named(61))).faults).toEqual(['cars.csv:62:1 chart-rows']);
    expect((await load(named(61), 'x="day" y="cars" kind="line"')).faults).toEqual([]);
  });

  test('when it is huge, without reading it', async () => {
    const { faults } = await load(`day,cars\na,1\n${' '.repeat(1_000_000)}`);
    expect(faults).toEqual(['bridge-stays.mdx:18:14 chart-data-large']);
  });

  test('when it is not UTF-8', async () => {
    const { faults } = await load(Buffer.from('day,cars\nM\xfcn,1\n', 'latin1'));
    expect(faults).toEqual(['cars.csv:2:2 invalid-utf-8']);
  });

  test('when it is a link', async () => {
    const directory = await makeArchive({ [CLAIM]: (text) => `${text}\n<Chart data="l.csv" x="a" y="b" alt="c" />\n` });
    await symlink('/etc/hostname', join(directory, 'claims/l.csv'));
    const { archive, faults } = await loadFolder(directory);
    expect(archive).toBeNull();
    expect(faults.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      `${CLAIM} unknown-data`,
      'claims/l.csv symbolic-link',
    ]);
  });

  test('with all of its wrong numbers, up to ten', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => `day ${row},1x\n`).join('');
    const { faults } = await load(`day,cars\n${rows}`);
    expect(faults).toHaveLength(10);
    expect(faults[0]).toBe('cars.csv:2:7 chart-number');
  });
});

test('a column that is not there is told of in the claim, with its nearest name', async () => {
  const { faults, messages } = await load('day,cars\na,1\n', 'x="days" y="Trucks"');
  expect(faults).toEqual(['bridge-stays.mdx:18:27 unknown-column', 'bridge-stays.mdx:18:36 unknown-column']);
  expect(messages).toMatch(/no column `days`.*Did you mean `day`\?/);
  expect(messages).toMatch(/no column `Trucks`.*The file has `day`, `cars`/);
});

test('a column of words is told of in the claim that wants to draw it', async () => {
  const { faults, messages } = await load('day,cars\nMonday,1\n', 'x="cars" y="day"');
  expect(faults).toEqual(['bridge-stays.mdx:18:36 chart-number']);
  expect(messages).toMatch(/holds no numbers/);
});

test('faults in the numbers of a draft are warnings, and the draft stays out', async () => {
  const { chart, severities, faults } = await load('day,cars\na,1x\n', 'x="day" y="cars"', 'draft: true\n');
  expect(chart).toBeNull();
  expect(severities).toEqual(['warning', 'warning']);
  expect(faults).toEqual(['bridge-stays.mdx:19:14 chart-data', 'cars.csv:2:3 chart-number']);
});

test('a file of numbers that nothing draws is a fault', async () => {
  const { faults } = await loadFolder(await makeArchive({ 'claims/spare.csv': 'a,b\n1,2\n' }));
  expect(faults).toMatchObject(
    [{ file: 'claims/spare.csv', rule: 'unread-file', help: /<Chart/ }].map((each) => ({
      ...each,
      help: expect.stringMatching(each.help),
    })),
  );
});
