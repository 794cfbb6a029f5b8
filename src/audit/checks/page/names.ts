import { type AuditedSite, type Finding, freshPages } from '../check.ts';
import type { AuditedPage } from '../read-page.ts';

/** Pages that the generator names itself; all others have names of the content, which may say the same of two things. */
const OF_THE_GENERATOR =
  /^(?:(?:(?:claims(?:\/page\/\d+)?|sources|people|topics|verdicts|search|corrections|forecasts)\/)?index|404)\.html$/;

/** Each page has one `h1`, and a title and a description of its own. */
export function checkNames(site: AuditedSite): Finding[] {
  const findings: Finding[] = [];
  for (const { file, headings, title, description, isMoved } of freshPages(site)) {
    if (isMoved) continue;
    if (headings.length !== 1) findings.push({ file, sentence: `It has ${headings.length} \`h1\`, not one.` });
    if (title.trim() === '') findings.push({ file, sentence: 'It has no title.' });
    if (description.trim() === '') findings.push({ file, sentence: 'It has no description.' });
  }
  return [...findings, ...findTwins(site, 'title'), ...findTwins(site, 'description')];
}

function findTwins({ pages }: AuditedSite, kind: 'title' | 'description'): Finding[] {
  const first = new Map<string, AuditedPage>();
  return [...pages.values()].flatMap((page): Finding[] => {
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
