import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unknown-image',
  severity: 'error',
  explanation: 'The file of a picture lies where the text says.',
  bad: '<Figure src="brigde.jpg" alt="The bridge" />',
  good: '<Figure src="bridge.jpg" alt="The bridge" />',
  find: null,
};
