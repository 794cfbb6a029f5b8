import { OutputRefused } from './output.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk. Make some, and build again',
  EDQUOT: 'no more space is allowed there. Make some, and build again',
  EROFS: 'the disk can only be read. Name another folder in OUT_DIR',
  EACCES: 'you may not write there. Change the rights of the folder, or name another one in OUT_DIR',
  EPERM: 'you may not write there. Change the rights of the folder, or name another one in OUT_DIR',
  ENOTDIR: 'a part of that path is a file. Name another folder in OUT_DIR',
  EMFILE: 'too many files are open. Close other programs, or raise the limit (`ulimit -n`)',
  ENAMETOOLONG: 'a name in it is longer than the disk can hold. Shorten the id that it is made of',
};

/** What the system says against writing, as a sentence; null when the error is another one. */
export function writeRefusal(error: unknown, output: string): OutputRefused | null {
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  const reason = REASONS[code ?? ''];
  if (reason === undefined) return null;
  return new OutputRefused(`The site cannot be written to ${path ?? output}: ${reason}. The last site stays as it is.`);
}
