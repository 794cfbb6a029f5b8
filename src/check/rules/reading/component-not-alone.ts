import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'component-not-alone',
  severity: 'error',
  explanation:
    'Pictures, charts and details stand on lines of their own, with a blank line above and below. Within a sentence they would break it.',
  bad: 'Here is <Figure src="bridge.jpg" alt="The bridge">it</Figure> today.',
  good: `Here it is today.

<Figure src="bridge.jpg" alt="The bridge">The bridge today</Figure>`,
  find: null,
};
