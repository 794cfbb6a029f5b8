import { relative } from 'node:path';
import { type Places, placesFrom } from '../src/archive/places.ts';
import { compareWithBase } from '../src/check/base/compare.ts';
import { type CheckResult, checkArchive } from '../src/check/check-archive.ts';
import { explainRule } from '../src/check/explain.ts';
import { visible, visibleName } from '../src/check/frame.ts';
import { mend } from '../src/check/mend.ts';
import { isAsked, readOptions, refuseUnknown, repositoryRoot, USAGE } from '../src/check/options.ts';
import { reportGithub } from '../src/check/report-github.ts';
import { reportJson } from '../src/check/report-json.ts';
import { reportFaults } from '../src/check/report-pretty.ts';
import { NothingToCompare, WrongUsage } from '../src/check/wrong-usage.ts';

/** Each round mends all it can, of syntax one fault a text; more would be a fix that brings its own fault about. */
const MOST_ROUNDS = 1_000;

/** Checks the archive and prints a report. Returns the exit code: 1 when the report tells of an error. */
async function check(args: string[]): Promise<number> {
  const directory = process.cwd();
  const places = placesFrom(process.env, directory);
  const { format, base, fix, explain, files, absent, help } = readOptions(args, { content: places.content, directory });
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (explain !== null) {
    process.stdout.write(await explainRule(explain));
    return 0;
  }
  const today = new Date().toISOString().slice(0, 10);
  const result = fix ? await mendAll(places, today, files) : await checkArchive(places, { drafts: true, today });
  const compared = base === null ? null : await compareWithBase(result, { ...places, reference: base, today });
  if (base !== null && compared) refuseUnknown(absent, base, compared.files);
  if (compared?.note) process.stderr.write(`${compared.note}\n`);
  const checked = {
    ...result,
    faults: (compared ?? result).faults.filter(({ file }) => isAsked(file, files)),
    changes:
      compared?.changes.filter(({ file, citedBy }) =>
        [{ file }, ...citedBy].some((each) => isAsked(each.file, files)),
      ) ?? null,
  };
  const report = {
    pretty: () => reportFaults(checked, { directory: places.content, colour: isColoured(process.env) }),
    json: () => reportJson(checked, places.content),
    github: () => reportGithub(checked, { folder: relative(repositoryRoot(places.content), places.content) }),
  }[format];
  process.stdout.write(report());
  return checked.faults.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Colour is for terminals that show it, unless somebody wants none (https://no-color.org). */
function isColoured({ NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  return process.stdout.isTTY && !NO_COLOR && TERM !== 'dumb';
}

/** Mends and reads again, as what was mended may show what else can be. Says on stderr what it did. */
async function mendAll(places: Places, today: string, files: readonly string[]): Promise<CheckResult> {
  const refused = new Set<string>();
  for (let round = 0; ; round++) {
    const result = await checkArchive(places, { drafts: true, today });
    if (round === MOST_ROUNDS) return result;
    const mended = await mend(
      places.content,
      result.faults.filter(({ file }) => isAsked(file, files) && !refused.has(file)),
      (file, code) => {
        refused.add(file);
        process.stderr.write(`Left as it is, since it cannot be written (${code}): ${visibleName(file)}\n`);
      },
    );
    if (mended.length === 0) return result;
    for (const { fault, from, to } of mended) {
      const change = from === '' ? `added \`${to}\`` : `wrote \`${to}\` for \`${from}\``;
      process.stderr.write(
        `Mended ${visibleName(fault.file)}:${fault.line}:${fault.column}: ${visible(change)}. [${fault.rule}]\n`,
      );
    }
  }
}

try {
  process.exitCode = await check(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongUsage || error instanceof NothingToCompare)) throw error;
  process.stderr.write(error instanceof WrongUsage ? `${error.message}\n\n${USAGE}\n` : `${error.message}\n`);
  process.exitCode = 2;
}
