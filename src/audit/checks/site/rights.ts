import type { AuditedSite, Finding } from '../check.ts';

/** No file holds words of a source that its rights keep back, the search index included. */
export function checkRights({ withheld }: AuditedSite): Finding[] {
  return [...withheld].flatMap(([file, blocks]) =>
    blocks.map((block) => ({
      file,
      sentence: `It holds words of ${block}, which the rights of that source keep back.`,
    })),
  );
}
