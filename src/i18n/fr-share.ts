import type { Strings } from './strings.ts';

export const frShare: Strings['share'] = {
  factCheck: 'Vérification',
  readAll: 'Lire la vérification complète',
  changed: 'Verdict modifié le',
  embed: 'Intégrer cette vérification',
  embedHint:
    'Ce code affiche une carte avec l’affirmation et le verdict. Elle suit chaque correction et n’exécute aucun script.',
  embedCode: 'Code pour votre page',
  cite: 'Citer cette page',
  citeText: 'En texte',
  citePassages: 'Les passages qu’elle cite :',
};
