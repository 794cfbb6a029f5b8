import type { Nodes } from 'mdast';
import type { LocalFault, Span } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';

/** Collects the faults of a text, each at the node that has it. */
export class BodyReport {
  readonly faults: LocalFault[] = [];
  readonly text: string;
  readonly lines: Lines;

  constructor(text: string, lines: Lines) {
    this.text = text;
    this.lines = lines;
  }

  spanOf(node: Pick<Nodes, 'position'>): Span {
    const start = node.position?.start.offset ?? 0;
    return this.lines.span(start, node.position?.end.offset ?? start);
  }

  /** A fault of the whole node. */
  at(node: Pick<Nodes, 'position'>, rule: string, message: string, help: string): void {
    this.faults.push({ ...this.spanOf(node), rule, message, help });
  }

  /** A fault of a node that may be long: no more of it is marked than the line in which it begins. */
  atFirstLine(node: Pick<Nodes, 'position'>, rule: string, message: string, help: string): void {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const line = this.text.slice(start, end).search(/[\r\n]/);
    this.faults.push({ ...this.lines.span(start, line < 0 ? end : start + line), rule, message, help });
  }

  /** What may stay as it is, but is hardly meant. */
  warnAtFirstLine(node: Pick<Nodes, 'position'>, rule: string, message: string, help: string): void {
    this.atFirstLine(node, rule, message, help);
    const fault = this.faults.at(-1);
    if (fault) fault.severity = 'warning';
  }
}
