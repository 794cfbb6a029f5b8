import { expect, test } from 'vitest';
import { formatMeasurement, measureQuotations } from '../../../src/citation/measure.ts';

const BLOCK =
  'Rain fell for 9 days. “The old levee won’t hold,” said Ana Ruiz, who runs the office – and the flood ' +
  'of 1998 proved her right. Nobody in the fifth ward was told to leave before 14.5 inches had fallen.';

const NEAR = 'Nobody in the fifth ward was told to leave before 14.5 inches had fallen.';

/** One quotation of each kind that editors were seen to get right or wrong. */
const ROWS = [
  ['exact', 'pass', 'the flood of 1998 proved her right.'],
  ['straight-quotes', 'pass', '"The old levee won\'t hold," said Ana Ruiz'],
  ['nbsp', 'pass', 'Rain\u00A0fell for\u00A09 days.'],
  ['ascii-dash', 'pass', 'who runs the office - and the flood'],
  ['soft-hyphen', 'pass', 'Rain fell for 9 da\u00ADys.'],
  ['line-breaks', 'pass', 'the flood\nof 1998 proved\nher right.'],
  ['ligature', 'pass', 'the ﬁfth ward was told'],
  ['drop-final-punct', 'pass', 'Rain fell for 9 days'],
  ['ellipsis', 'pass-marked', 'said Ana Ruiz … and the flood'],
  ['bracket-insert', 'pass-marked', 'the flood of 1998 proved [the manager] right.'],
  ['bracket-case', 'pass-marked', '[r]ain fell for 9 days.'],
  ['initial-case', 'pass-marked', 'rain fell for 9 days.'],
  ['comma-for-period', 'pass-marked', 'Rain fell for 9 days,'],
  ['ellipsis-negation', 'fail', 'The old levee … said Ana Ruiz'],
  ['number-changed', 'fail', 'Rain fell for 8 days.'],
  ['word-swapped', 'fail', 'the flood of 1998 proved her wrong.'],
  ['word-dropped', 'fail', 'The levee won’t hold'],
  ['negation-dropped', 'fail', 'The old levee will hold'],
  ['wrong-document', 'fail', 'The museum opens on Tuesday.'],
  ['reordered-ellipsis', 'fail', 'proved her right … Rain fell for'],
  ['word-cut', 'fail', 'body in the fifth ward'],
  ['number-cut', 'fail', '5 inches had fallen'],
  ['ocr-noise', 'fail-with-close-match', 'Nobody in thc fifth vvard was to1d to leave before 14.5 inchcs had fallen.'],
] as const;

test('every kind of quotation comes out as it must', () => {
  const rows = ROWS.map(([kind, expect, quote], index) =>
    JSON.stringify({ id: `k${index}`, kind, expect, quote, block: BLOCK, near: NEAR }),
  );
  const measurement = measureQuotations(rows.join('\n'));
  expect(measurement.wrong).toEqual([]);
  expect(measurement.kinds).toHaveLength(23);
  expect(formatMeasurement(measurement)).toContain('0 wrong');
});

test('a row that came out wrong is listed with what came out', () => {
  const row = { id: 'x', kind: 'exact', expect: 'pass', quote: 'Snow fell', block: BLOCK };
  expect(measureQuotations(JSON.stringify(row)).wrong).toEqual([
    { id: 'x', kind: 'exact', expect: 'pass', got: 'mismatch (not-found)', quote: 'Snow fell' },
  ]);
});
