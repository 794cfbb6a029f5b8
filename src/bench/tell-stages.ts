import { stageSeconds } from '../archive/stages.ts';

// Loaded before a command that is measured: tells at its end how long each stage took.
process.on('exit', () => {
  const told = [...stageSeconds()].map(([name, seconds]) => `${name} ${seconds.toFixed(2)}`).join(', ');
  if (told !== '') process.stderr.write(`Seconds: ${told}.\n`);
});
