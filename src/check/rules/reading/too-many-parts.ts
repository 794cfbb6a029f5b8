import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'too-many-parts',
  severity: 'error',
  explanation:
    'A text holds at most 2,000 lists, block quotes and footnotes. With more the parser works for minutes, and no build would end.',
  bad: 'A file with ten thousand footnotes.',
  good: 'Several files, one for each chapter.',
  find: null,
};
