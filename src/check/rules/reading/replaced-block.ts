import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'replaced-block',
  severity: 'error',
  explanation:
    'A block that was a wrong transcription is gone, and `was=` names what took its place. What cited the wrong words has to be compared with the right ones.',
  bad: '<Cite of="minutes#p2" />   (p2b was=p2)',
  good: '<Cite of="minutes#p2b" />',
  find: null,
};
