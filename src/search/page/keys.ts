/**
 * The keys of the search: `/` goes to the field from anywhere but another field, arrows go from the
 * field through the titles of the results and back.
 */
export function listenToKeys(input: HTMLInputElement, list: HTMLElement): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    if (event.key === '/' && !target?.closest('input, select, textarea, [contenteditable]')) {
      event.preventDefault();
      input.focus();
      input.select();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [input, ...list.querySelectorAll<HTMLElement>('.result-title a')];
    const at = stops.findIndex((stop) => stop === target || (stop !== input && stop.closest('li')?.contains(target)));
    if (at < 0) return;
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
