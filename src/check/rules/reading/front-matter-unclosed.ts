import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'front-matter-unclosed',
  severity: 'error',
  explanation: 'The front matter ends in a line of three hyphens. Without it nobody can tell where the text begins.',
  bad: `---
title: Minutes

# Minutes ^title`,
  good: `---
title: Minutes
---

# Minutes ^title`,
  find: null,
};
