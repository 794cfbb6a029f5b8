import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SetDocument } from './retrieval-set.ts';

/** The address of the page that is drawn of the document at this place of the collection. */
export function addressOfDocument(index: number): string {
  return `/claims/d${index}/`;
}

/** Writes documents as an archive that the site's own reader reads: a claim each, its headline as the summary. */
export async function writeClaimArchive(folder: string, documents: readonly SetDocument[]): Promise<void> {
  for (const name of ['claims', 'sources', 'people']) await mkdir(join(folder, name), { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'site.yaml'), SITE),
    writeFile(join(folder, 'verdicts.yaml'), VERDICTS),
    writeFile(join(folder, 'people/desk.yaml'), 'name: The desk\nkind: organization\nstaff: true\n'),
    writeFile(join(folder, 'sources/document.md'), SOURCE),
  ]);
  for (const [index, { claim, title, text }] of documents.entries()) {
    await writeFile(join(folder, `claims/d${index}.mdx`), claimFile(claim, title, text));
  }
}

// JSON is YAML; a backslash makes any punctuation of a text plain.
function claimFile(claim: string, summary: string, text: readonly string[]): string {
  const body = text.map((paragraph) =>
    paragraph.replace(/[\p{P}\p{S}]/gu, (sign) => (/[!-~]/.test(sign) ? `\\${sign}` : sign)),
  );
  return `---
claim: ${JSON.stringify(claim)}
said: {on: null, in: []}
verdict: checked
summary: ${JSON.stringify(summary)}
asOf: 2026-01-02
published: 2026-01-03
authors: [desk]
---

${[...body, '<Cite of="document#p1" />'].join('\n\n')}
`;
}

const SITE = `title: Measurement
url: https://measure.example
language: en
publisher: {name: Measurement}
report: mailto:desk@measure.example
`;

const VERDICTS = '- {id: checked, label: Checked, family: evidence, definition: It was checked.}\n';

const SOURCE = `---
title: Document
kind: other
retrieved: 2026-01-02
language: en
rights: full
---

Words. ^p1
`;
