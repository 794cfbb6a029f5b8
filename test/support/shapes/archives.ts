import { numbered, times } from './repeat.ts';

const claim = (body: string, front = '') => `---
claim: The new bridge costs 17 million and more
said: {on: null, in: []}
verdict: supported
summary: A sentence.
asOf: 2026-01-02
published: 2026-01-03
authors: [desk]
${front}---

<Cite of="minutes#p1" />

${body}`;

const source = (body: string, front = '') => `---
title: A long document
kind: report
retrieved: 2026-01-02
language: en
rights: full
${front}---

${body}`;

/** Components, twenty to a paragraph: more fit into the lines that a file may have. */
const uses = (use: (number: number) => string, size: number) =>
  numbered((number) => `${use(number)}${number % 20 === 19 ? '\n\n' : ' '}`, size);
const list = (key: string, entry: (number: number) => string, size: number) =>
  `${key}:\n${numbered((number) => `  - ${entry(number)}\n`, size)}`;
const blocks = (size: number) =>
  numbered(
    (number) => `Word${number} word end, and as many other words as a line of a report holds. ^p${number}\n\n`,
    size,
  );
const wordsOf = (size: number) => `${numbered((number) => `word${number} `, size)}^p\n`;

/** Claims of about so many characters in all. */
const claims = (body: (number: number) => string, size: number) =>
  Object.fromEntries(
    Array.from({ length: Math.ceil(size / 2000) }, (_, number) => [`claims/c${number}.mdx`, claim(body(number))]),
  );

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Files that are added to the little archive, by their paths in it. */
export const ARCHIVES: Readonly<Record<string, (size: number) => Record<string, string | Uint8Array>>> = {
  'a long claim': (size) => ({ 'claims/long.mdx': claim(times(`${'Some words here. '.repeat(20)}\n\n`, size)) }),
  'a long source': (size) => ({ 'sources/long.md': source(blocks(size)) }),
  'a long page': (size) => ({ 'pages/long.mdx': `---\ntitle: Long\n---\n\n${times('Some words here.\n\n', size)}` }),
  'many short claims': (size) => claims(() => times('Some words here.\n\n', 1_700), size),
  'references to one block': (size) => ({ 'claims/long.mdx': claim(uses(() => '<Cite of="minutes#p1" />', size)) }),
  'references to many blocks': (size) => ({
    'claims/long.mdx': claim(uses((number) => `<Cite of="long#p${number}" />`, size)),
    'sources/long.md': source(blocks(size * 3)),
  }),
  'references to unknown blocks': (size) => ({
    'claims/long.mdx': claim(uses((number) => `<Cite of="long#q${number}" />`, size)),
    'sources/long.md': source(blocks(size)),
  }),
  'references to unknown sources': (size) => ({
    'claims/long.mdx': claim(uses((number) => `<Cite of="s${number}#q" />`, size)),
  }),
  'references to long spans': (size) => ({
    'claims/long.mdx': claim(
      uses((number) => `<Cite of="long#p${number}..p${Math.floor(size / 100) - number}" />`, size / 3),
    ),
    'sources/long.md': source(blocks(size)),
  }),
  'quotations of one long block': (size) => ({
    'claims/long.mdx': claim(
      uses((number) => `<Quote of="long#p">word${number} word${number + 1} word${number + 2}</Quote>`, size),
    ),
    'sources/long.md': source(wordsOf(size)),
  }),
  'claims that quote one long block': (size) => ({
    ...claims((number) => `<Quote of="long#p">word${number} word${number + 1} word${number + 2}</Quote>\n`, size),
    'sources/long.md': source(wordsOf(size)),
  }),
  'claims that quote one long block wrongly': (size) => ({
    ...claims((number) => `<Quote of="long#p">word${number} other words word${number + 2}</Quote>\n`, size),
    'sources/long.md': source(wordsOf(size)),
  }),
  'claims that cite one long span': (size) => ({
    ...claims(() => `<Cite of="long#p0..p${Math.floor(size / 100)}" />\n`, size),
    'sources/long.md': source(blocks(size)),
  }),
  'claims with unknown names': (size) =>
    claims((number) => uses((at) => `<Claim id="c${number}-${at}" />`, 1_700), size),
  'wrong quotations of a long block': (size) => ({
    'claims/long.mdx': claim(
      uses((number) => `<Quote of="long#p">word${number} other word${number + 1}</Quote>`, size),
    ),
    'sources/long.md': source(wordsOf(size)),
  }),
  'wrong quotations of a short block': (size) => ({
    'claims/long.mdx': claim(
      uses((number) => `<Quote of="minutes#p1">words ${number} that are not there</Quote>`, size),
    ),
  }),
  'quotations of words that moved': (size) => ({
    'claims/long.mdx': claim(uses((number) => `<Quote of="long#p0">Word${number} word end</Quote>`, size)),
    'sources/long.md': source(blocks(size)),
  }),
  'quotations of words that stand in all blocks': (size) => ({
    'claims/long.mdx': claim(uses(() => '<Quote of="long#p">same words here</Quote>', size)),
    'sources/long.md': source(
      `Others. ^p\n\n${numbered((number) => `The same words here ${number}. ^p${number}\n\n`, size)}`,
    ),
  }),
  'quotations of a long span': (size) => ({
    'claims/long.mdx': claim(
      uses((number) => `<Quote of="long#p0..p${Math.floor(size / 100)}">Word${number} word end</Quote>`, size),
    ),
    'sources/long.md': source(blocks(size)),
  }),
  'links to nothing': (size) => ({
    'claims/long.mdx': claim(uses((number) => `[a](/nowhere-${number}/)`, size)),
  }),
  'links to headings that are not there': (size) => ({
    'claims/long.mdx': claim(numbered((number) => `[a](#x${number})\n\n## Head ${number}\n\n`, size)),
  }),
  'headings of one name': (size) => ({ 'claims/long.mdx': claim(times('## a\n\n', size)) }),
  'claims that are not there': (size) => ({
    'claims/long.mdx': claim(uses((number) => `<Claim id="a${number}" />`, size)),
  }),
  'figures that are not there': (size) => ({
    'claims/long.mdx': claim(uses((number) => `<Figure src="a${number}.png" alt="b">c</Figure>`, size)),
  }),
  'figures of one image': (size) => ({
    'claims/long.mdx': claim(uses(() => '<Figure src="a.png" alt="b">c</Figure>', size)),
    'claims/a.png': PIXEL,
  }),
  'charts that are not there': (size) => ({
    'claims/long.mdx': claim(uses((number) => `<Chart data="a${number}.csv" x="a" y="b" alt="b">c</Chart>`, size)),
  }),
  'charts of one long table': (size) => ({
    'claims/long.mdx': claim(uses(() => '<Chart data="a.csv" x="a" y="b" alt="b">c</Chart>', size / 10)),
    'claims/a.csv': `a,b\n${numbered((number) => `${number},2\n`, size)}`,
  }),
  'quotation marks that are no component': (size) => ({
    'claims/long.mdx': claim(numbered((number) => `“a${number} *b*” `, size)),
  }),
  'block quotations': (size) => ({
    'claims/long.mdx': claim(numbered((number) => `> quoted words ${number}\n\nwords ${number}\n\n`, size)),
  }),
  'topics that are not there': (size) => ({
    'claims/long.mdx': claim(
      '',
      list('topics', (number) => `t${number}`, size),
    ),
  }),
  'related claims that are not there': (size) => ({
    'claims/long.mdx': claim(
      '',
      list('related', (number) => `t${number}`, size),
    ),
  }),
  'earlier ids': (size) => ({
    'claims/long.mdx': claim(
      '',
      list('formerly', (number) => `t${number}`, size),
    ),
  }),
  corrections: (size) => ({
    'claims/long.mdx': claim(
      '',
      list('corrections', () => '{on: 2026-01-03, kind: update, note: a}', size),
    ),
  }),
  'public copies': (size) => ({
    'sources/long.md': source(
      'A. ^p\n',
      list('archives', (number) => `url: https://a.example/${number}\n    on: 2026-01-01`, size),
    ),
  }),
  'blocks that follow one another': (size) => ({
    'claims/long.mdx': claim('<Cite of="long#p0" />\n'),
    'sources/long.md': source(
      numbered((number) => `W${number}. ^p${number} until=2026-01-02 by=p${number + 1}\n\n`, size),
    ),
  }),
  'blocks that all follow all': (size) => ({
    'sources/long.md': source(
      numbered(
        (number) =>
          `W${number}. ^p${number} until=2026-01-02 by=${Array.from({ length: 16 }, (_, at) => `p${number + at + 1}`)}\n\n`,
        size,
      ),
    ),
  }),
};
