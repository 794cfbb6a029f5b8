import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findFrontMatter } from '../../../src/schema/front-matter.ts';
import { type JsonSchema, jsonSchemaOf } from '../../../src/schema/json-schema.ts';
import { SCHEMA_NAMES, type SchemaName } from '../../../src/schema/schema-names.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const validators = new Map(
  SCHEMA_NAMES.map((name) => [
    name,
    new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true }).compile(
      jsonSchemaOf(name),
    ),
  ]),
);

/** What is wrong with a value: where, and by which word of JSON Schema. */
function faultsOf(name: SchemaName, yaml: string): string[] {
  const validate = validators.get(name);
  if (!validate) throw new Error(name);
  validate(parse(yaml, { version: '1.2', schema: 'core' }));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

/** The YAML of every file of a kind in the demo archive. */
function filesOf(folder: string): [string, string][] {
  return readdirSync(join(CONTENT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx?|yaml)$/.test(name))
    .map((name) => {
      const text = readFileSync(join(CONTENT, folder, name), 'utf8');
      if (name.endsWith('.yaml')) return [name, text];
      const fences = findFrontMatter(text);
      if ('rule' in fences) throw new Error(name);
      return [name, text.slice(fences.start, fences.end)];
    });
}

describe('the demo archive passes', () => {
  test.each([
    ['claim', 'claims'],
    ['source', 'sources'],
    ['page', 'pages'],
    ['person', 'people'],
    ['topic', 'topics'],
  ] as const)('%s', (name, folder) => {
    const files = filesOf(folder);
    expect(files.length).toBeGreaterThan(0);
    for (const [file, yaml] of files) expect({ file, faults: faultsOf(name, yaml) }).toEqual({ file, faults: [] });
  });

  test.each([
    ['site', 'site.yaml'],
    ['verdicts', 'verdicts.yaml'],
  ] as const)('%s', (name, file) => {
    expect(faultsOf(name, readFileSync(join(CONTENT, file), 'utf8'))).toEqual([]);
  });
});

const CLAIM = `claim: The bridge stays
said: {on: null, in: []}
verdict: supported
summary: The minutes say so.
asOf: 2026-01-02
published: 2026-01-03
authors: [desk]
`;
const SITE = 'title: A\nurl: https://a.example\nlanguage: en\npublisher: {name: A}\nreport: mailto:a@a.example\n';

test.each<[string, SchemaName, string, string]>([
  ['a key that does not exist', 'claim', `${CLAIM}sumary: x`, ' additionalProperties'],
  ['a key that is missing', 'claim', CLAIM.replace('verdict: supported\n', ''), ' required'],
  ['a word that YAML reads as a yes', 'claim', CLAIM.replace('supported', 'true'), '/verdict type'],
  ['a number for a text', 'claim', CLAIM.replace('The bridge stays', '42'), '/claim type'],
  ['a label for an id', 'claim', CLAIM.replace('supported', '"Supported !"'), '/verdict pattern'],
  ['a day written in another way', 'claim', CLAIM.replace('2026-01-03', '3.1.2026'), '/published pattern'],
  ['a claim without authors', 'claim', CLAIM.replace('[desk]', '[]'), '/authors minItems'],
  ['a place without a block', 'claim', CLAIM.replace('in: []', 'in: [minutes]'), '/said/in/0 pattern'],
  [
    'an unknown kind of correction',
    'claim',
    `${CLAIM}corrections: [{on: 2026-01-04, kind: erratum, note: x}]`,
    '/corrections/0/kind enum',
  ],
  ['a blank text', 'topic', 'name: " "', '/name pattern'],
  [
    'rights that do not exist',
    'source',
    'title: A\nkind: post\nretrieved: 2026-01-02\nlanguage: en\nrights: some',
    '/rights enum',
  ],
  [
    'an address of another kind',
    'person',
    'name: A\nkind: person\nsameAs: ["javascript:alert(1)"]',
    '/sameAs/0 pattern',
  ],
  ['a colour that is none', 'site', `${SITE}accent: red`, '/accent pattern'],
  ['too few sources', 'site', `${SITE}minimumSources: 0`, '/minimumSources minimum'],
  ['an empty scale', 'verdicts', '[]', ' minItems'],
  [
    'a rating outside the family truth',
    'verdicts',
    '- {id: a, label: A, family: opinion, definition: B, rating: 3}',
    '/0/rating type',
  ],
  ['a truth without a rating', 'verdicts', '- {id: a, label: A, family: truth, definition: B}', '/0 required'],
  [
    'a label that aggregators misread',
    'verdicts',
    '- {id: a, label: True enough, family: opinion, definition: B}',
    '/0/label not',
  ],
])('%s fails', (_does, name, yaml, fault) => {
  expect(faultsOf(name, yaml)).toContain(fault);
});

test('every date that check takes passes, with its time and zone or without', () => {
  for (const date of ['2026-01-03', '2026-01-03T09:30:00+02:00', '2026-01-03T09:30Z']) {
    expect(faultsOf('claim', CLAIM.replace('2026-01-03', date))).toEqual([]);
  }
  expect(faultsOf('claim', CLAIM.replace('2026-01-03', '2026-01-03T09:30'))).toEqual(['/published pattern']);
});

/** The properties of a schema and of all that is in it, with the path to each. */
function propertiesIn(schema: JsonSchema, path = ''): [string, JsonSchema][] {
  const inside = [schema.items, ...((schema.anyOf as JsonSchema[]) ?? [])].filter(Boolean) as JsonSchema[];
  return [
    ...Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(
      ([key, value]): [string, JsonSchema][] => [[`${path}.${key}`, value], ...propertiesIn(value, `${path}.${key}`)],
    ),
    ...inside.flatMap((each) => propertiesIn(each, path)),
  ];
}

test.each(SCHEMA_NAMES)('every key of %s has a sentence that an editor shows', (name) => {
  const properties = propertiesIn(jsonSchemaOf(name));
  expect(properties.length).toBeGreaterThan(1);
  for (const [path, { description }] of properties) expect(description, path).toMatch(/^[A-Z`1].*[.`]$/);
});
