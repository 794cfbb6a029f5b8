import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isRunning } from '../archive/is-running.ts';
import { listFilesAside } from '../integrity/list-aside.ts';

/** Lists the files of a finished site, so that the next build knows what it may replace. */
export const MANIFEST = '.verbatim';
/** The last site, while the new one takes its place. */
const PREVIOUS = '-previous';

/** Something about the folders that keeps a site from being written; the message says how to mend it. */
export class OutputRefused extends Error {}

/**
 * Makes sure that nothing but an earlier site would be lost by writing to `output`. Returns the files of that
 * site. Throws `OutputRefused` when it is or holds the content folder, stands within it, or holds other files.
 */
export async function guardOutput(output: string, content: string): Promise<string[]> {
  const [out, source] = [await realPlace(output), await realPlace(content)];
  if (holds(out, source) || holds(source, out)) {
    throw new OutputRefused(
      `The site cannot be written to ${output}: that folder and the content folder ${content} are the same, or one holds the other. Name another folder in OUT_DIR.`,
    );
  }
  const status = await stat(output).catch(() => null);
  if (!status) return [];
  if (!status.isDirectory()) {
    throw new OutputRefused(`The site cannot be written to ${output}: that is a file. Name a folder in OUT_DIR.`);
  }
  const files = await listFilesAside(output);
  const manifest = await readFile(join(output, MANIFEST), 'utf8').catch(() => '');
  const ours = new Set([MANIFEST, ...manifest.split('\n')]);
  const others = files.filter((file) => !ours.has(file));
  if (others.length > 0) {
    throw new OutputRefused(
      `The site cannot be written to ${output}: it holds files that no build made (${others.slice(0, 3).join(', ')}${others.length > 3 ? ' and others' : ''}). Move them away, or name another folder in OUT_DIR.`,
    );
  }
  return files.filter((file) => file !== MANIFEST);
}

/** Whether a folder is another one, or holds it. Real paths. */
function holds(folder: string, other: string): boolean {
  return other === folder || other.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A folder beside `output` in which a site is made; it is removed when the process ends early. */
export async function openStaging(output: string): Promise<string> {
  const parent = dirname(output);
  await mkdir(parent, { recursive: true });
  const prefix = `.${basename(output)}-staging-`;
  for (const name of await readdir(parent)) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : 0;
    if (owner === 0 || isRunning(owner)) continue;
    // Somebody was stopped between taking the last site away and putting the new one in its place.
    if (name.endsWith(PREVIOUS) && !existsSync(output)) await rename(join(parent, name), output);
    else await rm(join(parent, name), { recursive: true, force: true });
  }
  const staging = join(parent, `${prefix}${process.pid}-${randomBytes(4).toString('hex')}`);
  const clean = () => rmSync(staging, { recursive: true, force: true });
  process.once('exit', clean);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  return staging;
}

/**
 * Puts a finished site of these files in the place of the last one. Returns where the last one is now; null when there
 * was none, or when its files were replaced one by one.
 */
export async function publishSite(
  { site, files }: { site: string; files: readonly string[] },
  output: string,
): Promise<string | null> {
  // Not into the file that may be there already: it could be that of the last site as well.
  await rm(join(site, MANIFEST), { force: true });
  await writeFile(join(site, MANIFEST), `${files.toSorted().join('\n')}\n`);
  const previous = site + PREVIOUS;
  const replaced = existsSync(output);
  if (replaced) {
    try {
      // At once, as is the move below: between the two there is no site.
      renameSync(output, previous);
    } catch (error) {
      // A folder that is mounted (a volume of a container) cannot be moved: its files are replaced one by one.
      if (!['EBUSY', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      for (const name of await readdir(output)) await rm(join(output, name), { recursive: true, force: true });
      await cp(site, output, { recursive: true, preserveTimestamps: true });
      await rm(site, { recursive: true, force: true });
      return null;
    }
  }
  try {
    renameSync(site, output);
  } catch (error) {
    if (replaced) renameSync(previous, output);
    throw error;
  }
  return replaced ? previous : null;
}

/** The place with all links followed, of the nearest folder above it that exists. */
export async function realPlace(path: string): Promise<string> {
  const whole = resolve(path);
  const found = await realpath(whole).catch(() => null);
  if (found !== null) return found;
  const parent = dirname(whole);
  return parent === whole ? whole : join(await realPlace(parent), basename(whole));
}
