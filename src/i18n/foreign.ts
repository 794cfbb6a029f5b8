import { directionOf } from './strings.ts';

/** Attributes for words that are in another language than what stands around them; none when they are not. */
export function foreign(own: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return own === around ? {} : { lang: own, dir: directionOf(own) };
}
