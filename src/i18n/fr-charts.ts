import { pluralsOf } from './plural.ts';
import type { Strings } from './strings.ts';

const plural = pluralsOf('fr');

export const frCharts: Strings['charts'] = {
  show: 'Afficher les chiffres',
  numbers: 'Les chiffres du graphique',
  cut: 'L’axe ne commence pas à zéro.',
  verdicts: {
    title: 'Répartition des verdicts',
    lead: (count) =>
      plural(count, { one: '# affirmation a été vérifiée.', other: '# affirmations ont été vérifiées.' }),
    verdict: 'Verdict',
    claims: 'Affirmations',
    share: 'Part',
    sharesFrom: (count) =>
      plural(count, {
        one: 'Les parts sont indiquées à partir de # affirmation.',
        other: 'Les parts sont indiquées à partir de # affirmations.',
      }),
  },
  timeline: {
    title: 'Ce qui a été dit, et quand',
    lead: 'Chaque affirmation figure au jour où elle a été faite. Si ce jour est inconnu, elle figure au jour auquel s’arrêtent les éléments connus, et c’est indiqué.',
    due: 'Ce jour-là, on devrait savoir :',
  },
};
