/** Whole words that deny, and a pattern for families of forms and for clitics; all in lower case, folded. */
interface NegationList {
  words: ReadonlySet<string>;
  pattern: RegExp;
  /** Several words that deny together, at word edges; null when the language needs none. */
  phrase: RegExp | null;
}

function list(words: string, pattern: RegExp, phrase: RegExp | null = null): NegationList {
  return { words: new Set(words.split(/\s+/).filter(Boolean)), pattern, phrase };
}

/**
 * Negations by primary language. Near-negations ("hardly", "kaum") are among them, for whoever leaves
 * them out says the opposite. Words that deny only in company are in `negation.ts`.
 */
export const NEGATIONS = {
  en: list(
    `not no non never none nobody nothing nowhere neither nor without cannot hardly scarcely barely
     aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont
     wouldnt nay nope`,
    /n't$/,
    /(?<![\p{L}\p{N}'-])(?:yet to|far from|anything but|fail(?:s|ed|ing)? to)(?![\p{L}\p{N}'-])/giu,
  ),
  de: list(
    `nicht nichts nichtmal nie niemals niemand niemanden niemandem niemandes nirgends nirgendwo
     nirgendwohin nirgendwoher nein weder ohne kaum mitnichten nimmer nimmermehr nix`,
    /^(?:kein(?:e[mnrs]?|erlei|erseits|esfalls|eswegs)?|ohne(?:dass|einander))$/,
    /(?<![\p{L}\p{N}-])(?:weit(?: davon)? entfernt|alles andere als)(?![\p{L}\p{N}-])/giu,
  ),
  fr: list(
    `ne pas non jamais rien aucun aucune aucuns aucunes aucunement nul nulle nuls nulles nullement ni
     sans guère`,
    /^n'/,
    /(?<![\p{L}\p{N}'-])(?:loin de|loin d'|tout sauf|faute de|faute d')(?!-)/giu,
  ),
  es: list(
    `no nunca jamás jamas nadie nada ningún ningun ninguno ninguna ningunos ningunas ni sin tampoco
     apenas non`,
    /^(?!)/,
    /(?<![\p{L}\p{N}-])(?:lejos de|todo menos)(?![\p{L}\p{N}-])/giu,
  ),
  uk: list(
    `не ні ані без немає нема ніколи ніхто нікого нікому ніким ніщо нічого нічому нічим ніде нікуди
     нізвідки ніяк ніскільки нітрохи навряд ледве неможливо неможна`,
    /^(?:ж[оі]д[не]\p{L}{0,3}|ніяк\p{L}{1,3}|нічи[йєїм]\p{L}{0,2})$/u,
  ),
  ar: list(
    `أبدا أبداً قط كلا لئلا ألا`,
    /^[وف]?(?:أ?(?:لا|لم|لن|ليس|ليست|ليسوا|ليسا|ليستا|لست|لستم|لسنا|لسن)|ما|لما|[لب]?(?:غير|دون|عدم)|بدون|بلا)$/u,
  ),
} as const satisfies Record<string, NegationList>;

export type NegationLanguage = keyof typeof NEGATIONS;
