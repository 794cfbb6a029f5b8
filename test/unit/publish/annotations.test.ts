import { expect, test } from 'vitest';
import type { Range, Source } from '../../../src/archive/archive.ts';
import { annotationOf } from '../../../src/publish/annotations/annotation.ts';
import { textQuote } from '../../../src/publish/annotations/text-quote.ts';
import { makeBlock, makeCitation, makeClaim, makePerson, makeSource, makeTarget, site } from './example.ts';
import { HOSTILE } from './hostile.ts';

const TEXT = 'The council said on Monday that it will not close the old bridge before the new one is open.';

function sourceOf(over: Partial<Source> = {}, shown: 'all' | Range[] = 'all'): Source {
  const blocks = [makeBlock('p1', TEXT), makeBlock('p2', 'It costs 17 million.')];
  return makeSource('minutes', { blocks, publishable: new Map(blocks.map(({ id }) => [id, shown])), ...over });
}

const annotate = (source: Source, quoted: { [block: string]: string } | null, over = {}, ...ids: string[]) => {
  const target = makeTarget(source, 'p1', ...ids);
  return annotationOf(makeCitation(3, target, quoted, over).citation, makeClaim('bridge'), site);
};

test('a quotation is its words in their block and in the document, at the time of the copy', () => {
  const source = sourceOf({
    url: 'https://council.example/minutes',
    archives: [{ url: 'https://archive.example/1', on: '2025-05-15' }],
  });
  const quote = {
    type: 'TextQuoteSelector',
    exact: 'will not close',
    prefix: ' council said on Monday that it ',
    suffix: ' the old bridge before the new o',
  };
  expect(annotate(source, { p1: 'will not close' }, { stance: 'supports' })).toEqual({
    id: 'https://check.example/sub/claims/bridge/#cite-3-1',
    type: 'Annotation',
    motivation: 'assessing',
    created: '2025-05-20T00:00:00.000Z',
    modified: '2025-05-20T00:00:00.000Z',
    creator: [{ id: 'https://check.example/sub/people/desk/', type: 'Person', name: 'desk' }],
    body: [
      {
        type: 'SpecificResource',
        source: { id: 'https://check.example/sub/claims/bridge/', type: 'Text', format: 'text/html', language: 'en' },
        purpose: 'linking',
      },
      {
        type: 'TextualBody',
        value: 'The claim bridge — reported',
        format: 'text/plain',
        language: 'en',
        purpose: 'describing',
      },
      { type: 'TextualBody', value: 'supports', purpose: 'tagging' },
    ],
    target: [
      {
        type: 'SpecificResource',
        source: 'https://council.example/minutes',
        selector: [
          {
            type: 'FragmentSelector',
            conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
            value: 'p1',
            refinedBy: quote,
          },
          quote,
        ],
        state: [
          {
            type: 'TimeState',
            sourceDate: '2025-05-14T00:00:00.000Z',
            cached: 'https://check.example/sub/sources/minutes/',
          },
          { type: 'TimeState', sourceDate: '2025-05-15T00:00:00.000Z', cached: 'https://archive.example/1' },
        ],
      },
    ],
  });
});

test.each([
  ['supports', 'assessing'],
  ['contradicts', 'questioning'],
  ['context', 'describing'],
  [null, 'linking'],
] as const)('the stance %s is the motivation %s', (stance, motivation) => {
  expect(annotate(sourceOf(), null, { stance }).motivation).toBe(motivation);
});

test('a quotation over two blocks has a target in each, and a citation of whole blocks their text', () => {
  const source = sourceOf();
  const exacts = (annotation: ReturnType<typeof annotate>) =>
    annotation.target.map(({ selector }) => [
      selector[0] && 'value' in selector[0] ? selector[0].value : null,
      selector[1] && 'exact' in selector[1] ? selector[1].exact : null,
    ]);
  expect(exacts(annotate(source, { p1: 'new one is open.', p2: 'It costs' }, {}, 'p2'))).toEqual([
    ['p1', 'new one is open.'],
    ['p2', 'It costs'],
  ]);
  expect(exacts(annotate(source, null, {}, 'p2'))).toEqual([
    ['p1', TEXT],
    ['p2', 'It costs 17 million.'],
  ]);
});

test('words that rights keep back are in no selector', () => {
  const start = TEXT.indexOf('will');
  const cited: Range[] = [[start, start + 'will not close'.length]];
  const only = JSON.stringify(annotate(sourceOf({ rights: 'quote' }, cited), { p1: 'will not close' }));
  expect(only).toContain('"exact":"will not close"');
  expect(only).not.toMatch(/prefix|suffix|Monday|bridge before/);
  const none = annotate(sourceOf({ rights: 'none' }, []), { p1: 'will not close' }, { published: false });
  expect(none.target[0]?.selector).toEqual([
    { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3236', value: 'p1' },
  ]);
  expect(annotate(sourceOf({ rights: 'quote' }, cited), null).target[0]?.selector).toHaveLength(1);
});

test('what stands around words ends at the cell of a table, and halves no letter', () => {
  const source = sourceOf();
  const cells = makeBlock('t1', 'One\u001fTwo three four\u001fFive');
  expect(textQuote({ ...source, publishable: new Map([['t1', 'all']]) }, cells, [8, 13])).toEqual({
    type: 'TextQuoteSelector',
    exact: 'three',
    prefix: 'Two ',
    suffix: ' four',
  });
  const emoji = makeBlock('e1', `${'😀'.repeat(20)}abc${'😀'.repeat(20)} `);
  for (const start of [40, 41, 42]) {
    const { prefix, suffix } = textQuote({ ...source, publishable: new Map([['e1', 'all']]) }, emoji, [start, 43]);
    expect([prefix?.isWellFormed(), suffix?.isWellFormed()]).toEqual([true, true]);
  }
});

test.each(HOSTILE)('%j is in an annotation as it was written', (text) => {
  const blocks = [makeBlock('p1', `Before ${text} behind`)];
  const source = makeSource('talks', { blocks, publishable: new Map([['p1', 'all']]) });
  const { citation } = makeCitation(1, makeTarget(source, 'p1'), { p1: text });
  const claim = makeClaim('a', { claim: text, authors: [makePerson('desk', { name: text })] });
  const read = JSON.parse(JSON.stringify(annotationOf(citation, claim, site)));
  expect(read.target[0].selector[1].exact).toBe(text);
  expect(read.creator[0].name).toBe(text);
});
