import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unread-file',
  severity: 'error',
  explanation:
    'Every file of an archive is read by something. One that is not stands in the wrong folder, or ends in the wrong letters; a picture that no text shows belongs to no claim.',
  bad: 'claims/bridge-stays.md',
  good: 'claims/bridge-stays.mdx',
  find: null,
};
