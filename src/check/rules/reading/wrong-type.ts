import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'wrong-type',
  severity: 'error',
  explanation:
    'A value is of the type that its key has. YAML reads `true`, `42` and `2024.10` as other things than words; quotation marks make words of them.',
  bad: 'label: False',
  good: 'label: "False"',
  find: null,
};
