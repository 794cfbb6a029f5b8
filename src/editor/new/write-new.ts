import { join } from 'node:path';
import { writeWhole } from '../../archive/write-whole.ts';
import type { DraftFile } from './draft-file.ts';
import { WrongAnswer } from './read-flags.ts';

/** Writes a file that is not there yet, whole or not at all. Throws WrongAnswer when it is there. */
export async function writeNew(content: string, { path, text }: DraftFile): Promise<void> {
  try {
    await writeWhole(join(content, path), text, { replace: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new WrongAnswer(`The file \`${path}\` is there already, and was left as it is; choose another \`--id\`.`);
    }
    throw error;
  }
}
