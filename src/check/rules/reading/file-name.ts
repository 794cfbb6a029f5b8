import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'file-name',
  severity: 'error',
  explanation:
    'The path of a file is its id and its address, for ever: lower-case letters, digits and `-`, with `/` between folders.',
  bad: 'claims/Bridge stays!.mdx',
  good: 'claims/bridge-stays.mdx',
  find: null,
};
