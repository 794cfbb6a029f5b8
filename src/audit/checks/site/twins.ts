import type { Finding } from '../../check.ts';
import type { AuditedPage } from '../../read-batch.ts';

/** Pages that the generator names itself; all others have names of the content, which may say the same of two things. */
const OF_THE_GENERATOR =
  /^(?:(?:(?:claims(?:\/page\/\d+)?|sources|people|topics|verdicts|search|corrections|forecasts)\/)?index|404)\.html$/;

/** No two pages have the same title or the same description. */
export function checkTwins(pages: readonly AuditedPage[]): Finding[] {
  return [...findTwins(pages, 'title'), ...findTwins(pages, 'description')];
}

function findTwins(pages: readonly AuditedPage[], kind: 'title' | 'description'): Finding[] {
  const first = new Map<string, AuditedPage>();
  return pages.flatMap((page): Finding[] => {
    const words = page[kind];
    if (page.isMoved || words.trim() === '') return [];
    const twin = first.get(words);
    if (!twin) {
      first.set(words, page);
      return [];
    }
    const finding = { file: page.file, sentence: `Its ${kind} is also that of ${twin.file}.` };
    const isMade = OF_THE_GENERATOR.test(page.file) && OF_THE_GENERATOR.test(twin.file);
    return [isMade ? finding : { ...finding, bearable: true }];
  });
}
