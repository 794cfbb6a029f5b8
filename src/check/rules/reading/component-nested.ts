import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'component-nested',
  severity: 'error',
  explanation:
    'Pictures and charts do not stand inside one another: readers could not tell which caption belongs to which.',
  bad: `<Figure src="bridge.jpg" alt="The bridge">

Cars a day:

<Chart data="cars.csv" x="year" y="cars" alt="Cars a day" />

</Figure>`,
  good: `<Figure src="bridge.jpg" alt="The bridge">The bridge</Figure>

<Chart data="cars.csv" x="year" y="cars" alt="Cars a day" />`,
  find: null,
};
