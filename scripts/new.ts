import { stat } from 'node:fs/promises';
import { placesFrom } from '../src/archive/places.ts';
import { checkArchive } from '../src/check/check-archive.ts';
import { reportFaults } from '../src/check/report-pretty.ts';
import { canAsk } from '../src/editor/can-ask.ts';
import { askAll } from '../src/editor/new/ask.ts';
import { draftFile } from '../src/editor/new/draft-file.ts';
import { readKnown } from '../src/editor/new/known.ts';
import { questionsFor } from '../src/editor/new/questions.ts';
import { checkAnswers, completeAnswers, readFlags, readKind, WrongAnswer } from '../src/editor/new/read-flags.ts';
import { usage } from '../src/editor/new/usage.ts';
import { writeNew } from '../src/editor/new/write-new.ts';
import { refreshFrontMatter } from '../src/editor/write-schemas.ts';

/** Begins a claim, source, person or topic, and says what is left to do. Returns the exit code. */
async function begin(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage());
    return 0;
  }
  const kind = readKind(args);
  const today = new Date().toISOString().slice(0, 10);
  const questions = questionsFor(kind, today);
  const flags = readFlags(args.slice(1), questions);
  const places = placesFrom(process.env, process.cwd());
  if (!(await stat(places.content).catch(() => null))?.isDirectory()) {
    throw new WrongAnswer(`There is no content folder at \`${places.content}\`.`);
  }
  const known = await readKnown(places.content);
  checkAnswers(flags, questions, known);
  const asked = canAsk(process.env)
    ? await askAll(flags, questions, known, { input: process.stdin, output: process.stdout })
    : flags;
  if (asked === null) {
    process.stdout.write('Nothing was written.\n');
    return 130;
  }
  const file = draftFile(kind, completeAnswers(asked, questions, known));
  await writeNew(places.content, file);
  process.stdout.write(`Wrote ${file.path}.\n`);
  await refreshFrontMatter(process.cwd(), places.content).catch(({ code }: NodeJS.ErrnoException) => {
    process.stderr.write(`The editor could not be told of it (${code}); \`npm run schemas\` tries again.\n`);
  });
  const { faults, ...rest } = await checkArchive(places, { drafts: true, today });
  const own = faults.filter((fault) => fault.file === file.path);
  if (own.length > 0) {
    process.stdout.write(
      `\nWhat is left to do:\n\n${reportFaults({ ...rest, faults: own }, { directory: places.content })}`,
    );
  }
  return 0;
}

try {
  process.exitCode = await begin(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongAnswer)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
