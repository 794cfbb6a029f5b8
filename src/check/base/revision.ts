import { stat } from 'node:fs/promises';
import { NothingToCompare } from '../wrong-usage.ts';
import { askGit } from './git.ts';

/** The revision that a content folder is compared with. */
export interface Revision {
  /** Its full name, 40 or 64 hex digits. */
  commit: string;
  /** The content folder's path in the repository: empty, or with `/` at its end. */
  prefix: string;
  /** What the reader should know about the choice of the revision; null when there is nothing. */
  note: string | null;
}

/**
 * Finds the revision that `reference` means for a content folder: where its history and that of HEAD
 * parted, so that what others published since does not count as removed here. In a shallow clone that
 * does not reach so far it is `reference` itself, and `note` says so. Throws NothingToCompare.
 */
export async function findRevision(content: string, reference: string): Promise<Revision> {
  if (!(await stat(content).catch(() => null))?.isDirectory()) {
    throw new NothingToCompare(`There is no content folder at "${content}" that could be compared.`);
  }
  const place = await askGit(content, ['rev-parse', '--show-prefix']);
  if (!place.succeeded) {
    throw new NothingToCompare(
      /not a git repository/i.test(place.complaint)
        ? `The content folder "${content}" does not lie in a git repository, so it has no earlier revision.`
        : `git cannot read the repository of the content folder (${place.complaint}).`,
    );
  }
  const prefix = place.bytes.toString('utf8').replace(/\n$/, '');
  const isShallow = lineOf(await askGit(content, ['rev-parse', '--is-shallow-repository'])) === 'true';
  const tip = lineOf(await askGit(content, ['rev-parse', '--verify', '--end-of-options', `${reference}^{commit}`]));
  if (tip === '' && !(await askGit(content, ['rev-parse', '--verify', 'HEAD'])).succeeded) {
    throw new NothingToCompare(
      'The repository of the content folder has no commit yet, so there is nothing to compare with.',
    );
  }
  if (!/^[0-9a-f]{40,64}$/.test(tip)) throw new NothingToCompare(unknownSentence(reference, isShallow));
  const parting = await askGit(content, ['merge-base', tip, 'HEAD']);
  if (parting.succeeded) return { commit: lineOf(parting), prefix, note: null };
  const note = isShallow
    ? `This clone is shallow and does not reach where "${reference}" and HEAD parted, so the comparison is with "${reference}" as it is. \`git fetch --deepen=100\` fetches more of the history.`
    : `"${reference}" and HEAD have no common history, so the comparison is with "${reference}" as it is.`;
  return { commit: tip, prefix, note };
}

function lineOf({ bytes }: { bytes: Buffer }): string {
  return bytes.toString('utf8').trim();
}

function unknownSentence(reference: string, isShallow: boolean): string {
  const unknown = `git knows no revision "${reference}"`;
  if (!isShallow) return `${unknown} here; \`git fetch\` gets what others have pushed.`;
  const steps = stepsBack(reference);
  return steps === null
    ? `${unknown} in this shallow clone; \`git fetch --depth=1 origin REVISION\` fetches one (then \`--base FETCH_HEAD\`), \`git fetch --unshallow\` all.`
    : `${unknown} in this shallow clone; \`git fetch --depth=${steps + 1}\` fetches so much of the history.`;
}

/** How many commits before the last one a name such as `HEAD~3` or `main^^` means; null when it means none. */
function stepsBack(reference: string): number | null {
  const [, marks] = /^[^~^]+((?:~\d*|\^)+)$/.exec(reference) ?? [];
  if (marks === undefined) return null;
  return [...marks.matchAll(/~(\d*)|\^/g)].reduce((sum, [, count]) => sum + Number(count || 1), 0);
}
