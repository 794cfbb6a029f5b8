import type { Order } from './draw-aside.ts';
import { openCardStore } from './store.ts';

// A process of its own: it draws what it is sent into the folder of a store, and ends.
process.once('message', async ({ directory, cards, threads }: Order) => {
  const store = openCardStore(directory, { threads });
  await store.draw(cards);
  process.disconnect();
});
