import type { Nodes } from 'mdast';
import type { BodyReport } from './body-report.ts';
import type { ComponentName } from './vocabulary.ts';

/** What stands around a node of a body. */
export interface Surroundings {
  parent: Nodes;
  /** Whether these are the words of a link, a quotation or a summary, which hold no links. */
  in: 'link' | 'quote' | 'summary' | null;
  /** The component whose caption this is. */
  caption: ComponentName | null;
}

/** Reports what leads somewhere and stands in words that can be clicked already. */
export function reportNested(node: Nodes, around: Surroundings, what: string, report: BodyReport): void {
  const place = around.in === 'summary' ? 'summary' : 'link';
  report.at(
    node,
    'link-nested',
    `${what} leads somewhere, so it cannot stand inside a ${place}.`,
    `Move it behind the ${place}.`,
  );
}
