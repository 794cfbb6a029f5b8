// Loaded before anything else of a process: notes every attempt to reach another machine, and lets none.
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const log = process.env.CONNECTION_LOG;
const note = (what) => {
  if (log) appendFileSync(log, `${what}\n`);
  throw new Error(`No connection: ${what}`);
};
const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const isLocal = typeof options === 'string' || options?.path !== undefined;
  return isLocal ? connect.apply(this, args) : note(JSON.stringify(options));
};
globalThis.fetch = async (address) => note(`fetch ${address}`);
