import type { Budget } from '../citation/budget.ts';
import type { ClaimFront } from '../schema/claim.ts';
import { dayOf } from '../schema/days.ts';
import type { LocalFault } from '../schema/fault.ts';
import { nearestName } from '../schema/nearest.ts';
import { ID_PATTERN } from '../schema/reference.ts';
import type { Path } from '../schema/yaml-places.ts';
import type { Claim, LinkedCorrection, Person, Topic, Verdict } from './archive.ts';
import type { LinkContext } from './link.ts';
import type { ReadClaim } from './read.ts';
import { resolveReference } from './resolve.ts';

const EMPTY_FRONT: ClaimFront = {
  claim: '',
  claimant: [],
  said: { on: null, in: [] },
  why: null,
  verdict: '',
  summary: '',
  asOf: '',
  published: '',
  updated: null,
  authors: [],
  reviewers: [],
  reply: null,
  topics: [],
  keywords: [],
  resolvesAt: null,
  unknowns: [],
  related: [],
  corrections: [],
  withdrawn: null,
  formerly: [],
  language: null,
  translationOf: null,
  draft: false,
};

/** Stands where the scale has no such verdict; an error is told then, and nothing is published. */
const NO_VERDICT: Verdict = {
  id: '',
  label: '',
  family: 'opinion',
  rating: null,
  definition: '',
  retired: null,
  path: '',
  claims: [],
};

/** Links the front matter of a claim. Its body and other claims are linked when all claims are known. */
export function linkFront(read: ReadClaim, context: LinkContext): Claim {
  const front = { ...EMPTY_FRONT, ...read.parts };
  const budget = context.work.suggested.of(read.file);
  const fault = (path: Path, found: Omit<LocalFault, 'line' | 'column' | 'endLine' | 'endColumn'>) =>
    context.faults.add(read.file, { ...read.spanOf(path), ...found });

  const findAll = <Found extends { name: string }>(
    key: keyof ClaimFront,
    ids: readonly string[],
    known: ReadonlyMap<string, Found>,
    what: string,
    folder: string,
  ) =>
    ids.flatMap((id, index) => {
      const found = known.get(id);
      if (found) return [found];
      if (context.unreadable(folder, id)) return [];
      fault(read.spanOf([key, index]).line > 0 ? [key, index] : [key], {
        rule: `unknown-${what}`,
        message: `There is no ${what} \`${id}\`.`,
        help: suggestId(
          id,
          () => [...known].map(([each, { name }]) => [each, name]),
          ID_PATTERN.test(id)
            ? `Create \`${folder}/${id}.yaml\` with \`npm run new -- ${what} --id ${id}\`, or correct the name.`
            : `Write the id of a file in \`${folder}/\`: its name without the ending. \`npm run new -- ${what}\` begins one.`,
          budget,
        ),
      });
      return [];
    });

  const staff = (key: 'authors' | 'reviewers'): Person[] => {
    const people = findAll(key, front[key], context.people, 'person', 'people');
    for (const person of people) {
      if (person.staff) continue;
      fault([key, front[key].indexOf(person.id)], {
        rule: 'not-staff',
        message: `\`${person.id}\` is not on the staff, so cannot be one of the \`${key}\`.`,
        help: `Write \`staff: true\` in \`people/${person.id}.yaml\` if this is wrong.`,
      });
    }
    return people;
  };

  const findVerdict = (id: string, path: Path): Verdict | null => {
    const verdict = context.verdicts.get(id);
    if (!verdict && id !== '' && context.scaleIsKnown) {
      fault(path, {
        rule: 'unknown-verdict',
        message: `The scale has no verdict \`${id}\`.`,
        help: suggestId(
          id,
          () => [...context.verdicts].map(([each, { label }]) => [each, label]),
          `It has ${[...context.verdicts.keys()].map((each) => `\`${each}\``).join(', ')}.`,
          budget,
        ),
      });
    }
    return verdict ?? null;
  };

  const verdict = findVerdict(front.verdict, ['verdict']) ?? NO_VERDICT;
  const corrections: LinkedCorrection[] = front.corrections
    .map((correction, index) => ({
      ...correction,
      was: correction.was === null ? null : findVerdict(correction.was, ['corrections', index, 'was']),
    }))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));

  const judged =
    [front.published, ...corrections.filter(({ was }) => was).map(({ on }) => on)].map(dayOf).sort().at(-1) ?? '';
  if (verdict.retired !== null && judged > dayOf(verdict.retired)) {
    fault(['verdict'], {
      rule: 'retired-verdict',
      message: `The verdict \`${verdict.id}\` was retired on ${dayOf(verdict.retired)}, before this claim was judged on ${judged}.`,
      help: 'Choose a verdict that is still in use.',
    });
  }
  if (verdict.family === 'forecast' && front.resolvesAt === null) {
    fault(['verdict'], {
      rule: 'forecast-without-day',
      message: 'A forecast must say when it will be known whether it came true.',
      help: 'Add a line `resolvesAt: 2025-05-15` with that day.',
    });
  }
  if (read.id.startsWith('page/')) {
    context.faults.add(read.file, {
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      rule: 'reserved-name',
      message: 'The id of a claim cannot begin with `page/`: the pages of the list of claims have these addresses.',
      help: 'Move the file to a folder with another name.',
    });
  }

  return {
    ...front,
    id: read.id,
    path: `/claims/${read.id}/`,
    file: read.file,
    digest: read.digest,
    language: front.language ?? context.site.language,
    claimants: findAll('claimant', front.claimant, context.people, 'person', 'people'),
    said: {
      on: front.said.on,
      in: front.said.in.flatMap(
        (text, index) => resolveReference(text, read.file, () => read.spanOf(['said', 'in', index]), context) ?? [],
      ),
    },
    verdict,
    authors: staff('authors'),
    reviewers: staff('reviewers'),
    topics: findAll<Topic>('topics', front.topics, context.topics, 'topic', 'topics'),
    corrections,
    forecast: forecastState(verdict, corrections),
    related: [],
    translationOf: null,
    translations: [],
    sources: [],
    body: read.body,
    uses: [],
    citations: [],
    references: [],
  };
}

function forecastState(verdict: Verdict, corrections: readonly LinkedCorrection[]): Claim['forecast'] {
  if (verdict.family === 'forecast') return 'open';
  return corrections.some(({ kind, was }) => kind === 'update' && was?.family === 'forecast') ? 'resolved' : null;
}

/** As `suggest`, of things that also have a name: one that was written for the id is answered with the id. */
function suggestId(
  written: string,
  all: () => readonly (readonly [id: string, name: string])[],
  otherwise: string,
  budget: Budget,
): string {
  if (budget.isSpent) return otherwise;
  const known = all();
  const meant = known.find(([, name]) => name.toLowerCase() === written.trim().toLowerCase());
  if (meant) return `That is a name, and its id is asked for here: write \`${meant[0]}\`.`;
  return suggest(written, () => known.map(([id]) => id), otherwise, budget);
}

/** "Did you mean …?" when a known name is near and there is work left to find it, and the other way out in any case. */
export function suggest(name: string, known: () => Iterable<string>, otherwise: string, budget: Budget): string {
  const nearest = budget.spend(1) ? nearestName(name, known()) : null;
  return nearest === null ? otherwise : `Did you mean \`${nearest}\`? ${otherwise}`;
}
