import { statSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { auditSite } from '../audit/audit-site.ts';
import type { EarlyReading } from '../audit/early-reading.ts';
import { isPublishable, reportAudit } from '../audit/report.ts';
import { describeSite } from '../integrity/describe-site.ts';
import { MANIFEST_FILE } from '../integrity/manifest.ts';
import { HEADERS_FILE, writeHeaders } from '../publish/headers.ts';
import type { DrawnFiles } from './draw-pages.ts';
import { digestOf, type LastSite } from './last-site.ts';
import { OutputRefused } from './output.ts';

interface Attested {
  archive: Archive;
  /** Holds what was made anew; the output folder holds what is taken from the last site. */
  staging: string;
  output: string;
  last: LastSite;
  early: EarlyReading | null;
  /** A file that remembers what the last audit looked for. */
  memory: string;
}

/** Writes the headers for hosts beside the other new files of a site. */
export function addHeaders(staging: string, { site, pages }: Archive): void {
  writeFileSync(join(staging, HEADERS_FILE), writeHeaders(site, pages.keys()));
}

/**
 * Audits a site before it is published, and adds the list of all its files with their digests. Returns what
 * was found that is bearable, and how much was read. Throws `OutputRefused` when the audit fails.
 */
export async function attestSite(
  files: DrawnFiles,
  { archive, staging, output, last, early, memory }: Attested,
): Promise<string> {
  files.delete(MANIFEST_FILE);
  const places = new Map([...files].map(([file, { taken }]) => [file, join(taken ? output : staging, file)]));
  const fresh = new Set([...files].filter(([, { taken }]) => !taken).map(([file]) => file));
  const before = last.files().filter((file) => file !== MANIFEST_FILE && last.find(file) !== null);
  const audit = await auditSite(
    {
      files: places,
      fresh,
      last: new Map(before.map((file) => [file, join(output, file)])),
      withheld: await readFile(memory, 'utf8').catch(() => null),
      early,
    },
    archive,
  );
  const report = reportAudit(audit);
  if (!isPublishable(audit)) {
    throw new OutputRefused(
      `The audit of the site found what must not be published:\n${report}Nothing was published, and the last site stays as it is.`,
    );
  }
  const digests = new Map(
    [...files].map(([file, { bytes, taken }]) => [
      file,
      {
        sha256: Buffer.from(bytes, 'base64url').toString('hex'),
        bytes: (taken ? last.sizeOf(file) : null) ?? statSync(places.get(file) ?? '').size,
      },
    ]),
  );
  const manifest = Buffer.from(describeSite(digests, archive));
  const bytes = digestOf(manifest);
  const taken = last.find(MANIFEST_FILE)?.bytes === bytes;
  if (!taken) writeFileSync(join(staging, MANIFEST_FILE), manifest);
  files.set(MANIFEST_FILE, { shows: '', bytes, search: null, taken });
  // Should this site not be published after all, the files of the last one have been looked through as well.
  await writeFile(memory, audit.withheld);
  return `${report}${audit.pages} pages audited in ${audit.seconds.toFixed(1)} s.`;
}
