import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../../src/archive/originals.ts';
import { firstImport } from '../../../src/import/first-import.ts';
import { readDocument } from '../../../src/import/read-document.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const KEPT = join(CONTENT, '.originals/istanbul-talks');

test('the source of the demonstration is what the import makes of its original, but for what an editor wrote of its interest', async () => {
  const archived = await readFile(join(CONTENT, 'sources/istanbul-talks.md'), 'utf8');
  const [name = ''] = await readdir(KEPT);
  const bytes = await readFile(join(KEPT, name));
  const document = await readDocument({ bytes, charset: null, ending: 'txt', mediaType: null });
  const told = { kind: 'article', language: 'en', rights: 'excerpt' } as const;
  const copy = { sha256: digestOf(bytes), retrieved: '2026-11-22', url: null };
  const { text } = firstImport(document, document.blocks, told, copy);
  expect(archived.replace(/^interest: .*$/m, 'interest: null')).toBe(text);
});
