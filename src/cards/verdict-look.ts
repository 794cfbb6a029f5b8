import type { VerdictFamily } from '../schema/verdict.ts';
import type { Card } from './card.ts';
import { COLOURS } from './colours.ts';

/** Styles as the renderer takes them: CSS in camel case. */
export type Style = Record<string, string | number | undefined>;

const { supports, contradicts, setting } = COLOURS;

/**
 * Colour and line of each family of verdicts, as on the pages. The line tells families apart for those who
 * see no colours; in the family `truth` a frame stands for it, by rating.
 */
export const FAMILIES: Record<VerdictFamily, { colour: string; line: string }> = {
  truth: { colour: supports, line: 'solid' },
  evidence: { colour: COLOURS.evidence, line: 'double' },
  context: { colour: setting, line: 'dashed' },
  forecast: { colour: COLOURS.forecast, line: 'dotted' },
  opinion: { colour: COLOURS.soft, line: 'wavy' },
};

type Side = 'block-start' | 'block-end' | 'inline-start' | 'inline-end';

/** The frame of a verdict about truth, as on the pages: it opens as the rating falls, and 1 is filled. */
export const RATINGS: Record<number, { colour: string; frame: readonly Side[]; filled?: true }> = {
  5: { colour: supports, frame: ['block-start', 'block-end', 'inline-start', 'inline-end'] },
  4: { colour: supports, frame: ['block-start', 'block-end', 'inline-start'] },
  3: { colour: setting, frame: ['block-end', 'inline-start'] },
  2: { colour: contradicts, frame: ['block-end'] },
  1: { colour: contradicts, frame: [], filled: true },
};

/** How the word of a verdict looks on a card that runs in a direction. */
export function styleOfVerdict(
  { family, rating }: { family: VerdictFamily; rating: number | null },
  direction: Card['direction'],
): Style {
  const rated = RATINGS[rating ?? 0];
  if (rated) {
    const { colour, frame, filled } = rated;
    return {
      padding: '2px 18px 8px',
      borderRadius: 6,
      ...(filled ? { color: COLOURS.paper, backgroundColor: colour } : { color: colour }),
      ...Object.fromEntries(frame.map((side) => [physical(side, direction), `5px solid ${colour}`])),
    };
  }
  const { colour, line } = FAMILIES[family];
  return {
    paddingBottom: 12,
    color: colour,
    textDecorationLine: 'underline',
    textDecorationStyle: line,
    textDecorationThickness: '5px',
    textUnderlineOffset: '11px',
  };
}

/** The property that draws a side; the renderer knows no logical ones. */
function physical(side: Side, direction: Card['direction']): string {
  if (side === 'block-start') return 'borderTop';
  if (side === 'block-end') return 'borderBottom';
  return (side === 'inline-start') === (direction === 'ltr') ? 'borderLeft' : 'borderRight';
}
