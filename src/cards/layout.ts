import type { Node } from '@takumi-rs/core';
import { CARD_SIZE } from '../publish/share-addresses.ts';
import type { Card } from './card.ts';
import { COLOURS } from './colours.ts';
import type { Fonts } from './fonts.ts';
import { type Style, styleOfVerdict } from './verdict-look.ts';

/** How words are made to fit. */
export interface Fit {
  /** Pixels of the claim's letters. */
  claimSize: number;
  /** The most lines of the claim; null for as many as it has. */
  claimLines: number | null;
  reasonLines: number;
}

/** To be tried in turn until everything is on the card. */
export const FITS: readonly Fit[] = [76, 66, 58, 50, 44].map((claimSize) => ({
  claimSize,
  claimLines: null,
  reasonLines: 3,
}));
/** For what fits in no other way: it cuts the claim. */
export const LAST_FIT: Fit = { claimSize: 40, claimLines: 5, reasonLines: 2 };

/** Scripts whose letters join: another space between them would tear words apart. */
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}]/u;

/**
 * The card as boxes: publication and day, the claim, then under a rule the verdict as a word and the
 * reason. Without a height it is as high as its words need.
 */
export function layOut(card: Card, { serif, sans }: Pick<Fonts, 'serif' | 'sans'>, fit: Fit, height?: number): Node {
  const { accent, direction, language } = card;
  const { width } = CARD_SIZE;
  const { paper, ink, soft, line } = COLOURS;
  return {
    ...column({ width, height, backgroundColor: paper, color: ink, direction, fontFamily: sans }, [
      column({ height: 14, flexShrink: 0, backgroundColor: accent }),
      column({ flexGrow: 1, padding: '40px 72px 46px' }, [
        column({ flexDirection: 'row', justifyContent: 'space-between', alignItems: 'baseline', gap: 40 }, [
          words(card.publication, { fontFamily: serif, fontSize: 34, fontWeight: 650, ...cutAfter(1) }),
          words(card.asOf, { fontSize: 26, color: soft, flexShrink: 0 }),
        ]),
        column({ flexGrow: 1, justifyContent: 'center', padding: '22px 0 24px' }, [
          words(card.kicker, { fontSize: 23, fontWeight: 600, color: soft, marginBottom: 10 }),
          words(card.claim, claimStyle(card, serif, fit)),
        ]),
        column({ borderTop: `2px solid ${line}`, paddingTop: 20, flexShrink: 0 }, [
          outcome(card),
          words(card.judged.reason, {
            marginTop: 16,
            fontSize: 28,
            lineHeight: 1.34,
            textWrap: 'pretty',
            ...cutAfter(fit.reasonLines),
          }),
        ]),
      ]),
    ]),
    lang: language,
  };
}

function claimStyle({ claim, address, direction }: Card, fontFamily: string, { claimSize, claimLines }: Fit): Style {
  return {
    fontFamily,
    fontSize: claimSize,
    fontWeight: 560,
    lineHeight: 1.14,
    letterSpacing: JOINED.test(claim) ? 0 : '-0.016em',
    textWrap: 'balance',
    ...(claimLines === null ? { overflowWrap: 'anywhere' } : cutAfter(claimLines)),
    // An address runs from left to right wherever it stands.
    ...(claim === address ? { direction: 'ltr', textAlign: direction === 'rtl' ? 'right' : 'left' } : {}),
  };
}

function outcome({ judged, accent, direction }: Card): Node | null {
  if ('withdrawn' in judged) {
    return words(judged.withdrawn, {
      alignSelf: 'flex-start',
      padding: '8px 20px 10px',
      backgroundColor: accent,
      color: COLOURS.paper,
      fontSize: 36,
      fontWeight: 700,
      ...cutAfter(1),
    });
  }
  return words(judged.label, {
    alignSelf: 'flex-start',
    maxWidth: '100%',
    fontSize: 50,
    fontWeight: 700,
    lineHeight: 1.15,
    ...styleOfVerdict(judged, direction),
    ...cutAfter(1),
  });
}

function cutAfter(lineClamp: number): Style {
  return { lineClamp, textOverflow: 'ellipsis', overflowWrap: 'anywhere' };
}

function column(style: Style, children: (Node | null)[] = []): Node {
  return {
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', ...style },
    children: children.filter((child) => child !== null),
  };
}

/** Words; nothing where there are none. */
function words(text: string, style: Style): Node | null {
  return text === '' ? null : { type: 'text', text, style };
}
