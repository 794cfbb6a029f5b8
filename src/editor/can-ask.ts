/** Whether somebody sits at a terminal on which questions can be asked. It must move its cursor: a dumb one does not. */
export function canAsk({ TERM }: NodeJS.ProcessEnv): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true && TERM !== 'dumb';
}
