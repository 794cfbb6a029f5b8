import { z } from 'astro/zod';
import fc from 'fast-check';
import { readCsv } from '../../src/archive/read-csv.ts';
import { claimSchema } from '../../src/schema/claim.ts';
import { findFrontMatter } from '../../src/schema/front-matter.ts';
import { readYaml } from '../../src/schema/read-yaml.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { sourceSchema } from '../../src/schema/source.ts';
import { scaleSchema } from '../../src/schema/verdict.ts';
import { law, must } from './law.ts';
import { mustBePlaced } from './markup.ts';
import { anyText, joined, WORDS } from './texts.ts';

const SCHEMAS = { claim: claimSchema, source: sourceSchema, site: siteSchema, scale: scaleSchema };
const schemaName = fc.constantFrom(...(Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[]));

const KEYS = [
  'claim',
  'said',
  'on',
  'in',
  'verdict',
  'summary',
  'asOf',
  'authors',
  'corrections',
  'kind',
  'note',
  'title',
  'id',
  'publisher',
  'name',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'draft',
  'url',
];
const SIGNS = [
  ...[
    ': ',
    '- ',
    '? ',
    '#',
    ' # ',
    '&a ',
    '*a',
    '<<: *a',
    '!!js/function ',
    '!!binary ',
    '!<x> ',
    '|',
    '>',
    '|2-',
    '%YAML 1.1',
    '---',
    '...',
    '@',
    '`',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '\\x41',
    '\\u',
    '~',
    'null',
    'true',
    'yes',
    '012',
    '0x1f',
    '1e9',
    '.inf',
    '2026-01-02',
    '2026-13-40',
  ],
];
/** YAML as people get it wrong, and as nobody writes it. */
const anyYaml = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.tuple(
          fc.constantFrom('', '', '', '  ', '    ', '- ', '  - ', '\t'),
          fc.constantFrom(...KEYS),
          fc.constantFrom(': ', ':', ' ', ': \n  '),
          joined(fc.constantFrom(...SIGNS, ...WORDS), 4),
        ),
        { maxLength: 12 },
      )
      .map((lines) => lines.map((parts) => parts.join('')).join('\n')),
  },
  { weight: 2, arbitrary: joined(fc.constantFrom(...SIGNS, ...KEYS, '\n', '\n  ', '\n- '), 30) },
  { weight: 1, arbitrary: anyText },
);

/** Words for readers: what the schemas take as a text. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text may not hold them
  .filter((text) => text.trim() !== '' && !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text) && text.isWellFormed());

export const FRONT_MATTER = [
  law(
    'YAML of anything is read without throwing: a value or a fault, which stands in the file',
    [anyYaml, schemaName],
    (text, name) => {
      const { value, faults } = readYaml(text, 0, text.length, SCHEMAS[name]);
      mustBePlaced(faults, text);
      const failed = faults.some(({ severity }) => severity !== 'warning');
      must((value === null) === failed, 'Value and faults do not agree:', value, faults);
      must(Object.keys(Object.prototype).length === 0, 'The prototype of all objects has a new key.');
    },
  ),

  law('a text in quotation marks is read to the letter', [words, words], (claim, unknown) => {
    const yaml = `{"claim": ${JSON.stringify(claim)}, "list": [${JSON.stringify(unknown)}]}`;
    const { value, faults } = readYaml(
      yaml,
      0,
      yaml.length,
      z.object({ claim: z.string(), list: z.array(z.string()) }),
    );
    must(value?.claim === claim && value.list[0] === unknown, 'Read as', value, faults);
  }),

  law('the fences of front matter part a file into front matter and text', [anyYaml, anyText], (yaml, body) => {
    const file = `---\n${yaml}\n---\n${body}`;
    const found = findFrontMatter(file);
    if ('rule' in found) throw new Error(found.message);
    must(found.start === 4 && found.end <= found.bodyStart && found.bodyStart <= file.length, 'Parted at', found);
    must(/(?:^|\n)---[ \t]*(?:\r\n|\n|\r)?$/.test(file.slice(found.start, found.bodyStart)), 'No fence above', found);
    if (!/(?:^|[\r\n])---[ \t]*(?:[\r\n]|$)/.test(yaml)) {
      must(
        file.slice(found.bodyStart) === body || body.startsWith('\r') || body.startsWith('\n'),
        'The text is',
        found,
      );
    }
  }),

  law('a file of anything has front matter or a fault that stands in it', [anyYaml], (text) => {
    const found = findFrontMatter(text);
    if ('rule' in found) mustBePlaced([found], text);
    else must(found.start <= found.end && found.end <= found.bodyStart && found.bodyStart <= text.length, 'At', found);
  }),

  law(
    'a table of anything is read without throwing, and all its rows are as long as the first',
    [joined(fc.constantFrom(...WORDS, ',', '"', '""', '\n', '\r\n', '\r', ';', '=1+1', '\ufeff', '-', '1e400'), 40)],
    (text) => {
      const table = readCsv(text);
      if (Array.isArray(table)) mustBePlaced(table, text.replace(/^\ufeff/, ' '));
      else for (const row of table.rows) must(row.length === table.header.length, 'A row of', row.length);
    },
  ),
];
