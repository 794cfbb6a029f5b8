import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'image-markdown',
  severity: 'error',
  explanation:
    'A picture is shown with `<Figure>`, which asks for a description and a credit, and measures and cleans the file.',
  bad: '![The bridge](bridge.jpg)',
  good: '<Figure src="bridge.jpg" alt="The bridge, closed by a red gate">The bridge</Figure>',
  find: null,
};
