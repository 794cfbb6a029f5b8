import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  explanation: 'Each verdict of the scale has an id of its own. Claims name their verdict by it.',
  bad: `- id: open
  label: Open
- id: open
  label: Unclear`,
  good: `- id: open
  label: Open
- id: unclear
  label: Unclear`,
  find: null,
};
