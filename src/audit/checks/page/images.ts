import { type AuditedSite, type Finding, freshPages } from '../check.ts';

/** Every image has words for those who do not see it, or says that it needs none. */
export function checkImages(site: AuditedSite): Finding[] {
  return freshPages(site).flatMap(({ file, withoutAlt }) =>
    withoutAlt.map((address) => ({ file, sentence: `The image \`${address}\` has no \`alt\`.` })),
  );
}
