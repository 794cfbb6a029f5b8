import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ORIGINALS } from '../archive/originals.ts';
import { CannotImport } from './imported.ts';

/**
 * Writes a file as a whole or not at all: under another name first, which begins with a dot so that
 * nothing reads it. Without `replace` a file that is there already stays, and CannotImport is thrown.
 */
export async function writeWhole(
  file: string,
  data: string | Uint8Array,
  { replace }: { replace: boolean },
): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    await mkdir(dirname(file), { recursive: true });
    await using handle = await open(temporary, 'wx');
    await handle.writeFile(data);
    await handle.sync();
    if (replace) await rename(temporary, file);
    else await link(temporary, file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CannotImport(
      code === 'EEXIST' ? `\`${file}\` is there already.` : `\`${file}\` cannot be written (${code ?? message}).`,
    );
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Keeps the bytes of a document under their digest; returns the path below the content folder. */
export async function keepOriginal(
  content: string,
  { id, bytes, sha256, ending }: { id: string; bytes: Uint8Array; sha256: string; ending: string | null },
): Promise<string> {
  const path = `${ORIGINALS}/${id}/${sha256}${ending && /^[a-z0-9]{1,8}$/.test(ending) ? `.${ending}` : ''}`;
  await writeWhole(join(content, path), bytes, { replace: true });
  return path;
}
