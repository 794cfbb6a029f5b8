import type { Finding } from '../../check.ts';
import type { PageContent } from '../../read-page.ts';

/** Every image has words for those who do not see it, or says that it needs none. */
export function checkImages({ file, withoutAlt }: PageContent): Finding[] {
  return withoutAlt.map((address) => ({ file, sentence: `The image \`${address}\` has no \`alt\`.` }));
}
