import type { Plugin } from 'vite';
import { currentArchive } from '../archive/current.ts';
import { deriveAccent } from '../styles/accent.ts';

const ID = 'virtual:verbatim/accent.css';
const RESOLVED = `\0${ID}`;

/** Gives the publication's colour to the style sheets, as a module, since no style stands in a page. */
export function accentStyles(): Plugin {
  return {
    name: 'verbatim:accent',
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const { light, dark } = deriveAccent(currentArchive().site.accent);
      return `@layer tokens{:root{--accent:light-dark(${light},${dark})}}`;
    },
  };
}
