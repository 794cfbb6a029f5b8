import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'link-nested',
  severity: 'error',
  explanation:
    'No link stands within a link, a summary or a quotation: nobody could tell which of the two was clicked.',
  bad: `<details>
<summary>See [the minutes](https://example.org)</summary>
</details>`,
  good: `<details>
<summary>See the minutes</summary>

[The minutes](https://example.org)

</details>`,
  find: null,
};
