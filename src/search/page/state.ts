import type { Wishes } from '../ask.ts';

/** What the reader wants to see; all of it stands in the address. */
export interface State extends Omit<Wishes, 'counted'> {
  question: string;
}

/** The state that the fields of the form show. */
export function readFields(input: HTMLInputElement, selects: readonly HTMLSelectElement[]): State {
  const chosen = selects.filter(({ value }) => value !== '');
  return {
    question: input.value.trim(),
    filters: Object.fromEntries(chosen.filter(({ name }) => name !== 'sort').map(({ name, value }) => [name, value])),
    newestFirst: chosen.some(({ name }) => name === 'sort'),
  };
}

/** Sets the fields to what the address says; a value that no field offers is passed over. */
export function fillFields(
  address: URLSearchParams,
  input: HTMLInputElement,
  selects: readonly HTMLSelectElement[],
): void {
  input.value = address.get('q') ?? '';
  for (const select of selects) {
    const wanted = address.get(select.name) ?? '';
    select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
  }
}

/** The address of a state: the path of the page with a query, or alone. */
export function addressOf({ question, filters, newestFirst }: State, path: string): string {
  const query = new URLSearchParams();
  if (question !== '') query.set('q', question);
  for (const [name, value] of Object.entries(filters)) query.set(name, value);
  if (newestFirst) query.set('sort', 'newest');
  return query.size > 0 ? `${path}?${query}` : path;
}
