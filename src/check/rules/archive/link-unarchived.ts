import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';

const ARCHIVES =
  /^https?:\/\/(?:web\.archive\.org|archive\.(?:org|today|ph|is|md|li|vn|fo)|perma\.cc|ghostarchive\.org)\//i;

/** An address without what does not change where it leads. */
function plain(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

export const rule: Rule = {
  id: 'link-unarchived',
  severity: 'warning',
  explanation:
    'What is linked to is archived as well. Of the pages that a text links to, many are gone or changed within a few years, and then nobody can check what they said.',
  bad: `url: https://example.org/minutes
archives: []`,
  good: `url: https://example.org/minutes
archives:
  - {url: https://web.archive.org/web/2026/https://example.org/minutes, on: 2026-01-02}`,
  find: (context) => {
    const sources = [...context.read.sources.values()];
    const archived = new Set(sources.flatMap(({ parts }) => (parts.url ? [plain(parts.url)] : [])));
    return [
      ...sources.flatMap(({ file, parts, spanOf }) => {
        if (!parts.url || (parts.archives ?? []).length > 0) return [];
        return {
          ...spanOf(['url']),
          file,
          message: 'No public archive copy of this address is named.',
          help: 'Save the page, for example at https://web.archive.org/save, and add the copy to `archives`.',
        };
      }),
      ...claimsToCheck(context).flatMap(({ file, body }) =>
        body.links
          .filter(({ href }) => /^https?:/i.test(href) && !ARCHIVES.test(href) && !archived.has(plain(href)))
          .map(({ span }) => ({
            ...span,
            file,
            message: 'The page behind this link is not archived.',
            help: 'Archive it as a source and cite that, or link to a copy in a public archive.',
          })),
      ),
    ];
  },
};
