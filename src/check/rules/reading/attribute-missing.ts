import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'attribute-missing',
  severity: 'error',
  explanation:
    'Components and elements need their required attributes: a quotation its source, a picture its description.',
  bad: '<Figure src="bridge.jpg">The bridge</Figure>',
  good: '<Figure src="bridge.jpg" alt="The bridge, closed by a red gate">The bridge</Figure>',
  find: null,
};
