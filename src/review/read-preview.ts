import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The files are no site; the message is one sentence and holds nothing of them. */
export class HostilePreview extends Error {}

const MOST_FILES = 100_000;
const MOST_BYTES = 1_000_000_000;
const NAME = /^[\w%@+-][\w.%@+-]*$/;
/** The endings of what a build writes; nothing among it is run by a server. */
const ENDINGS =
  /\.(?:html|css|js|json|xml|txt|csv|bib|svg|png|webp|avif|jpe?g|ico|woff2?|wasm|pagefind|pf_(?:meta|index|filter|fragment)|webmanifest)$/;
/** What a build writes for hosts and for itself, and a folder for the contact of security: a preview has no use for it. */
const LEFT_OUT = new Set(['_headers', '.verbatim', '.well-known']);

/**
 * The files of a built site that a pull request's own code wrote, as paths below `folder`. A link, a
 * hidden file (`.git`, `.gitattributes`), an ending that no build writes, or too much of it all, and
 * nothing is published. Throws HostilePreview.
 */
export async function readPreview(folder: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [''];
  let bytes = 0;
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    for (const child of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? child.name : `${below}/${child.name}`;
      // The first would give the preview the address of the publication.
      if (path === 'CNAME' || LEFT_OUT.has(path)) continue;
      if (!NAME.test(child.name)) throw new HostilePreview('The preview holds a file with a name that no build gives.');
      if (child.isDirectory()) folders.push(path);
      else if (!child.isFile())
        throw new HostilePreview('The preview holds something that is neither file nor folder.');
      else if (!ENDINGS.test(child.name))
        throw new HostilePreview('The preview holds a kind of file that no build writes.');
      else {
        files.push(path);
        bytes += (await lstat(join(folder, path))).size;
      }
      if (files.length + folders.length > MOST_FILES || bytes > MOST_BYTES)
        throw new HostilePreview('The preview is too large.');
    }
  }
  return files.sort();
}
