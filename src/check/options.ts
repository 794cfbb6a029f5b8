import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { WrongUsage } from './wrong-usage.ts';

export const FORMATS = ['pretty', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export const USAGE = `Usage: npm run check -- [--format pretty|json|github] [--base REF] [--fix] [--explain [RULE]] [FILE…]

  --format   how to report: pretty (for people), json (for programs), github (annotations)
  --base     compares with a git revision: guards addresses, verdicts and blocks that were published,
             and lists new and changed blocks of sources
  --fix      mends what has exactly one right answer, says what it did, and reports what is left
  --explain  tells what a rule demands and why; without RULE it lists all rules
  FILE       reports the faults of these files or folders only; everything is read all the same`;

/** What the command was asked to do. */
export interface CheckOptions {
  format: Format;
  /** A git revision to compare with. */
  base: string | null;
  /** Whether to mend what can be mended before the report. */
  fix: boolean;
  /** Id of a rule, or `list`. */
  explain: string | null;
  /** Paths below the content folder; none for the whole of it. */
  files: string[];
  /** Those of the arguments of which nothing is there now; none without `base`. */
  absent: AbsentFile[];
  help: boolean;
}

/** A file or folder that was named and is not there; it may have been in the revision that is compared with. */
export interface AbsentFile {
  /** As it was typed. */
  path: string;
  /** The paths below the content folder that this may mean. */
  places: string[];
}

/** Reads the arguments. Throws WrongUsage. */
export function readOptions(
  args: string[],
  { content, directory }: { content: string; directory: string },
): CheckOptions {
  const { values, positionals } = parse(withList(args));
  const format = FORMATS.find((each) => each === values.format);
  if (values.base?.trim() === '') throw new WrongUsage('`--base` needs the name of a git revision.');
  if (!format) throw new WrongUsage(`There is no format "${values.format}": it is one of ${FORMATS.join(', ')}.`);
  const isReport = !values.help && values.explain === undefined;
  const named = isReport ? positionals.map((path) => ({ path, ...locate(path, content, directory) })) : [];
  const absent = named.filter(({ isThere }) => !isThere);
  if (values.base === undefined && absent[0]) {
    throw new WrongUsage(
      `There is no file "${absent[0].path}", neither here nor in the content folder. When it was deleted, leave it out: what refers to it is told where it does, and \`--base REF\` tells what the deletion breaks.`,
    );
  }
  return {
    format,
    base: values.base ?? null,
    fix: values.fix,
    explain: values.explain ?? null,
    help: values.help,
    files: named.flatMap(({ places }) => places),
    absent,
  };
}

/** `--explain` alone asks for the list. */
function withList(args: readonly string[]): string[] {
  return args.flatMap((arg, index) =>
    arg === '--explain' && (args[index + 1] ?? '-').startsWith('-') ? [arg, 'list'] : [arg],
  );
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'pretty' },
        base: { type: 'string' },
        fix: { type: 'boolean', default: false },
        explain: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/(?<=\.) (?=To |Did )|\n/);
    throw new WrongUsage(/[.?!]$/.test(sentence) ? sentence : `${sentence}.`);
  }
}

/** What a path, given from the working directory or from the content folder, is below the content folder. */
function locate(path: string, content: string, directory: string): { places: string[]; isThere: boolean } {
  // One of the two may be named through a link: temporary folders often are.
  const typed = resolve(directory, path);
  const meant = isBelow(content, typed) ? typed : resolve(content, relative(realPath(content), realPath(typed)));
  const inside = [meant, resolve(content, path)].filter((place) => isBelow(content, place));
  const found = inside.find((place) => existsSync(place));
  if ((!found && existsSync(resolve(directory, path))) || inside.length === 0) {
    throw new WrongUsage(`The file "${path}" does not lie in the content folder.`);
  }
  const places = (found ? [found] : inside).map((place) => relative(content, place).split(sep).join('/'));
  return { places, isThere: found !== undefined };
}

/** Refuses what was named and is neither there nor among the files of the revision. Throws WrongUsage. */
export function refuseUnknown(absent: readonly AbsentFile[], base: string, files: ReadonlySet<string>): void {
  for (const { path, places } of absent) {
    if ([...files].some((file) => isAsked(file, places))) continue;
    throw new WrongUsage(`There is no file "${path}", neither now nor in the revision "${base}".`);
  }
}

/** A path without links; as it is where nothing is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether a report limited to these files and folders tells of a file; what concerns the whole archive is always told. */
export function isAsked(file: string, files: readonly string[]): boolean {
  return (
    files.length === 0 ||
    file === '.' ||
    files.some((each) => each === '' || file === each || file.startsWith(`${each}/`))
  );
}

/** The folder that GitHub counts paths from: the nearest one around a folder that holds a `.git`, or that folder. */
export function repositoryRoot(directory: string): string {
  for (let folder = directory; ; folder = join(folder, '..')) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === join(folder, '..')) return directory;
  }
}
