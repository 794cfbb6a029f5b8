import { expect, test } from 'vitest';
import { CannotImport } from '../../../src/import/imported.ts';
import { readDocument } from '../../../src/import/read-document.ts';
import { DOCUMENTS } from '../../support/shapes/documents.ts';

const SENTENCE =
  'The council talked about the bridge for four hours, and decided at last that it is to be repaired before the winter.';

function read(html: string) {
  return readDocument({ bytes: Buffer.from(html), charset: null, ending: 'html', mediaType: 'text/html' });
}

/** An article in a page as newspapers make them. */
function page({ head = '', before = '', inside = '', after = '' } = {}): string {
  const words = Array.from({ length: 6 }, (_, index) => `<p>${SENTENCE} (${index + 1})</p>`);
  return `<!doctype html><html lang="en-GB"><head><title>Bridge to be repaired | The Little Paper</title>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
<main><article><h1>Bridge to be repaired</h1>${before}<div class="body">${words.slice(0, 3).join('')}${inside}${words.slice(3).join('')}</div>${after}</article></main>
<footer><p>Copyright 2026 The Little Paper</p></footer></body></html>`;
}

async function kept(html: string): Promise<string[]> {
  return (await read(html)).blocks.filter(({ stray }) => stray === null).map(({ text }) => text);
}

const ARTICLE = ['Bridge to be repaired', ...Array.from({ length: 6 }, (_, index) => `${SENTENCE} (${index + 1})`)];

test('the headline and the paragraphs of an article come out, and nothing of the page around it', async () => {
  expect(await kept(page())).toEqual(ARTICLE);
});

test.each([
  ['a caption', '<figure><img src="x.jpg" alt=""><figcaption>The bridge in May</figcaption></figure>'],
  ['a credit', '<p>Photo: A. Person/Agency</p>'],
  [
    'further reading',
    '<p><strong>Read more:</strong> <a href="/b">How the bridge was built in the first place</a></p>',
  ],
  ['a link between paragraphs', '<p><a href="/b">The old bridge and its many friends in town</a></p>'],
  ['further reading in German', '<p>Lesen Sie auch: <a href="/b">Wie die Brücke gebaut wurde</a></p>'],
  [
    'a newsletter',
    '<div class="newsletter-signup"><p>Get our letters every morning and never miss a thing again.</p></div>',
  ],
  ['an advertisement', '<p>Advertisement</p>'],
  ['buttons to share', '<ul class="share-tools"><li><a href="#">Facebook</a></li><li><a href="#">Mail</a></li></ul>'],
])('%s within the article is left out', async (_name, inside) => {
  expect(await kept(page({ inside }))).toEqual(ARTICLE);
});

test('a date and a name above, and what follows below, are left out', async () => {
  const before = '<p>By A. Person</p><p>Published 3 May 2026, 10:12</p>';
  const after =
    '<h3>Related stories</h3><ul><li><a href="/1">A bridge elsewhere</a></li><li><a href="/2">A tunnel</a></li></ul>';
  expect(await kept(page({ before, after }))).toEqual(ARTICLE);
});

test('what only looks like furniture stays: a list of facts, a short sentence, a quotation', async () => {
  const inside =
    '<ul><li>The repair costs 17 million.</li><li>It takes a year.</li></ul><p>“No,” he said.</p><blockquote><p>We stay.</p></blockquote>';
  const blocks = await kept(page({ inside }));
  for (const words of ['The repair costs 17 million.', 'It takes a year.', '“No,” he said.', 'We stay.']) {
    expect(blocks).toContain(words);
  }
});

test('what is left out is told, and why', async () => {
  const { blocks } = await read(
    page({ inside: '<figure><img src="x.jpg"><figcaption>The bridge in May</figcaption></figure>' }),
  );
  expect(blocks.find(({ text }) => text === 'The bridge in May')?.stray).toBe('caption');
});

test('metadata is taken from JSON-LD before Open Graph, and what nobody says stays null', async () => {
  const jsonld = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'Nothing' },
      {
        '@type': 'NewsArticle',
        headline: 'Bridge to be repaired',
        author: [{ '@type': 'Person', name: 'A. Person' }, 'B. Other'],
        publisher: { name: 'The Little Paper' },
        datePublished: '2026-05-03T10:12:00+0200',
      },
    ],
  };
  const head = `<meta property="og:title" content="Another title"><meta property="og:site_name" content="Other">
<link rel="canonical" href="https://little.example/bridge"><script type="application/ld+json">{broken</script>
<script type="application/ld+json">${JSON.stringify(jsonld)}</script>`;
  expect((await read(page({ head }))).stated).toEqual({
    title: 'Bridge to be repaired',
    kind: 'article',
    publisher: 'The Little Paper',
    authors: ['A. Person', 'B. Other'],
    url: 'https://little.example/bridge',
    published: '2026-05-03',
    language: 'en-GB',
  });
  expect((await read('<p>Only words, and no more than these few.</p>')).stated).toEqual({
    title: null,
    kind: null,
    publisher: null,
    authors: [],
    url: null,
    published: null,
    language: null,
  });
});

test('Dublin Core and what cannot be true: a date that is none, an address that is none, a hidden turn of writing', async () => {
  const head = `<meta name="DC.creator" content="C. Person"><meta name="DC.publisher" content="Paper\u202e evil">
<meta name="DC.date" content="yesterday"><link rel="canonical" href="javascript:alert(1)">`;
  expect((await read(page({ head }))).stated).toMatchObject({
    authors: ['C. Person'],
    publisher: 'Paper evil',
    published: null,
    url: null,
  });
});

test('a page whose words a script would put there is refused with a sentence, as is one without words', async () => {
  const script =
    '<!doctype html><html><head><title>App</title></head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/app.js"></script></body></html>';
  await expect(read(script)).rejects.toThrow('a script would put them there');
  await expect(read('<!doctype html><html><body><img src="x.png"></body></html>')).rejects.toThrow('holds no words');
});

test('scripts, hidden templates and event handlers leave no trace', async () => {
  const inside =
    '<script>document.write("<p>evil one</p>")</script><template><p>evil two</p></template><p onclick="evil()">Plain words stay here, every one of them, as they should.</p>';
  const blocks = await read(page({ inside }));
  expect(JSON.stringify(blocks)).not.toContain('evil');
});

test.each([700, 60_000])('a page of elements nested %i deep is refused with a sentence', async (depth) => {
  const deep = `<html><body>${'<div>'.repeat(depth)}words${'</div>'.repeat(depth)}</body></html>`;
  await expect(read(deep)).rejects.toThrow('more than 600 deep');
});

test.each([
  ['elements 500 deep', 'too many elements that stand deep in one another'],
  ['items without an end', 'more than 400000 tags'],
])('a page of %s is refused with a sentence that names the limit', async (shape, limit) => {
  await expect(read(DOCUMENTS.html?.[shape]?.(2_000_000) ?? '')).rejects.toThrow(limit);
});

// Each took minutes, or without end, for so many characters.
test.each([
  ['comments before the page', 4_000],
  ['beginnings of tags', 2_000_000],
  ['beginnings of document types', 2_000_000],
  ['a long class', 2_000_000],
  ['preformatted spaces', 2_000_000],
] as const)('a page of %s is read, however many', async (shape, size) => {
  const words = DOCUMENTS.html?.[shape]?.(size) ?? '';
  const blocks = await read(words).then(
    (document) => document.blocks.length,
    (error) => (error instanceof CannotImport ? 1 : error),
  );
  expect(blocks).toBe(1);
});

test('a page as long as a book, in as many elements as pages of news have around it, is read', async () => {
  const around = 40;
  const text = '<p>Some <b>words</b> of the <a href="https://a.example/">report</a> stand here.</p>'.repeat(3_000);
  const { blocks } = await read(`<html><body>${'<div>'.repeat(around)}${text}${'</div>'.repeat(around)}</body></html>`);
  expect(blocks).toHaveLength(3_000);
});

test('raised figures become raised characters, so that 10⁶ never reads 106', async () => {
  const inside =
    '<p>The load is 10<sup>6</sup> newtons of H<sub>2</sub>O, said the 2<sup>nd</sup> engineer of the town, who had measured it.</p>';
  expect(await kept(page({ inside }))).toContain(
    'The load is 10⁶ newtons of H₂O, said the 2nd engineer of the town, who had measured it.',
  );
});
