import type { Definition, Link, Root, Text } from 'mdast';
import type { BodyReport } from './body-report.ts';
import { eachNode } from './each-node.ts';
import { checkAddress } from './link-address.ts';

/** Reports a link, or the definition of one, whose address may not stand in a body. */
export function checkLink(node: Link | Definition, report: BodyReport): void {
  const wrong = checkAddress(node.url);
  if (!wrong) return;
  report.faults.push({ ...report.lines.span(...addressOffsets(node, report.text)), ...wrong });
}

/** Warns of footnotes that nothing refers to: Markdown leaves them out without a word. */
export function checkFootnotes(root: Root, report: BodyReport): void {
  const used = new Set<string>();
  eachNode(root, (node) => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
  });
  eachNode(root, (node) => {
    if (node.type !== 'footnoteDefinition' || used.has(node.identifier)) return;
    report.warnAtFirstLine(
      node,
      'footnote-unused',
      `Nothing refers to the footnote \`[^${node.label ?? node.identifier}]\`, so no reader would see it.`,
      'Write its sign into the text, or take the footnote out.',
    );
  });
}

/** Warns of the sign of a footnote that is not there: Markdown prints it as it is typed. */
export function checkNoteSigns(node: Text, report: BodyReport): void {
  const start = node.position?.start.offset ?? 0;
  const written = report.text.slice(start, node.position?.end.offset ?? start);
  for (const { 0: sign, index } of written.matchAll(/(?<!\\)\[\^[^\]\s[]+\](?!\()/g)) {
    report.faults.push({
      ...report.lines.span(start + index, start + index + sign.length),
      rule: 'footnote-missing',
      severity: 'warning',
      message: `There is no footnote \`${sign}\`, so readers would see this sign as it is typed.`,
      help: `Write the footnote on a line of its own, \`${sign}: words\`, or take the sign out; \`\\${sign}\` prints it.`,
    });
  }
}

/**
 * Warns of what looks like a link and is none, since its address holds a space or is not closed: Markdown prints it as
 * it is typed. The address is then often a link of its own, before which the text ends.
 */
export function checkLinkSigns(node: Text, report: BodyReport): void {
  const start = node.position?.start.offset ?? 0;
  const written = report.text.slice(start, node.position?.end.offset ?? start);
  for (const { 0: sign, index } of written.matchAll(/(?<!\\)\[[^\][]*\]\((?=$|https?:|www\.|mailto:|[/#])/g)) {
    report.faults.push({
      ...report.lines.span(start + index, start + index + sign.length),
      rule: 'link-unread',
      severity: 'warning',
      message: 'This is not read as a link, so readers would see the brackets as they are typed.',
      help: 'Write the address without spaces, `%20` in their place, and close the round bracket behind it: `[words](https://example.org/a%20b)`.',
    });
  }
}

/** Where the address of a link is written; the whole link where that cannot be told. */
function addressOffsets(node: Link | Definition, text: string): [start: number, end: number] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const from = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start + 1) : start;
  const written = text.slice(from, end);
  const opening = (node.type === 'link' ? /^[^(]*\(\s*<?/ : /^\[(?:\\.|[^\]])*\]:\s*<?/).exec(written)?.[0];
  if (opening === undefined) return [start, end];
  const address = from + opening.length;
  if (node.url !== '' && text.startsWith(node.url, address)) return [address, address + node.url.length];
  const closing = opening.endsWith('<') ? />/ : node.type === 'link' ? /[\s)]/ : /\s|$/;
  const length = text.slice(address, end).search(closing);
  return length > 0 ? [address, address + length] : [start, end];
}
