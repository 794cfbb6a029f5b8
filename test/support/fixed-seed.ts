import fc from 'fast-check';

/** Property tests decide whether a change lands, so they look at the same inputs each time; `SEED` names others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261122) });
