import type { Finding } from '../../check.ts';
import type { ReadFile } from '../../read-batch.ts';

/** No file holds words of a source that its rights keep back, the search index included. */
export function checkRights({ file, withheld }: ReadFile): Finding[] {
  return withheld.map((block) => ({
    file,
    sentence: `It holds words of ${block}, which the rights of that source keep back.`,
  }));
}
