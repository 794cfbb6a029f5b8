import { PassThrough } from 'node:stream';

/** A terminal without a screen: what is printed is kept, and answers are typed when something is asked. */
export class FakeTerminal {
  readonly input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  readonly output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  printed = '';

  constructor() {
    this.output.on('data', (chunk: Buffer) => {
      this.printed += chunk.toString('utf8');
    });
  }

  /** Waits until a text is printed that was not there when this was asked the last time, then types keys. */
  async answer(asked: string, ...keys: string[]): Promise<void> {
    while (!this.printed.includes(asked)) await new Promise((resolve) => setTimeout(resolve, 5));
    this.printed = '';
    for (const key of keys) {
      this.input.write(key);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

export const ENTER = '\r';
export const TAB = '\t';
export const CONTROL_C = '\u0003';
