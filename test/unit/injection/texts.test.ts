import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { afterAll, describe, expect, test } from 'vitest';
import { checkAddress } from '../../../src/markup/link-address.ts';
import { readBody } from '../../../src/markup/read-body.ts';
import { readSource } from '../../../src/markup/read-source.ts';
import { loadFolder, makeArchive, removeMade } from '../../support/archive-on-disk.ts';
import { ALL_PAYLOADS, PAYLOADS } from '../../support/payloads.ts';

const LITTLE_CLAIM = join(import.meta.dirname, '../../fixtures/little/claims/bridge-stays.mdx');

afterAll(removeMade);

/** Where an attacker can write in the text of a claim. */
const PLACES: Record<string, (payload: string) => string> = {
  'a paragraph': (payload) => payload,
  'the middle of a sentence': (payload) => `Somebody said ${payload} and left.`,
  'a quotation': (payload) => `<Quote of="s#p1">${payload}</Quote>`,
  'the words of a citation': (payload) => `<Cite of="s#p1" quote="${payload}" />`,
  'a reference': (payload) => `<Cite of="${payload}" />`,
  'a stance': (payload) => `<Cite of="s#p1" stance="${payload}" />`,
  'a translation': (payload) => `<Quote of="s#p1" translation="${payload}" translator='${payload}'>a b c</Quote>`,
  'the id of a claim': (payload) => `<Claim id="${payload}" />`,
  'the file of a figure': (payload) => `<Figure src="${payload}" alt="a">b</Figure>`,
  'the text of a figure': (payload) => `<Figure src="a.png" alt="${payload}" credit='${payload}'>${payload}</Figure>`,
  'the file of a chart': (payload) => `<Chart data="${payload}" x="a" y="b" alt="c" />`,
  'the columns of a chart': (payload) =>
    `<Chart data="a.csv" x="${payload}" y='${payload}' alt="${payload}">${payload}</Chart>`,
  'an abbreviation': (payload) => `<abbr title="${payload}">a</abbr>`,
  details: (payload) => `<details>\n<summary>${payload}</summary>\n\n${payload}\n\n</details>`,
  'the address of a link': (payload) => `[x](${payload})`,
  'the address of a link in brackets': (payload) => `[x](<${payload}>)`,
  'the title of a link': (payload) => `[x](https://a.example/ "${payload}")`,
  'the words of a link': (payload) => `[${payload}](https://a.example/)`,
  'a definition': (payload) => `[x]\n\n[x]: ${payload}`,
  'a footnote': (payload) => `a[^1]\n\n[^1]: ${payload}`,
  'a cell': (payload) => `| ${payload} |\n| --- |\n| ${payload} |`,
  'a heading': (payload) => `## ${payload}`,
  'an item of a list': (payload) => `- ${payload}`,
  code: (payload) => `\`\`\`${payload}\n${payload}\n\`\`\`\n\n\`${payload}\``,
  'a comment': (payload) => `{/* ${payload} */}`,
  'a tag': (payload) => `<${payload}>x</${payload}>`,
  'an attribute': (payload) => `<kbd ${payload}>x</kbd>`,
};

function elementsOf(nodes: readonly RootContent[]): Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...elementsOf(node.children)] : []));
}

/** What a browser would make of the HTML: nothing that runs or is fetched. */
function expectInert(html: string, payload: string): void {
  for (const { tagName, properties } of elementsOf(fromHtml(html, { fragment: true }).children)) {
    expect(tagName, payload).toMatch(
      /^(?:a|abbr|blockquote|br|code|del|details|div|em|h[2-6]|hr|kbd|li|mark|ol|p|pre|section|strong|su[bp]|summary|table|tbody|td|th|thead|tr|ul|quote|cite|claim|figure|chart)$/,
    );
    for (const [name, value] of Object.entries(properties)) {
      expect(name, payload).not.toMatch(/^on|^style$|^src|^srcdoc$|^action$|^ping$|^background$/i);
      if (name === 'href') expect(checkAddress(String(value)), `${payload}: ${value}`).toBeNull();
    }
  }
}

describe.each(Object.entries(PLACES))('%s', (_place, write) => {
  test('holds no payload that is not refused or inert', () => {
    for (const payload of ALL_PAYLOADS) {
      const text = write(payload);
      const { body, faults } = readBody(text, 0);
      expectInert(toHtml(body.tree), payload);
      for (const fault of faults)
        expect([fault.rule, fault.rule === 'markup-unreadable'], payload).toEqual([fault.rule, false]);
    }
  });
});

test('a script in a claim is a fault, not dropped without a word', () => {
  for (const payload of [...(PAYLOADS.script ?? []), ...(PAYLOADS.vector ?? [])]) {
    if (!/^<[a-z]/i.test(payload)) continue;
    expect(readBody(payload, 0).faults.length, payload).toBeGreaterThan(0);
  }
});

test('a figure or a chart reads no file but those in the claim’s own folder', { timeout: 60_000 }, async () => {
  const uses = (PAYLOADS.path ?? []).map(
    (payload) => `<Figure src="${payload}" alt="a">b</Figure>\n\n<Chart data="${payload}" x="a" y="b" alt="c" />`,
  );
  for (const [at, use] of uses.entries()) {
    const { archive, faults } = await loadFolder(
      await makeArchive({
        'claims/deep/attack.mdx': (await readFile(LITTLE_CLAIM, 'utf8')).concat(`\n${use}\n`),
        'claims/secret.csv': 'a,b\nx,1\n',
        'pages/photo.png': 'x',
      }),
    );
    const told = faults.filter(({ file, severity }) => file === 'claims/deep/attack.mdx' && severity === 'error');
    expect([archive, told.length > 0], PAYLOADS.path?.[at]).toEqual([null, true]);
  }
});

test('each payload in a source is its words, to the letter, or a fault', () => {
  for (const payload of ALL_PAYLOADS) {
    const text = `Before ${payload} after ^p1`;
    const { blocks, faults } = readSource(text, 0);
    expect(blocks.length + faults.length, payload).toBeGreaterThan(0);
    for (const block of blocks) expectInert(toHtml({ type: 'root', children: block.children }), payload);
    // No HTML is read in a source: where Markdown finds nothing, every character stays.
    if (
      faults.length === 0 &&
      !/[\\&[\]`*_~|\n\r\t\0]|:\/\/|\u0085|\s{2}|^\s|\s$|^[#>+-]|<[a-z]+:/.test(payload) &&
      payload.isWellFormed()
    ) {
      expect(blocks[0]?.text, payload).toBe(`Before ${payload} after`);
    }
  }
});
