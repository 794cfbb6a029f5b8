import type { Finding } from '../../check.ts';
import { destinationOf } from '../../destination.ts';
import { hasId } from '../../ids.ts';
import type { AuditedPage } from '../../read-batch.ts';
import type { Surroundings } from '../../surroundings.ts';

/** Every anchor that a page names is there, on itself or on another: any page, by `pageOf`. */
export function checkAnchors(
  pages: readonly AuditedPage[],
  pageOf: (file: string) => AuditedPage | null,
  site: Surroundings,
): Finding[] {
  return pages.flatMap(({ file, anchors }) =>
    anchors.flatMap((address) => {
      const found = destinationOf(address, file, site);
      if (found === null || typeof found === 'string') return [];
      if (hasId(pageOf(found.file)?.ids ?? '', found.anchor)) return [];
      return [{ file, sentence: `\`${address}\` names an anchor that is not there.` }];
    }),
  );
}
