import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * The options and names that a script of measurement is called with. A wrong one ends it with the usage and exit
 * code 2, and so does, later on, a file that it names and that cannot be read.
 */
export function readCall<const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
  isRight: (call: ReturnType<typeof parseArgs<Config>>) => boolean = () => true,
): ReturnType<typeof parseArgs<Config>> {
  process.once('uncaughtException', (error: NodeJS.ErrnoException) => {
    // What the system says is told; anything else is a fault of the script.
    console.error(error.syscall === undefined ? error : `${error.message}\n\n${usage}`);
    process.exit(2);
  });
  try {
    const call = parseArgs(config);
    if (isRight(call)) return call;
    console.error(usage);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
  process.exit(2);
}

/** Whether an option is a number from 1. */
export function isCount(text: string): boolean {
  return /^[1-9]\d{0,8}$/.test(text);
}
