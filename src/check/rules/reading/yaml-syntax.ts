import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  explanation:
    'Front matter and YAML files can be read. A colon with a space, or a special character at the beginning, needs quotation marks around the value.',
  bad: 'summary: Note: the minutes say so.',
  good: 'summary: "Note: the minutes say so."',
  find: null,
};
