import { idFrom } from '../archive/files.ts';
import { CannotImport } from './imported.ts';

const LONGEST = 60;

/** An id from a title: its words in small Latin letters, as many as make a name. */
export function proposeId(title: string): string {
  const id = idFrom(title.replaceAll('/', ' ')).slice(0, LONGEST + 1);
  const whole = id.length > LONGEST ? id.replace(/-[^-]*$/, '') : id;
  if (whole === '') {
    throw new CannotImport('No id can be made of the title of this document: give it one with `--id`.');
  }
  return whole;
}
