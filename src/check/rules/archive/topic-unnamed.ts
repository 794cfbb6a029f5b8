import { FILE_START } from '../../../schema/fault.ts';
import { isAllRead } from '../../claims.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'topic-unnamed',
  severity: 'warning',
  explanation: 'A topic has claims. A page about a subject without one is an empty shelf.',
  bad: 'topics/traffic.yaml   (named nowhere)',
  good: 'topics: [bridge, traffic]',
  find: (context) => {
    if (!isAllRead(context)) return [];
    const named = new Set([...context.read.claims.values()].flatMap(({ parts }) => parts.topics ?? []));
    return [...context.read.topics.values()]
      .filter(({ id }) => !named.has(id))
      .map(({ id, file }) => ({
        ...FILE_START,
        file,
        message: `No claim belongs to the topic \`${id}\`.`,
        help: 'Name it in `topics` of a claim; or remove the file, if it was never published.',
      }));
  },
};
