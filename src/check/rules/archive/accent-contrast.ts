import { contrastOf, PAPERS, READABLE } from '../../../schema/contrast.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'accent-contrast',
  severity: 'error',
  explanation:
    "The publication's colour can be read on light paper: its contrast is at least 4.5 to 1 (WCAG 2.2, 1.4.3). Links and headings are set in it.",
  bad: 'accent: "#ffcc00"',
  good: 'accent: "#7a1f1f"',
  find: ({ read: { site } }) => {
    const accent = site?.parts.accent;
    if (!site || !accent) return [];
    const contrast = contrastOf(accent, PAPERS.light);
    if (contrast >= READABLE.light) return [];
    return [
      {
        ...site.spanOf(['accent']),
        file: site.file,
        message: `The colour \`${accent}\` cannot be read on light paper: its contrast is ${contrast.toFixed(1)} to 1, and ${READABLE.light} is needed.`,
        help: 'Choose a darker one, such as `"#7a1f1f"`.',
      },
    ];
  },
};
