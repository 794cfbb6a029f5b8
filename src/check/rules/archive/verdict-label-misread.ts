import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'verdict-label-misread',
  severity: 'error',
  explanation:
    'The label of a verdict says to programs what it says to people. Those that collect fact checks read it by its first word: one that begins with True or Correct is taken for true, one that begins with False for false; and a number in a label is taken for a rating.',
  bad: `- id: twisted
  label: True but misleading
  family: truth
  rating: 2`,
  good: `- id: twisted
  label: Misleading
  family: truth
  rating: 2`,
  find: ({ read: { scale } }) =>
    (scale?.front ?? []).flatMap(({ label, family, rating }, index) => {
      if (!scale) return [];
      const says = /^\s*(?:true|correct)/i.test(label) ? 'true' : /^\s*false/i.test(label) ? 'false' : null;
      const misread =
        family === 'truth'
          ? (says === 'true' && (rating ?? 5) < 3) || (says === 'false' && (rating ?? 1) > 3)
          : /\p{N}/u.test(label);
      if (!misread) return [];
      return {
        ...scale.spanOf([index, 'label']),
        file: scale.file,
        message:
          family === 'truth'
            ? `Programs read “${label}” as ${says}, and its rating is ${rating} of 5.`
            : `Programs read the number in “${label}” as a rating of truth.`,
        help: family === 'truth' ? 'Choose another first word.' : 'Write the label without a number.',
      };
    }),
};
