import type { CardStore } from './store.ts';

/**
 * The pictures that this process shows. The integration sets them before anything is drawn, and pages
 * read them; both are loaded as separate modules, so they live on the global object.
 */
const holder = globalThis as { [key: symbol]: CardStore | undefined };
const KEY = Symbol.for('verbatim.cards');

/** Makes a store the one that pages take pictures from. */
export function setCurrentCards(store: CardStore): void {
  holder[KEY] = store;
}

/** The store to take pictures from. Throws when none has been set. */
export function currentCards(): CardStore {
  const store = holder[KEY];
  if (!store) throw new Error('Nobody has opened the store of cards.');
  return store;
}
