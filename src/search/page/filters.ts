import type { Answer } from '../ask.ts';

/**
 * Writes beside each value of each filter how many of the results have it. Of a filter that is set, the
 * results have one value only: its other values are shown without a number.
 */
export function showCounts(selects: readonly HTMLSelectElement[], answer: Answer | null): void {
  for (const select of selects) {
    if (select.name === 'sort') continue;
    const counts = answer && Object.hasOwn(answer.counts, select.name) ? answer.counts[select.name] : {};
    for (const option of select.options) {
      const label = option.dataset.label ?? option.text;
      option.dataset.label = label;
      const count = counts && Object.hasOwn(counts, option.value) ? counts[option.value] : 0;
      const known = answer !== null && option.value !== '' && (select.value === '' || option.selected);
      option.textContent = known ? `${label} (${count ?? 0})` : label;
    }
  }
}
