import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'caption-content',
  severity: 'error',
  explanation: 'The caption of a picture or chart holds paragraphs only. It is read out together with the picture.',
  bad: `<Figure src="bridge.jpg" alt="The bridge">

- The old one
- The new one

</Figure>`,
  good: '<Figure src="bridge.jpg" alt="The bridge">The old bridge, and behind it the new one.</Figure>',
  find: null,
};
