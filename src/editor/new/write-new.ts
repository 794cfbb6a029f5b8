import { constants } from 'node:fs';
import { copyFile, link, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DraftFile } from './draft-file.ts';
import { WrongAnswer } from './read-flags.ts';

/** Writes a file that is not there yet, whole or not at all. Throws WrongAnswer when it is there. */
export async function writeNew(content: string, { path, text }: DraftFile): Promise<void> {
  const place = join(content, path);
  const draft = join(dirname(place), `.${basename(place)}.${process.pid}`);
  await mkdir(dirname(place), { recursive: true });
  try {
    await writeFile(draft, text);
    // A link is refused where a file stands, and shows the file whole; not every disk has them.
    await link(draft, place).catch((error) => {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
      return copyFile(draft, place, constants.COPYFILE_EXCL);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new WrongAnswer(`The file \`${path}\` is there already, and was left as it is; choose another \`--id\`.`);
    }
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
