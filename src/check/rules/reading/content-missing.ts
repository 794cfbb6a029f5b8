import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'content-missing',
  severity: 'error',
  explanation:
    'There is a content folder. It is `content/`, or the one that the environment variable `CONTENT_DIR` names.',
  bad: 'CONTENT_DIR=contnet',
  good: 'CONTENT_DIR=content',
  find: null,
};
