import { stageSeconds } from '../archive/stages.ts';

/** A living line is written anew so often, in milliseconds. */
const PACE = 100;

/** What is told of a stage: how many of its things are done. */
interface Stage {
  name: string;
  total: number;
  done: number;
  started: number;
}

/**
 * Tells how a build gets on: on a terminal in one living line with the stage, how far it is, how fast and
 * how long it will take; elsewhere in a line when a stage ends.
 */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  #stage: Stage | null = null;
  #shown = 0;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  /** Begins a stage of so many steps, of which some may be done already. */
  begin(name: string, total: number, done = 0): void {
    this.#stage = { name, total, done, started: performance.now() };
    this.#show(true);
  }

  step(): void {
    if (!this.#stage) return;
    this.#stage.done += 1;
    this.#show(false);
  }

  /** Ends the stage with a sentence about it. */
  end(sentence: string): void {
    this.clear();
    this.#stage = null;
    this.#stream.write(`${sentence}\n`);
  }

  /** Takes the living line away, so that something else can be written. */
  clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }

  #show(at_once: boolean): void {
    const now = performance.now();
    if (!this.#stage || !this.#stream.isTTY || (!at_once && now - this.#shown < PACE)) return;
    this.#shown = now;
    this.#stream.write(`\r\u001b[K${lineOf(this.#stage, now)}`);
  }
}

/** "Pages: 1200 of 5000, 310 a second, 12 s left". `now` in milliseconds, as the stage's start. */
export function lineOf({ name, total, done, started }: Stage, now: number): string {
  const seconds = (now - started) / 1000;
  if (done === 0 || seconds <= 0) return `${name}: ${total}`;
  const rate = done / seconds;
  const left = Math.ceil((total - done) / rate);
  return `${name}: ${done} of ${total}, ${Math.round(rate)} a second, ${left} s left`;
}

/** "read 1.2, link 0.4, pages 5.0": the seconds of each stage. */
export function stageLine(): string {
  return [...stageSeconds()].map(([name, seconds]) => `${name} ${seconds.toFixed(2)}`).join(', ');
}
