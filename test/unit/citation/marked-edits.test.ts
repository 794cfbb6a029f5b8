import { expect, test } from 'vitest';
import { grade } from '../../../src/citation/grade.ts';

const SOURCE =
  'The minister said the dam would hold, as engineers had promised. Was the town ready? ' +
  'They’re sure: as soon as [Petrov] signs ... the gates open. He won’t sign before Monday.';

function edits(quotation: string, source = SOURCE, language = 'en') {
  const result = grade(quotation, source, language);
  return result.outcome === 'edited' ? result.edits.map(({ kind, text }) => `${kind} ${text}`) : result;
}

function reason(quotation: string, source = SOURCE, language = 'en') {
  const result = grade(quotation, source, language);
  return result.outcome === 'mismatch' ? result.reason : result;
}

test('what stands in the source with brackets and dots is verbatim', () => {
  expect(grade('as soon as [Petrov] signs ... the gates', SOURCE, 'en').outcome).toBe('verbatim');
});

test('brackets of the source may stand beside an edit', () => {
  expect(edits('As soon as [Petrov] signs … open.')).toEqual(['first-letter A', 'omission …']);
});

test('an omission may be written in four ways', () => {
  for (const mark of ['…', '...', '[…]', '[...]']) {
    expect(edits(`The minister said ${mark} engineers had promised`)).toEqual([`omission ${mark}`]);
  }
});

test('the stretches on both sides of an omission are marked', () => {
  const result = grade('The minister … would hold', SOURCE, 'en');
  expect(result.outcome === 'edited' && result.ranges.map(([start, end]) => SOURCE.slice(start, end))).toEqual([
    'The minister',
    'would hold',
  ]);
});

test('an omission may leave nothing out', () => {
  expect(edits('The minister … said the dam')).toEqual(['omission …']);
});

test('four dots are a full stop and an omission', () => {
  expect(edits('engineers had promised.... the gates open')).toEqual(['omission ...']);
});

test('several omissions find their way past repeated words', () => {
  expect(edits('a b … c d … e', 'a x c a b c e c d e')).toEqual(['omission …', 'omission …']);
});

test('omitted parts in another order are refused', () => {
  expect(reason('as engineers had promised … The minister said')).toBe('not-found');
});

test('each part of an omission stands at word edges', () => {
  expect(reason('The mini … the dam would hold')).toBe('word-edge');
});

test('a verified word stands on both sides of an omission and between edits', () => {
  expect(reason('… the dam would hold')).toBe('edit-without-words');
  expect(reason('the dam would hold …')).toBe('edit-without-words');
  expect(reason('The minister said … [it] would hold')).toBe('edit-without-words');
  expect(reason('Was the town [ready],')).toBe('edit-without-words');
});

test('a marked quotation holds at least three verified words', () => {
  expect(reason('minister … hold')).toBe('too-few-words');
  expect(reason('the minister')).toBe('too-few-words');
  expect(reason('would hold.')).toBe('too-few-words');
  expect(edits('dam would hold.')).toEqual(['closing-mark .']);
});

test('brackets insert words or stand for up to six', () => {
  expect(edits('the dam [at Orsk] would hold')).toEqual(['insertion [at Orsk]']);
  expect(edits('The minister said [it] would hold')).toEqual(['replacement [it]']);
  expect(edits('the dam would hold [as said]. Was the town')).toEqual(['replacement [as said]']);
  expect(reason('The minister said [all that] promised. Was')).toBe('replaces-too-many');
});

test('brackets may take the first half of a contraction', () => {
  expect(edits('[the engineers]’re sure: as soon')).toEqual(['insertion [the engineers]']);
  expect(edits('the town ready? [The engineers]’re sure')).toEqual(['replacement [The engineers]']);
});

test('brackets hold at most sixty characters', () => {
  expect(edits(`the dam [${'x'.repeat(60)}] would hold`)).toHaveLength(1);
  expect(reason(`the dam [${'x'.repeat(61)}] would hold`)).toBe('bracket-too-long');
});

test('brackets do not stand inside a word', () => {
  expect(reason('the dam would [up]hold, as engineers')).toBe('bracket-in-word');
  expect(reason('[1]06 men were there', 'All 06 men were there')).toBe('bracket-in-word');
});

test('a letter in brackets differs by its case alone', () => {
  expect(edits('[t]he minister said')).toEqual(['capital [t]']);
  expect(edits('[A]s engineers had promised')).toEqual(['capital [A]']);
  expect(edits('The minister said … [T]he gates open')).toEqual(['omission …', 'capital [T]']);
  expect(reason('[s]he minister said')).toBe('not-found');
  expect(edits('[A] man was there', 'Then a man was there')).toEqual(['capital [A]']);
});

test('the case of the very first letter is free, of no other', () => {
  expect(edits('the minister said')).toEqual(['first-letter t']);
  expect(reason('the Minister said')).toBe('not-found');
  expect(reason('17 Men were lost', 'All 17 men were lost')).toBe('not-found');
});

test('one closing mark may be another or none', () => {
  expect(edits('engineers had promised,')).toEqual(['closing-mark ,']);
  expect(edits('engineers had promised;')).toEqual(['closing-mark ;']);
  expect(edits('the dam would hold.')).toEqual(['closing-mark .']);
  expect(edits('The minister said,')).toEqual(['closing-mark ,']);
  expect(edits('Was the town ready,')).toEqual(['closing-mark ,']);
  expect(reason('Was the town ready.')).toBe('not-found');
  expect(reason('The minister said!')).toBe('not-found');
  expect(edits('engineers had promised.,')).toEqual(['closing-mark ,']);
});

test('dropping the full stop is only a shorter quotation', () => {
  expect(grade('engineers had promised', SOURCE, 'en').outcome).toBe('verbatim');
});

test('folds and edits are named side by side', () => {
  expect(grade("they're sure: as soon", SOURCE, 'en')).toMatchObject({
    outcome: 'edited',
    edits: [{ kind: 'first-letter', text: 't' }],
    folds: ['quotes'],
  });
});

test('an edit never crosses table cells', () => {
  expect(reason('the north … the south', 'the north\u001fthe south')).toBe('not-found');
});
