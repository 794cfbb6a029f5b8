import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { llmsTxt } from '../../../src/publish/llms.ts';
import { securityTxt } from '../../../src/publish/security.ts';
import { makeArchive, makeClaim, makePage, makeSource, makeTopic, makeVerdict, site } from './example.ts';
import { HOSTILE } from './hostile.ts';

const publisher = { ...site.publisher, email: 'security@check.example' };

test('security.txt says whom to tell, and is true for a year after the last change of the content', () => {
  const archive = makeArchive({
    site: { ...site, publisher },
    sources: new Map([['a', makeSource('a', { retrieved: '2024-01-01' })]]),
    claimList: [makeClaim('a', { published: '2025-05-20', withdrawn: { on: '2025-07-01', note: 'Gone.' } })],
  });
  expect(securityTxt(archive)).toBe(`Contact: mailto:security@check.example
Contact: mailto:errors@check.example
Expires: 2026-07-01T00:00:00Z
Preferred-Languages: en
Canonical: https://check.example/sub/.well-known/security.txt
`);
});

test('there is no security.txt without an address to write to, or without a day', () => {
  const claimList = [makeClaim('a')];
  expect(securityTxt(makeArchive({ claimList }))).toContain('Contact: mailto:errors@check.example');
  expect(securityTxt(makeArchive({ claimList, site: { ...site, report: 'http://check.example/report' } }))).toBeNull();
  expect(securityTxt(makeArchive())).toBeNull();
});

test('an address with a line break adds no line', () => {
  const evil = { ...publisher, email: 'a@b.example\nContact: https://evil.example' };
  expect(securityTxt(makeArchive({ claimList: [makeClaim('a')], site: { ...site, publisher: evil } }))).not.toContain(
    'evil',
  );
});

test('an address is named once, and http has no canonical address', () => {
  const same = { ...site, origin: 'http://check.example', publisher, report: 'mailto:security@check.example' };
  const text = securityTxt(makeArchive({ claimList: [makeClaim('a')], site: same }));
  expect(text?.match(/^Contact:/gm)).toHaveLength(1);
  expect(text).not.toContain('Canonical');
});

test('llms.txt names the site first, then where everything is', () => {
  const text = llmsTxt(
    makeArchive({
      site: { ...site, tagline: 'Every quotation compared' },
      verdicts: [makeVerdict('x', { label: 'Overstated', definition: 'It goes too far.' })],
      pages: new Map([['about', makePage('about', { title: 'About us', description: 'Who we are.' })]]),
      topics: new Map([['peace', makeTopic('peace', { name: 'Peace' })]]),
      claimList: [
        makeClaim('talks', { claim: 'Talks will begin', verdict: makeVerdict('x', { label: 'Overstated' }) }),
        makeClaim('gone', { withdrawn: { on: '2025-07-01', note: 'Gone.' } }),
      ],
    }),
  );
  expect(text.startsWith('# The Check\n\n> Every quotation compared\n\n')).toBe(true);
  for (const line of [
    '- [ClaimReview](https://check.example/sub/data/claimreview.json): a schema.org DataFeed',
    '- [Overstated](https://check.example/sub/verdicts/x/): It goes too far.',
    '- [About us](https://check.example/sub/about/): Who we are.',
    '- [Peace](https://check.example/sub/topics/peace/)',
    '- [Talks will begin](https://check.example/sub/claims/talks/): Overstated',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).not.toContain('gone');
});

test.each(HOSTILE)('%j is one line of llms.txt, and no markup but that of the list', (claim) => {
  const text = llmsTxt(makeArchive({ claimList: [makeClaim('talks', { claim })] }));
  const [list] = fromMarkdown(text).children.slice(-1);
  if (list?.type !== 'list') throw new Error('The last section is no list.');
  expect(list.children).toHaveLength(1);
  const [paragraph] = list.children[0]?.children ?? [];
  const parts = paragraph?.type === 'paragraph' ? paragraph.children : [];
  expect(parts.map(({ type }) => type)).toEqual(['link', 'text']);
  const [link] = parts;
  const [words, ...others] = link?.type === 'link' ? link.children : [];
  expect(others).toEqual([]);
  expect(words).toMatchObject({ type: 'text', value: claim.replace(/\s+/g, ' ').trim() });
});
