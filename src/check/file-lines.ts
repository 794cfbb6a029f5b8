import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lines of the files in a content folder, each file read when the first line of it is asked for. */
export class FileLines {
  readonly #directory: string;
  readonly #texts = new Map<string, string>();
  readonly #files = new Map<string, readonly string[]>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** A line, counted from 1, without its end; null when there is none, or the file cannot be read. */
  line(file: string, number: number): string | null {
    const lines = this.#files.get(file) ?? this.#read(file);
    return lines[number - 1] ?? null;
  }

  #read(file: string): readonly string[] {
    const text = this.textOf(file);
    const lines = text === '' ? [] : text.split(/\r\n|\n|\r/);
    this.#files.set(file, lines);
    return lines;
  }

  /** The text as it was read when faults were sought in it: without a byte order mark. Empty when it cannot be read. */
  textOf(file: string): string {
    const text = this.#texts.get(file) ?? readText(join(this.#directory, file));
    this.#texts.set(file, text);
    return text;
  }
}

function readText(path: string): string {
  try {
    return new TextDecoder('utf-8').decode(readFileSync(path));
  } catch {
    return '';
  }
}
