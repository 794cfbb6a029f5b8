import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { loadArchiveRules, loadReadingRules } from '../../../src/check/load-rules.ts';
import { type Change, changeFiles, makeArchive, removeMade } from '../../support/archive-on-disk.ts';
import { CLAIM, checkFolder } from '../../support/check-on-disk.ts';

// What `--explain` shows must be true: each bad example brings its fault about, and the good one does not.

afterAll(removeMade);

type Changes = Record<string, Change>;
/** How an example becomes part of an archive. */
type Stage = (example: string) => Changes;

const TODAY = '2026-06-01';
const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
  .jpeg()
  .toBuffer();

/** A source whose front matter stands above the text. */
function source(text: string, rights = 'full'): string {
  return `---\ntitle: A document\nkind: report\nretrieved: 2026-01-02\nlanguage: en\nrights: ${rights}\n---\n\n${text}\n`;
}

/** A claim about something else, with keys of its own. */
function claim(words: string, keys = ''): string {
  return `---\nclaim: ${words}\nsaid: {on: 2026-01-02}\nverdict: supported\nsummary: The minutes say so.\nasOf: 2026-01-02\npublished: 2026-01-03\nauthors: [desk]\ntopics: [bridge]\n${keys}---\n\n<Cite of="a#p1" />\n`;
}

/** What the examples take for granted. */
const AROUND: Changes = {
  'sources/budget.md': source('One. ^p1\n\nFour. ^p4'),
  'sources/letter.md': source('We will not pay. ^p1', 'none'),
  'sources/talks.md': source('We will come unless it rains. ^p1'),
  'sources/a.md': source('One. ^p1'),
  'sources/b.md': source('One. ^p1'),
  'sources/minutes.md': (text) =>
    `${text}\nHere is the bridge. ^p3\n\nThere is the bridge. ^p4\n\nFive. ^p5\n\nSix. ^p6\n\nSeven. ^p7\n`,
  'claims/bridge-costs.mdx': `${claim('The new bridge costs 17 million')}
<Figure src="bridge.jpg" alt="The bridge" credit="Ada Writer" />

<Chart data="cars.csv" x="year" y="cars" alt="Cars a day" />
`,
  'claims/a-draft.mdx': claim('Nobody knows', 'draft: true\n'),
  'claims/a-published-claim.mdx': claim('The minutes are long'),
  'claims/bridge.jpg': picture,
  'claims/cars.csv': 'year,cars\n2024,1200\n2025,1300\n',
  'verdicts.yaml': (text) =>
    `${text}- {id: half-true, label: Half true, family: truth, rating: 3, definition: Some., retired: 2026-01-01}
- {id: overstated, label: Overstated, family: truth, rating: 3, definition: Too much.}
- {id: open-forecast, label: Not yet known, family: forecast, definition: It will be known.}\n`,
  'topics/traffic.yaml': 'name: Traffic\n',
};

/** The example without what it says about itself. */
function plain(example: string): string {
  return example.replace(/ {3}[(#].*$/gm, '');
}

const body: Stage = (example) => ({ [CLAIM]: (text) => `${text}\n${plain(example)}\n` });

/** The keys of a claim, in the place of those that stand there. */
const front: Stage = (example) => {
  const keys = plain(example);
  const names = new Set([...keys.matchAll(/^(\w+):/gm)].map(([, name]) => name));
  return {
    [CLAIM]: (text) => {
      const [, before = '', after = ''] = text.split(/^---\n/m);
      const kept = before
        .split(/\n(?=\w)/)
        .filter((lines) => !names.has(/^\w+/.exec(lines)?.[0]))
        .join('\n');
      return `---\n${kept.trimEnd()}\n${keys}\n---\n${after}`;
    },
  };
};

const inSource: Stage = (example) => ({ 'sources/example.md': source(plain(example)) });
const scale: Stage = (example) => ({
  'verdicts.yaml': (text) =>
    `${text}${example.replace(/^(- id: .*\n {2}label: \w+)(?=\n-|$)/gm, '$1\n  family: evidence\n  definition: It is shown.')}\n`,
});
const numbers: Stage = (example) => ({
  'claims/example.csv': example.startsWith('(') ? '' : example,
  ...body('<Chart data="example.csv" x="year" y="cars" alt="Cars a day" />'),
});
const site: Stage = (example) => ({ 'site.yaml': (text) => `${text}${example}\n` });
const person: Stage = (example) => ({ 'people/council.yaml': `${plain(example)}\nkind: organization\n` });
const withSource =
  (stage: Stage, text: string): Stage =>
  (example) => ({ ...stage(example), 'sources/minutes.md': source(text) });

const MINUTES = 'The council will not close the bridge before the new one is open. ^p1';
const LONG = 'The council, which had met twice before and would meet again in spring, decided after a debate that';

/** The rules whose examples are the words of a file. Others tell in words what stands nowhere as a text. */
const STAGES: Record<string, Stage> = {
  ...Object.fromEntries(
    `attribute-empty attribute-expression attribute-forbidden attribute-missing attribute-unknown attribute-without-value
    caption-content chart-data chart-kind cite-content cite-quote-references claim-content claim-id-invalid
    component-nested component-not-alone component-unknown details-summary element-content element-not-allowed
    evidence-one-sided expression figure-src footnote-missing footnote-unused heading-empty image-markdown
    image-without-credit link-empty link-malformed link-nested link-protocol-relative link-relative link-scheme link-unread
    quotation-cut quotation-marks-unchecked quotation-mismatch quotation-moved
    quotation-too-short quote-content quote-empty quote-nested quote-references reference-malformed
    rights-forbid-quote rights-need-words  span-reversed stance-invalid syntax-angle-bracket
    syntax-autolink syntax-brace syntax-comment syntax-lazy-line syntax-stray-closing-tag syntax-tag
    syntax-unclosed-tag unknown-address unknown-anchor unknown-block unknown-column unknown-data unknown-image
    unknown-source`
      .split(/\s+/)
      .map((id) => [id, body]),
  ),
  ...Object.fromEntries(
    `address-taken as-of-after-published claim-too-long claimant-not-asked duplicate-key
    forecast-overdue forecast-without-day invalid-value missing-key not-staff reference-to-draft retired-verdict
    summary-not-alone summary-too-long  unknown-claim unknown-key unknown-person unknown-topic
    unknown-verdict update-without-correction value-cut-by-comment yaml-syntax`
      .split(/\s+/)
      .map((id) => [id, front]),
  ),
  ...Object.fromEntries(
    `attribute-duplicate attribute-invalid attribute-malformed block-empty block-id-after-table block-id-duplicate
    block-id-inside block-id-malformed block-id-missing block-id-stray by-unknown control-character
    table-row-too-long was-exists`
      .split(/\s+/)
      .map((id) => [id, inSource]),
  ),
  ...Object.fromEntries(
    `chart-data-empty chart-data-header chart-data-quotes chart-data-row chart-data-separator chart-label chart-number
    chart-rows`
      .split(/\s+/)
      .map((id) => [id, numbers]),
  ),
  'accent-contrast': site,
  'bidirectional-control': (example) => person(example.replace('<U+202E>', '\u202e')),
  'chart-data-quotes': (example) => numbers(example.replace('year,note', 'cars,year')),
  'claim-duplicate': (example) => ({
    ...front(example),
    ...(example.startsWith('claim:') && { 'claims/twin.mdx': claim('The old bridge stays open until the new one is') }),
  }),
  'control-character': (example) => inSource(example.replace('<U+0007>', '\u0007')),
  'by-without-until': (example) => inSource(`${example}\n\nThe bridge costs 17 million. ^p2b`),
  'duplicate-id': (example) => scale(example.replaceAll('open', 'undecided')),
  'empty-file': (example) => ({ 'people/council.yaml': example.startsWith('(') ? '' : example }),
  'front-matter-missing': (example) => ({ 'sources/example.md': example }),
  'front-matter-unclosed': (example) => ({ 'sources/example.md': example }),
  'link-unarchived': (example) => ({
    'sources/a.md': source('One. ^p1').replace('rights: full\n', (line) => `${line}${example}\n`),
  }),
  'look-alike-letters': person,
  'no-citation': (example) => ({ [CLAIM]: (text) => text.replace(/---\n\n.*$/s, `---\n\n${example}\n`) }),
  'quotation-ambiguous': (example) => ({
    'sources/minutes.md': source('Nothing. ^p1\n\nHere is the bridge. ^p2\n\nThere is the bridge. ^p3'),
    [CLAIM]: (text) => text.replace(/---\n\n.*$/s, `---\n\n${plain(example)}\n`),
  }),
  'replaced-block': withSource(body, `${MINUTES}\n\nTwo. ^p2b was=p2`),
  'span-empty': withSource(body, `${MINUTES} until=2026-01-03\n\nB. ^p2 until=2026-01-03`),
  'syntax-code': (example) => ({ 'pages/about.mdx': (text) => `${text}\n${example}\n` }),
  'table-row-too-long': (example) => inSource(`${example}\n\n^t1`),
  'too-few-sources': (example) => ({
    ...site('minimumSources: 2'),
    ...body(example),
    'claims/bridge-costs.mdx': (text) => `${text}\n<Cite of="b#p1" />\n`,
    'claims/a-draft.mdx': null,
    'claims/a-published-claim.mdx': (text) => `${text}\n<Cite of="b#p1" />\n`,
  }),
  'unknown-value': (example) => ({
    'sources/example.md': source('One. ^p1').replace('rights: full', example),
  }),
  'unread-file': (example) => ({ [CLAIM]: null, [example]: claim('The old bridge stays') }),
  'file-name': (example) => ({ [CLAIM]: null, [example]: claim('The old bridge stays') }),
  'reserved-name': (example) => ({ [example]: '---\ntitle: About claims\n---\n\nWords.\n' }),
  'verdict-label-misread': (example) => ({ 'verdicts.yaml': (text) => `${text}${example}\n  definition: Both.\n` }),
  'wrong-type': (example) => ({ 'verdicts.yaml': (text) => text.replace('label: "False"', example) }),
  'long-sentence': (example) => body(example.replace('that …', `that ${LONG} ${LONG} it stays.`)),
  'hard-words': (example) => body(`${example} `.repeat(20)),
};

/** Good examples that leave out what is not their matter. */
const SKETCHES = new Set(['front-matter-missing', 'front-matter-unclosed']);

const rules = [...(await loadReadingRules()), ...(await loadArchiveRules())].filter(({ id }) => STAGES[id]);

/** What is told of an example: the rules, those of errors apart. */
async function toldOf(id: string, example: string) {
  const content = await makeArchive(AROUND);
  await changeFiles(content, (STAGES[id] as Stage)(example));
  const { faults } = await checkFolder(content, TODAY);
  return {
    rules: faults.map(({ rule }) => rule),
    errors: faults
      .filter(({ severity }) => severity === 'error')
      .map(({ file, line, rule, message }) => `${file}:${line} ${message} [${rule}]`),
  };
}

test('every example that is staged is one of a rule', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual(Object.keys(STAGES).sort());
});

describe.each(rules.map(({ id, bad, good }) => [id, bad, good] as const))('%s', (id, bad, good) => {
  test('the bad example has the fault', async () => {
    expect((await toldOf(id, bad)).rules).toContain(id);
  });

  test('the good example does not, and has no other error', async () => {
    const told = await toldOf(id, good);
    expect(told.rules).not.toContain(id);
    expect(SKETCHES.has(id) ? [] : told.errors).toEqual([]);
  });
});
