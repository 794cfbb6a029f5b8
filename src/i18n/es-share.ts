import type { Strings } from './strings.ts';

export const esShare: Strings['share'] = {
  factCheck: 'Verificación',
  readAll: 'Leer la verificación completa',
  changed: 'Veredicto cambiado el',
  embed: 'Insertar esta verificación',
  embedHint:
    'Este código muestra una tarjeta con la afirmación y su veredicto. Sigue cada corrección y no ejecuta ningún script.',
  embedCode: 'Código para su página',
  cite: 'Citar esta página',
  citeText: 'Como texto',
  citePassages: 'Los pasajes que cita:',
};
