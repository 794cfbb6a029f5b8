import type { DevEnvironment, Plugin } from 'vite';
import { currentArchive, hasCurrentArchive } from '../archive/current.ts';
import { deriveAccent } from '../styles/accent.ts';

/** Once for the pages and once for the cards in frames, as a module of both would be a file of its own. */
const IDS = ['virtual:verbatim/accent.css', 'virtual:verbatim/embed-accent.css'];

/** Gives the publication's colour to the style sheets, as a module, since no style stands in a page. */
export function accentStyles(): Plugin {
  return {
    name: 'verbatim:accent',
    resolveId: (id) => (IDS.includes(id) ? `\0${id}` : null),
    load(id) {
      if (!IDS.includes(id.replace('\0', ''))) return null;
      // Vite would keep an error for ever.
      if (!hasCurrentArchive()) return '';
      const { light, dark } = deriveAccent(currentArchive().site.accent);
      return `@layer tokens{:root{--accent:light-dark(${light},${dark})}}`;
    },
  };
}

/** Lets `dev` give the colour anew, which may have been changed. */
export function forgetAccent({ moduleGraph }: DevEnvironment): void {
  for (const id of IDS) {
    const module = moduleGraph.getModuleById(`\0${id}`);
    if (module) moduleGraph.invalidateModule(module);
  }
}
