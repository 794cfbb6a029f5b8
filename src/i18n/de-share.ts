import type { Strings } from './strings.ts';

export const deShare: Strings['share'] = {
  factCheck: 'Faktencheck',
  readAll: 'Zur ganzen Prüfung',
  changed: 'Urteil geändert am',
  embed: 'Diese Prüfung einbetten',
  embedHint:
    'Dieser Code zeigt eine Karte mit der Behauptung und dem Urteil. Sie folgt jeder Korrektur und führt kein Skript aus.',
  embedCode: 'Code für Ihre Seite',
  cite: 'Diese Seite zitieren',
  citeText: 'Als Text',
  citePassages: 'Die Stellen, die sie zitiert:',
};
