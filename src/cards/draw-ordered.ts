import type { Order } from './draw-aside.ts';
import { openCardStore } from './store.ts';

// A process of its own: it draws what it is sent into the folder of a store, and ends.
process.once('message', async ({ directory, cards, threads }: Order) => {
  try {
    await openCardStore(directory, { threads }).draw(cards);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
  process.disconnect();
});
