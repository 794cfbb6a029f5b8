import { pluralsOf } from './plural.ts';

const plural = pluralsOf('en');

/** Texts of charts, of the spread of verdicts, and of the timeline of a topic. */
export const enCharts = {
  show: 'Show the numbers',
  numbers: 'The numbers of the chart',
  cut: 'The axis does not begin at zero.',
  verdicts: {
    title: 'How the verdicts are spread',
    lead: (count: number) => plural(count, { one: 'One claim was checked.', other: '# claims were checked.' }),
    verdict: 'Verdict',
    claims: 'Claims',
    share: 'Share',
    sharesFrom: (count: number) => plural(count, { other: 'Shares are shown once there are # claims.' }),
  },
  timeline: {
    title: 'What was said, and when',
    lead: 'Each claim stands on the day on which it was said. Where that day is not known, it stands on the day up to which we know the evidence, marked “as of”.',
    due: 'On this day it should be known:',
  },
};
