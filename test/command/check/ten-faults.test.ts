import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { reportJson } from '../../../src/check/report-json.ts';
import type { Fault } from '../../../src/schema/fault.ts';
import { makeArchive, removeMade } from '../../support/archive-on-disk.ts';
import { CLAIM, checkFolder } from '../../support/check-on-disk.ts';

afterAll(removeMade);

const SCRIPT = resolve(import.meta.dirname, '../../../scripts/check.ts');

/** A claim of somebody in a hurry, with twelve different faults. */
const HURRIED = `---
claim: The old bridge stays open until the new one is
claimant: The council
said: {on: 2026-01-02, in: [minutes#p1]}
why: 2026
verdict:supported
sumary: The minutes say that the council will not close the old bridge before.
asOf: 2026-01-02
published: 2026-01-03
authors: [desk]
topics: [brigde]
---

The minutes are clear:<br>the council <!-- ask again -->
<Quote of="minutes#p1" stance="suports">will never close the bridge before the new one is open</Quote>.
It names a price: <Quote of="minutes#p1">The new bridge costs 17 million</Quote>.
It stays, <Quote of="minutes#p1">“the new one is open”</Quote>, and then
<Quote of="minutes#p1">before the new one is open. The new bridge costs 17 million</Quote>, see
[our scale](/verdict/).
`;

/** Offset of a line and column of a text, both from 1. */
function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

/** Does to a file what the report of a fault says, and nothing that it does not say. */
function follow(text: string, { fix, help, ...fault }: Fault): string {
  const start = offsetOf(text, fault.line, fault.column);
  const end = offsetOf(text, fault.endLine, fault.endColumn);
  const put = (from: number, to: number, words: string) => text.slice(0, from) + words + text.slice(to);
  if (fix) return put(fix.start, fix.end, fix.text);
  const said = help ?? '';
  const span = /write `of="([^"]+)"`/.exec(said)?.[1];
  if (span) {
    const of = text.lastIndexOf('of="', start) + 4;
    return put(of, text.indexOf('"', of), span);
  }
  const words =
    /Paste the words alone: (.*)$/.exec(said)?.[1] ??
    /Did you mean `([^`]+)`/.exec(said)?.[1] ??
    /write `([^`]+)`/.exec(said)?.[1];
  const nearest = /The nearest passage, in `[^`]+`: (.*)/.exec(said)?.[1];
  const pasted = words ?? (/paste it between the tags as it stands above/.test(said) ? nearest : undefined);
  if (pasted === undefined) throw new Error(`The report says no way out: ${fault.message} ${said}`);
  const marked = text.slice(start, end);
  // A link is marked as a whole, its address is what is meant.
  const address = /\]\((.*)\)$/.exec(marked)?.[1];
  return put(start, end, address ? marked.replace(address, pasted) : pasted);
}

test('a claim with ten different faults is mended by following the report alone', async () => {
  const content = await makeArchive({ [CLAIM]: HURRIED });
  const file = join(content, CLAIM);
  const followed: string[] = [];
  for (;;) {
    const { faults } = JSON.parse(reportJson(await checkFolder(content), content)) as { faults: Fault[] };
    const first = faults.find(({ severity }) => severity === 'error');
    if (!first) break;
    expect(followed.length, `${first.message} ${first.help}`).toBeLessThan(20);
    expect(first.file).toBe(CLAIM);
    followed.push(`${first.rule}: ${first.message}`);
    await writeFile(file, follow(await readFile(file, 'utf8'), first));
  }
  expect(new Set(followed).size).toBe(followed.length);
  expect(followed.length).toBeGreaterThanOrEqual(10);
  expect(new Set(followed.map((each) => each.split(':')[0])).size).toBeGreaterThanOrEqual(10);
  const env = { ...process.env, CONTENT_DIR: content };
  expect(spawnSync(process.execPath, [SCRIPT], { env }).status).toBe(0);
  expect(await readFile(file, 'utf8')).toBe(`---
claim: The old bridge stays open until the new one is
claimant: council
said: {on: 2026-01-02, in: [minutes#p1]}
why: "2026"
verdict: supported
summary: The minutes say that the council will not close the old bridge before.
asOf: 2026-01-02
published: 2026-01-03
authors: [desk]
topics: [bridge]
---

The minutes are clear:<br />the council {/* ask again */}
<Quote of="minutes#p1" stance="supports">will not close the bridge before the new one is open</Quote>.
It names a price: <Quote of="minutes#p2">The new bridge costs 17 million</Quote>.
It stays, <Quote of="minutes#p1">the new one is open</Quote>, and then
<Quote of="minutes#p1..p2">before the new one is open. The new bridge costs 17 million</Quote>, see
[our scale](/verdicts/).
`);
});
