import { join } from 'node:path';
import { ORIGINALS } from '../archive/originals.ts';
import { writeWhole } from '../archive/write-whole.ts';
import { CannotImport } from './imported.ts';

/** Writes a file whole or not at all; without `replace` one that is there stays. Throws CannotImport. */
export async function writeImported(
  file: string,
  data: string | Uint8Array,
  { replace }: { replace: boolean },
): Promise<void> {
  try {
    await writeWhole(file, data, { replace });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CannotImport(
      code === 'EEXIST' ? `\`${file}\` is there already.` : `\`${file}\` cannot be written (${code ?? message}).`,
    );
  }
}

/** Keeps the bytes of a document under their digest; returns the path below the content folder. */
export async function keepOriginal(
  content: string,
  { id, bytes, sha256, ending }: { id: string; bytes: Uint8Array; sha256: string; ending: string | null },
): Promise<string> {
  const path = `${ORIGINALS}/${id}/${sha256}${ending && /^[a-z0-9]{1,8}$/.test(ending) ? `.${ending}` : ''}`;
  await writeImported(join(content, path), bytes, { replace: true });
  return path;
}
