import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { visible } from '../src/check/frame.ts';
import { MANIFEST_FILE, readManifest } from '../src/integrity/manifest.ts';
import { folderSite, type PublishedSite, webSite } from '../src/integrity/published-site.ts';
import { verifySite } from '../src/integrity/verify.ts';

const USAGE = `verify FOLDER_OR_ADDRESS [--manifest FILE]
  Compares a published site with ${MANIFEST_FILE} of your own build (--manifest dist/${MANIFEST_FILE}), or with
  its own. Ends with 0 when all is as built, 1 when something differs, 2 when it could not compare.`;
/** So many files that could not be read are told one by one. */
const MOST_TOLD = 5;
const LARGEST_MANIFEST = 100_000_000;

/** Why nothing could be compared; the message says it. */
class Unable extends Error {}

/** Compares, prints what differs, and returns the exit code. */
async function verify(args: string[]): Promise<number> {
  const { place, own } = readOptions(args);
  const site = await openSite(place);
  const text = own === null ? await site.text(MANIFEST_FILE, LARGEST_MANIFEST) : await readOwn(own);
  if (text === null)
    throw new Unable(`${place} holds no ${MANIFEST_FILE}: no build of Verbatim made it, or it was removed.`);
  const manifest = readManifest(text);
  if (typeof manifest === 'string')
    throw new Unable(`The ${MANIFEST_FILE} of ${own ?? place} cannot be used. ${manifest}`);
  const { compared, unread, ...differences } = await verifySite(site, manifest, own === null ? null : text);
  const lines = Object.entries(differences).flatMap(([kind, files]) =>
    files.map((file) => `${kind.padEnd(8)} ${file}`),
  );
  for (const line of [...lines, ...unread.slice(0, MOST_TOLD)]) process.stdout.write(visible(`${line}\n`));
  if (unread.length > MOST_TOLD) process.stdout.write(`… and ${unread.length - MOST_TOLD} more could not be read.\n`);
  const { changed, missing, added } = differences;
  const counts = `${changed.length} changed, ${missing.length} missing${site.list ? `, ${added.length} added` : ''}`;
  process.stdout.write(`${compared} files of ${place} compared: ${counts}.\n`);
  if (own === null) {
    process.stdout.write(
      `They were compared with the site's own ${MANIFEST_FILE}. This shows damage only: who changes a page can change\nthat list as well. Build the site from its content yourself and name your list with --manifest.\n`,
    );
  }
  if (unread.length > 0) return 2;
  return lines.length > 0 ? 1 : 0;
}

async function openSite(place: string): Promise<PublishedSite> {
  if (/^https?:\/\//i.test(place)) {
    if (!URL.canParse(place)) throw new Unable(`${place} is no address.`);
    return webSite(place);
  }
  if (!(await stat(place).catch(() => null))?.isDirectory()) throw new Unable(`There is no folder ${place}.`);
  return folderSite(place);
}

async function readOwn(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Unable(`${path} cannot be read (${error.code}).`);
  });
}

function readOptions(args: string[]): { place: string; own: string | null } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { manifest: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length === 1 && positionals[0]) return { place: positionals[0], own: values.manifest ?? null };
  } catch {
    // Told below.
  }
  throw new Unable(USAGE);
}

try {
  process.exitCode = await verify(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
