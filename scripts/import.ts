import { isCancel, multiselect } from '@clack/prompts';
import { placesFrom } from '../src/archive/places.ts';
import { canAsk } from '../src/editor/can-ask.ts';
import { importSource } from '../src/import/import-source.ts';
import { CannotImport, type ImportedBlock } from '../src/import/imported.ts';
import { readOptions, USAGE, WrongUsage } from '../src/import/options.ts';
import { readInput } from '../src/import/read-input.ts';
import { describeStray, formatReport } from '../src/import/report.ts';

/** Asks which stray blocks to leave out; all are chosen to begin with. */
async function chooseStrays(strays: readonly ImportedBlock[]): Promise<readonly ImportedBlock[]> {
  const chosen = await multiselect({
    message: 'Which of these are no words of the document, and to be left out?',
    options: strays.map((block) => ({ value: block, label: describeStray(block) })),
    initialValues: [...strays],
    required: false,
  });
  if (isCancel(chosen)) throw new CannotImport('Nothing was imported.');
  return chosen;
}

/** Imports what the arguments name and prints the report. */
async function run(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (options === null) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const { content } = placesFrom(process.env, process.cwd());
  const asks = canAsk(process.env) && !options.json && options.input !== '-';
  const report = await importSource(await readInput(options.input, process.stdin), {
    ...options,
    content,
    today: new Date().toISOString().slice(0, 10),
    choose: asks ? chooseStrays : null,
  });
  if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else if (options.dryRun) {
    process.stdout.write(report.text);
    process.stderr.write(formatReport(report));
  } else process.stdout.write(formatReport(report));
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof WrongUsage) {
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    process.exitCode = 2;
  } else if (error instanceof CannotImport) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else throw error;
}
