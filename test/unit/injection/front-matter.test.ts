import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { claimSchema } from '../../../src/schema/claim.ts';
import { pageSchema } from '../../../src/schema/page.ts';
import { personSchema } from '../../../src/schema/person.ts';
import { readYaml } from '../../../src/schema/read-yaml.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { sourceSchema } from '../../../src/schema/source.ts';
import { topicSchema } from '../../../src/schema/topic.ts';
import { scaleSchema } from '../../../src/schema/verdict.ts';
import { ALL_PAYLOADS, PAYLOADS } from '../../support/payloads.ts';
import { type FieldPath, textFields, valueAt, withValue } from '../../support/text-fields.ts';

const on = '2026-01-02';
const TYPES: Record<string, { schema: z.ZodType; valid: unknown }> = {
  claim: {
    schema: claimSchema,
    valid: {
      ...{
        claim: 'c',
        said: { on: null, in: [] },
        verdict: 'v',
        summary: 's',
        asOf: on,
        published: on,
        authors: ['a'],
      },
      ...{
        reply: { on, text: 't' },
        corrections: [{ on, kind: 'update', note: 'n', was: null }],
        withdrawn: { on, note: 'n' },
      },
    },
  },
  source: {
    schema: sourceSchema,
    valid: {
      title: 't',
      kind: 'other',
      retrieved: on,
      language: 'en',
      rights: 'full',
      archives: [{ url: 'https://a.example/', on }],
    },
  },
  site: {
    schema: siteSchema,
    valid: {
      title: 't',
      url: 'https://a.example',
      language: 'en',
      publisher: { name: 'n' },
      report: 'mailto:a@b.example',
    },
  },
  scale: { schema: scaleSchema, valid: [{ id: 'v', label: 'l', family: 'truth', rating: 3, definition: 'd' }] },
  person: { schema: personSchema, valid: { name: 'n', kind: 'person' } },
  topic: { schema: topicSchema, valid: { name: 'n' } },
  page: { schema: pageSchema, valid: { title: 't' } },
};

test('the corpus holds more than 300 payloads, in every class', () => {
  expect(ALL_PAYLOADS.length).toBeGreaterThan(300);
  for (const [name, list] of Object.entries(PAYLOADS)) expect(list.length, name).toBeGreaterThan(9);
});

describe.each(Object.entries(TYPES))('%s', (_type, { schema, valid }) => {
  const fields = textFields(schema).map((path) => [path.join('.'), path] as const);

  test.each(fields)('%s: every payload is refused with a fault, or read to the letter', (_name, path: FieldPath) => {
    for (const payload of ALL_PAYLOADS) {
      // YAML holds all of JSON.
      const yaml = JSON.stringify(withValue(valid, path, payload));
      const { value, faults } = readYaml(yaml, 0, yaml.length, schema);
      if (value === null) {
        expect(faults.length, payload).toBeGreaterThan(0);
        for (const { message, line } of faults) expect([message.length > 10, line], payload).toEqual([true, 1]);
      } else {
        const read = valueAt(value, path);
        // One claimant is a list of one.
        expect(Array.isArray(read) ? read[0] : read, payload).toBe(payload);
      }
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('payloads as they are, without quotation marks, are read or refused, and change no other key', () => {
    const [, path] = fields.find(([name]) => /title|claim|name|label/.test(name)) ?? ['', []];
    for (const payload of ALL_PAYLOADS) {
      const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
      const lines = JSON.stringify(withValue(valid, path, 'HERE')).replace('"HERE"', payload);
      const { value, faults } = readYaml(lines, 0, lines.length, schema);
      expect(value !== null || faults.length > 0, payload).toBe(true);
      expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
    }
  });
});
