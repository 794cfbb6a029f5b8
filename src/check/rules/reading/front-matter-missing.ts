import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'front-matter-missing',
  severity: 'error',
  explanation: 'A claim, a source and a page begin with front matter: keys between two lines of three hyphens.',
  bad: '# Minutes ^title',
  good: `---
title: Minutes of a meeting
---

# Minutes ^title`,
  find: null,
};
