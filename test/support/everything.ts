import sharp from 'sharp';
import type { Change } from './archive-on-disk.ts';
import { longClaim } from './long-claim.ts';

/** Words that the rights of their sources keep back: no file of a built site may hold them. */
export const WITHHELD = [
  'crocodile farm',
  'submarine harbour',
  'velvet ministry',
  'porcelain treaty',
  'saffron ledger',
  'marble lighthouse',
];

interface ClaimParts {
  claim: string;
  front?: string;
  body: string;
  verdict?: string;
}

function claim({ claim, front = '', body, verdict = 'supported' }: ClaimParts): string {
  return `---
claim: ${claim}
said: {on: null, in: []}
verdict: ${verdict}
summary: ${claim}, as the archived document shows.
asOf: 2026-01-02
published: 2026-01-03
authors: [desk]
${front}---

${body}
`;
}

function source(title: string, rights: string, blocks: string, front = ''): string {
  return `---\ntitle: ${title}\nkind: transcript\nretrieved: 2026-01-02\nlanguage: en\nrights: ${rights}\n${front}---\n\n${blocks}\n`;
}

/** What makes of the little archive one that uses everything the contract knows, and more than one page of every list of claims. */
export async function everything(): Promise<Record<string, Change>> {
  const photo = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#3a6ea5' } })
    .withExif({ IFD0: { Copyright: 'A secret of the camera' } })
    .jpeg()
    .toBuffer();
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `claims/many/number-${index + 1}.mdx`,
      claim({
        claim: `The minutes have a paragraph, counted for the ${index + 1}. time`,
        front: 'claimant: desk\ntopics: [bridge]\n',
        body: 'See <Cite of="minutes#p1" />.',
      }),
    ]),
  );
  return {
    ...many,
    ...(await longClaim()),
    'site.yaml': (text) => `${text}tagline: Everything at once\nsubmit: https://little.example/submit\n`,
    'claims/bridge-stays.mdx': (text) =>
      text
        .replace(
          'topics: [bridge]\n',
          `topics: [bridge]
formerly: [old/bridge]
updated: 2026-02-01
why: It was asked.
reply: {on: 2026-01-02, text: The council did not answer.}
unknowns: [When the new bridge opens.]
related: [resolved, plain-figure]
reviewers: [desk]
keywords: [viaduct]
corrections:
  - {on: 2026-02-01, kind: correction, note: A day was wrong., was: rated-false}
  - {on: 2026-01-20, kind: clarification, note: A word was unclear.}
`,
        )
        .concat(`
## What is shown

<Quote of="minutes#p1..p2">before the new one is open. The new bridge costs 17 million</Quote>

Cars: <Quote of="minutes#t1">1,200 a day</Quote>. <Cite of="minutes#q1 minutes#p2" stance="context" />
And <Quote of="minutes#p1">[T]he council will not close […] before the new one is open</Quote>, see <Claim id="plain-figure" />.[^1]

| Word | Meaning |
| --- | ---: |
| bridge | 1 |

<details><summary>More</summary>H<sub>2</sub>O and a [link](/verdicts/).</details>

[^1]: A note with <Cite of="minutes#p2" quote="5.5 are paid" />.
`),
    'claims/plain-figure.mdx': claim({
      claim: 'A picture shows the bridge',
      body: 'So <Cite of="minutes#p1" />.\n\n<Figure src="bridge.jpg" alt="A blue field" credit="Nobody">A field.</Figure>',
    }),
    'claims/charts.mdx': claim({
      claim: 'Fewer and fewer cars use the old bridge',
      front: 'topics: [bridge]\n',
      body: `So <Cite of="minutes#p1" />.

<Chart data="cars/days.csv" x="day" y="Cars a day" kind="line" alt="From 1,200 cars a day in January to 310 in June.">
  Counted by the council. <Cite of="minutes#t1" />
</Chart>

<Chart data="cars/kinds.csv" x="Kind" y="Cars a day" alt="Most are private cars." />

<Chart data="cars/years.csv" x="year" y="balance" kind="bar" alt="Losses in every year but 2023.">The balance, in euros.</Chart>

<Chart data="cars/kinds.csv" x="Kind" y="Change" kind="bar" alt="Only bicycles became more." />

<Chart data="cars/one.csv" x="month" y="wait" kind="line" alt="17.25 minutes in January." />`,
    }),
    'claims/cars/days.csv':
      '\ufeffday,Cars a day\r\n2026-01-05,1200\r\n2026-02-02,1140.5\r\n2026-02-09,1150\r\n2026-04-06,700\r\n2026-06-01,310\r\n',
    'claims/cars/kinds.csv':
      'Kind,Cars a day,Change\nPrivate cars,900,-12.5\n"Vans, lorries and everything else on wheels that carries goods for somebody",250,-3\n=SUM(A1),0,0\nBicycles,50,40\n',
    'claims/cars/years.csv': 'year,balance\n2021,-1200000\n2022,-800000\n2023,350000\n2024,-20000\n2025,-1500000\n',
    'claims/cars/one.csv': 'month,wait\n2026-01,17.25\n',
    'claims/bridge.jpg': photo,
    'claims/resolved.mdx': claim({
      claim: 'The bridge will open in spring',
      verdict: 'rated-false',
      front:
        'resolvesAt: 2026-01-01\ncorrections: [{on: 2026-01-10, kind: update, note: Spring has passed., was: open}]\n',
      body: '<Quote of="minutes#q1" stance="contradicts">It is unlikely that it opens in spring.</Quote>',
    }),
    'claims/still-open.mdx': claim({
      claim: 'The bridge will open in summer',
      verdict: 'open',
      front: 'resolvesAt: 2027-06-01\nclaimant: [council, desk]\n',
      body: 'Nothing says so yet: <Cite of="minutes#q1" />.',
    }),
    'claims/withdrawn.mdx': claim({
      claim: 'The bridge is green',
      front: 'withdrawn: {on: 2026-03-01, note: It should not have been judged.}\n',
      body: 'So <Cite of="minutes#p1" />.',
    }),
    'claims/draft.mdx': claim({
      claim: 'Nobody has read this yet',
      front: 'draft: true\n',
      body: 'So <Cite of="excerpt#p5" />.',
    }),
    'claims/ar/bridge.mdx': claim({
      claim: 'الجسر القديم يبقى مفتوحا',
      front: 'language: ar\ntranslationOf: bridge-stays\n',
      body: 'يقول المحضر: <Quote of="minutes#p1" translation="لن يغلق المجلس الجسر" translator="هيئة التحرير">The council will not close the bridge</Quote>.',
    }),
    'claims/rights.mdx': claim({
      claim: 'Three sources are kept back in three ways',
      front: 'topics: [bridge]\n',
      body: `The chair <Quote of="excerpt#p1">opened the session</Quote>, a witness <Quote of="quoted#p1" stance="supports">saw the bridge</Quote>,
and a third document says so <Cite of="none#p1" quote="The saffron ledger lies open" stance="supports" />. <Cite of="excerpt#p6" />`,
    }),
    'claims/changed.mdx': claim({
      claim: 'Two publishers changed their words later',
      body: `One said <Quote of="excerpt#p6">Earlier words</Quote>, another <Quote of="quoted#p3">saw a boat</Quote>.`,
    }),
    'sources/excerpt.md': source(
      'A session',
      'excerpt',
      `The chair opened the session. ^p1 speaker="The chair" at=00:01:05

A neighbour that may be shown. ^p2 page=2

This speaks of a crocodile farm. ^p3

This speaks of a submarine harbour. ^p4

Only a draft cites the velvet ministry. ^p5

A neighbour of the earlier words. ^p5b

Earlier words. ^p6 until=2026-02-02 by=p7

Later words. ^p7`,
      'url: https://session.example/video\ninterest: The chair owns the bridge.\narchives: [{url: "https://archive.example/1", on: 2026-01-02}]\nauthors: [The chair]\npublished: 2026-01-01\n',
    ),
    'sources/quoted.md': source(
      'A letter',
      'quote',
      'The witness saw the bridge and the porcelain treaty. ^p1\n\nNobody cites this of the crocodile farm. ^p2\n\nThe witness saw a boat. ^p3 until=2026-02-02 by=p4\n\nThe witness saw the marble lighthouse. ^p4',
    ),
    'sources/none.md': source('A secret letter', 'none', 'The saffron ledger lies open. ^p1'),
    'sources/uncited.md': source(
      'A document nobody cites',
      'full',
      '- One point ^a\n- Two points ^b\n\n![A map](map.png) ^map',
    ),
    'pages/about.mdx': (text) => `${text}
export const year = 2026;

## The minutes

In {year} they said: <Quote of="minutes#p2">The new bridge costs 17 million</Quote>. See <Claim id="plain-figure" />.

<Chart data="about.csv" x="Room" y="Readers" kind="line" alt="More readers in each room.">Readers, by room.</Chart>
`,
    'pages/about.csv': 'Room,Readers\nHall,1012\nLibrary,1020\nArchive,1043\n',
  };
}
