import { type AuditedSite, type Finding, freshPages } from '../check.ts';

/** No script, style or handler stands in a page: the content security policy would keep it from running. */
export function checkInlineCode(site: AuditedSite): Finding[] {
  return freshPages(site).flatMap(({ file, inline }) =>
    [...new Set(inline)].map((code) => ({ file, sentence: `Code stands in the page itself: ${code}.` })),
  );
}
