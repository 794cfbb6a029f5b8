import { urlOf } from '../../archive/addresses.ts';
import type { Citation, Claim, Site } from '../../archive/archive.ts';
import type { Stance } from '../../markup/body.ts';
import { instantOf } from '../feeds/feed.ts';
import { lastChangeOf } from '../last-change.ts';
import { type PassageTarget, targetsOf } from './target.ts';

/** Why a passage is cited, in the words of the model (https://www.w3.org/TR/annotation-vocab/#motivation). */
const MOTIVATIONS = {
  supports: 'assessing',
  contradicts: 'questioning',
  context: 'describing',
  none: 'linking',
} as const satisfies Record<Stance | 'none', string>;

/** A citation as a W3C Web Annotation: the passage is its target, the claim that rests on it its body. */
export interface Annotation {
  /** The place in the text of the claim where the passage is cited. */
  id: string;
  type: 'Annotation';
  motivation: (typeof MOTIVATIONS)[Stance | 'none'];
  created: string;
  modified: string;
  creator: { id: string; type: 'Person' | 'Organization'; name: string }[];
  body: (TextualBody | ClaimBody)[];
  target: PassageTarget[];
}

interface TextualBody {
  type: 'TextualBody';
  value: string;
  format?: 'text/plain';
  language?: string;
  purpose: 'describing' | 'tagging';
}

interface ClaimBody {
  type: 'SpecificResource';
  source: { id: string; type: 'Text'; format: 'text/html'; language: string };
  purpose: 'linking';
}

/** One citation of a claim. */
export function annotationOf(citation: Citation, claim: Claim, site: Pick<Site, 'origin' | 'base'>): Annotation {
  const url = urlOf(site, claim.path);
  const { stance } = citation;
  const [reference] = citation.references;
  const { language, verdict } = claim;
  return {
    id: `${url}#cite-${reference?.number}-${(reference?.citations.indexOf(citation) ?? 0) + 1}`,
    type: 'Annotation',
    motivation: MOTIVATIONS[stance ?? 'none'],
    created: instantOf(claim.published).toISOString(),
    modified: instantOf(lastChangeOf(claim)).toISOString(),
    creator: claim.authors.map(({ path, kind, name }) => ({
      id: urlOf(site, path),
      type: kind === 'person' ? 'Person' : 'Organization',
      name,
    })),
    body: [
      {
        type: 'SpecificResource',
        source: { id: url, type: 'Text', format: 'text/html', language },
        purpose: 'linking',
      },
      {
        type: 'TextualBody',
        value: `${claim.claim} — ${verdict.label}`,
        format: 'text/plain',
        language,
        purpose: 'describing',
      },
      ...(stance === null ? [] : [{ type: 'TextualBody' as const, value: stance, purpose: 'tagging' as const }]),
    ],
    target: targetsOf(citation, site),
  };
}
