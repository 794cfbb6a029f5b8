import type { Finding } from '../../check.ts';
import type { PageContent } from '../../read-page.ts';

/** No script, style or handler stands in a page: the content security policy would keep it from running. */
export function checkInlineCode({ file, inline }: PageContent): Finding[] {
  return [...new Set(inline)].map((code) => ({ file, sentence: `Code stands in the page itself: ${code}.` }));
}
