import { pluralsOf } from './plural.ts';
import type { Strings } from './strings.ts';

const plural = pluralsOf('de');

export const deCharts: Strings['charts'] = {
  show: 'Zahlen zeigen',
  numbers: 'Die Zahlen des Diagramms',
  cut: 'Die Achse beginnt nicht bei null.',
  verdicts: {
    title: 'Wie sich die Urteile verteilen',
    lead: (count) => plural(count, { one: 'Eine Behauptung wurde geprüft.', other: '# Behauptungen wurden geprüft.' }),
    verdict: 'Urteil',
    claims: 'Behauptungen',
    share: 'Anteil',
    sharesFrom: (count) =>
      plural(count, {
        one: 'Anteile werden ab einer Behauptung gezeigt.',
        other: 'Anteile werden ab # Behauptungen gezeigt.',
      }),
  },
  timeline: {
    title: 'Was wann gesagt wurde',
    lead: 'Jede Behauptung steht bei dem Tag, an dem sie fiel. Ist er unbekannt, steht sie bei dem Tag, bis zu dem die Belege reichen; das ist dann vermerkt.',
    due: 'An diesem Tag sollte bekannt sein:',
  },
};
