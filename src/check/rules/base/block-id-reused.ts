import { changedSources } from '../../base/changed-sources.ts';
import type { BaseRule } from '../../rule.ts';

export const rule: BaseRule = {
  id: 'block-id-reused',
  severity: 'error',
  explanation:
    'The id of a block that was a wrong transcription is never given again: whoever cited the wrong words would seem to cite the new ones. The mark `was` of the block that took its place stays as well, for it leads them there. Told with `--base` only.',
  bad: 'Another paragraph. ^p2   (^p2b had was=p2)',
  good: 'Another paragraph. ^p9',
  compare: (comparison) =>
    changedSources(comparison).flatMap(({ was, now, blocks }) =>
      was.blocks.flatMap((block) => {
        if (block.was === null) return [];
        const successor = blocks.get(block.id);
        const again = blocks.get(block.was);
        if (again) {
          return {
            ...again.idSpan,
            file: now.file,
            message: `The id \`^${block.was}\` named a wrong transcription once, and cannot be given again.`,
            help: `Give these words an id of their own, and leave \`was=${block.was}\` behind \`^${block.id}\`.`,
          };
        }
        if (!successor || now.blocks.some((each) => each.was === block.was)) return [];
        return {
          ...successor.idSpan,
          file: now.file,
          message: `The mark \`was=${block.was}\` is gone, so what cites \`^${block.was}\` no longer learns where to look.`,
          help: `Write \`was=${block.was}\` behind \`^${block.id}\` again.`,
        };
      }),
    ),
};
