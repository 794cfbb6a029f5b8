import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'details-summary',
  severity: 'error',
  explanation: '`<details>` begins with one `<summary>` that holds words. It is what readers see before they open it.',
  bad: `<details>

More about it.

</details>`,
  good: `<details>
<summary>How we counted</summary>

More about it.

</details>`,
  find: null,
};
