import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'rights-forbid-quote',
  severity: 'error',
  explanation:
    'No words of a source with `rights: none` may be shown. They may be compared, so that the archive holds true what the editor says in words of their own.',
  bad: '<Quote of="letter#p1">We will not pay</Quote>',
  good: 'The letter refuses. <Cite of="letter#p1" quote="We will not pay" />',
  find: null,
};
