import { pluralsOf } from './plural.ts';
import type { Strings } from './strings.ts';

const plural = pluralsOf('es');

export const esCharts: Strings['charts'] = {
  show: 'Mostrar los números',
  numbers: 'Los números del gráfico',
  cut: 'El eje no empieza en cero.',
  verdicts: {
    title: 'Cómo se reparten los veredictos',
    lead: (count) =>
      plural(count, { one: 'Se ha verificado una afirmación.', other: 'Se han verificado # afirmaciones.' }),
    verdict: 'Veredicto',
    claims: 'Afirmaciones',
    share: 'Proporción',
    sharesFrom: (count) =>
      plural(count, {
        one: 'Las proporciones se muestran a partir de una afirmación.',
        other: 'Las proporciones se muestran a partir de # afirmaciones.',
      }),
  },
  timeline: {
    title: 'Qué se dijo y cuándo',
    lead: 'Cada afirmación figura en el día en que se hizo. Si ese día se desconoce, figura en el día hasta el que llegan las pruebas, y así se indica.',
    due: 'Ese día debería saberse:',
  },
};
