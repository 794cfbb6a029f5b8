import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'attribute-empty',
  severity: 'error',
  explanation: 'An attribute has a value. An empty one says nothing, and is most often a forgotten one.',
  bad: '<Figure src="bridge.jpg" alt="">The bridge</Figure>',
  good: '<Figure src="bridge.jpg" alt="The bridge, closed by a red gate">The bridge</Figure>',
  find: null,
};
