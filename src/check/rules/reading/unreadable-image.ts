import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unreadable-image',
  severity: 'error',
  explanation: 'A picture can be opened, and is of the kind that its name says.',
  bad: 'bridge.jpg   (a web page, saved by mistake)',
  good: 'bridge.jpg   (the picture)',
  find: null,
};
