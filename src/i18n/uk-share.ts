import type { Strings } from './strings.ts';

export const ukShare: Strings['share'] = {
  factCheck: 'Перевірка фактів',
  readAll: 'Читати всю перевірку',
  changed: 'Вердикт змінено',
  embed: 'Вбудувати цю перевірку',
  embedHint:
    'Цей код показує картку з твердженням і вердиктом. Вона враховує кожне виправлення й не запускає скриптів.',
  embedCode: 'Код для вашої сторінки',
  cite: 'Цитувати цю сторінку',
  citeText: 'Текстом',
  citePassages: 'Фрагменти, на які вона посилається:',
};
