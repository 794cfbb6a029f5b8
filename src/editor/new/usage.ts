import { KINDS, type Kind, questionsFor } from './questions.ts';

/** How the command is called, for one kind of file or for all. */
export function usage(kinds: readonly Kind[] = KINDS): string {
  const parts = kinds.map((kind) => {
    const flags = questionsFor(kind, '').map(({ name, takes, ask }) => {
      const flag = takes === 'yes or no' ? `--${name}` : `--${name} …`;
      return `  ${flag.padEnd(18)} ${ask}${takes === 'many' ? ' (may stand several times)' : ''}`;
    });
    return `npm run new -- ${kind}\n${flags.join('\n')}`;
  });
  return `On a terminal, whatever is not given as a flag is asked.\n\n${parts.join('\n\n')}\n`;
}
