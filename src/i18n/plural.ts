/**
 * The forms of a phrase with a number, by plural category (https://cldr.unicode.org), and `none` for
 * nothing at all. `#` is the number. In some languages `one` stands for 21 or 0 as well.
 */
export type PluralForms = { [category in Intl.LDMLPluralRule]?: string } & { none?: string; other: string };

/** Makes a function that puts a number into the form of a phrase that the language wants for it. */
export function pluralsOf(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count, forms) => {
    const form = (count === 0 ? forms.none : undefined) ?? forms[rules.select(count)] ?? forms.other;
    return form.replaceAll('#', numbers.format(count));
  };
}
