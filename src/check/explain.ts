import { nearestName } from '../schema/nearest.ts';
import { loadRules } from './load-rules.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What a rule demands, why, and an example of each; for `list` all rules, a line each. Throws WrongUsage. */
export async function explainRule(id: string): Promise<string> {
  const rules = await loadRules();
  if (id === 'list') {
    const width = Math.max(...rules.map((rule) => rule.id.length));
    const lines = rules.map(
      (rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${firstSentence(rule.explanation)}`,
    );
    return `${lines.join('\n')}\n\n${rules.length} rules. \`--explain RULE\` tells more of one.\n`;
  }
  const rule = rules.find((each) => each.id === id);
  if (rule) {
    return `${rule.id} (${rule.severity})\n\n${wrap(rule.explanation)}\n\nBad:\n\n${indent(rule.bad)}\n\nGood:\n\n${indent(rule.good)}\n`;
  }
  const nearest = nearestName(
    id,
    rules.map((each) => each.id),
  );
  throw new WrongUsage(
    `There is no rule "${id}"${nearest ? `; did you mean "${nearest}"?` : ': `--explain` lists all.'}`,
  );
}

function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}

function wrap(text: string, width = 88): string {
  let line = '';
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
