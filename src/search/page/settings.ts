import type { Strings } from '../../i18n/strings.ts';

/** What the page tells its script, as JSON in an attribute of the form. */
export interface SearchSettings {
  base: string;
  language: string;
  /** Whether the page is shown while the archive is being written. */
  dev: boolean;
  /** Addresses of other sites whose search is asked along, each with a slash at the end. */
  others: string[];
  strings: Omit<Strings['search'], 'title' | 'description' | 'label' | 'hint' | 'submit' | 'withoutScript'>;
}

/** Fills `{n}`, `{q}` and the like of a text. What is filled in is never looked through again. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}
