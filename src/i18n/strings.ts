import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { uk } from './uk.ts';

export { formatDay } from './format-day.ts';

/** Every text of the interface; each language is one file of this shape. */
export type Strings = typeof en;

const LANGUAGES: Record<string, Strings> = { ar, de, en, es, fr, uk };

/** The texts in the language of a page, else in that of the site, else in English. */
export function stringsFor(...languages: string[]): Strings {
  for (const language of languages) {
    const strings = LANGUAGES[primaryOf(language)];
    if (strings) return strings;
  }
  return en;
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primaryOf(language)) ? 'rtl' : 'ltr';
}

/** The name of a language in another language. */
export function formatLanguage(tag: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
