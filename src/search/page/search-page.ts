import { type Answer, ask } from '../ask.ts';
import type { Bundle } from '../bundle.ts';
import { type OtherSite, openOtherSites } from '../other-sites.ts';
import { NoIndex, openOwnBundles } from '../own-bundles.ts';
import { drawResult } from './draw-result.ts';
import { showCounts } from './filters.ts';
import { listenToKeys } from './keys.ts';
import type { SearchSettings } from './settings.ts';
import { addressOf, fillFields, readFields, type State } from './state.ts';
import { describe, drawWords } from './tell.ts';

const SHOWN_AT_ONCE = 20;
/** Milliseconds without a key after which what was typed is asked. */
const TYPING_PAUSE = 150;

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) start(form, JSON.parse(form.dataset.search ?? '{}') as SearchSettings);

function start(form: HTMLFormElement, settings: SearchSettings): void {
  const { strings } = settings;
  const input = part(form, 'input[name="q"]', HTMLInputElement);
  const filters = part(form, '[data-search-filters]', HTMLDetailsElement);
  const status = part(document, '[data-search-status]', HTMLElement);
  const words = part(document, '[data-search-words]', HTMLElement);
  const list = part(document, '[data-search-results]', HTMLElement);
  const more = part(document, '[data-search-more]', HTMLButtonElement);
  const nothing = part(document, '[data-search-nothing]', HTMLElement);
  const clear = [...document.querySelectorAll<HTMLButtonElement>('[data-search-clear]')];
  const beginning = part(document, '[data-search-start]', HTMLElement);
  const selects = [...form.querySelectorAll('select')];
  let own: Promise<Bundle[]> | null = null;
  let others: Promise<OtherSite[]> | null = null;
  /** Counts questions, so that an answer which comes after the next question is dropped. */
  let asked = 0;
  let answer: Answer | null = null;
  let shown = 0;
  /** Whether the numbers beside the filters are those of the answer. */
  let counted = false;

  listenToKeys(input, list);
  readAddress();

  let typing: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => change('replace'), TYPING_PAUSE);
  });
  // Who goes to the field is about to ask.
  input.addEventListener('focus', () => void openOwn().catch(() => {}), { once: true });
  for (const select of selects) select.addEventListener('change', () => change('push'));
  for (const button of clear) {
    button.addEventListener('click', () => {
      for (const select of selects) select.value = '';
      change('push');
      input.focus();
    });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change('push');
  });
  filters.addEventListener('toggle', () => {
    if (filters.open && answer && !counted) change('replace');
  });
  more.addEventListener('click', () => void showMore(true));
  addEventListener('popstate', readAddress);

  function readAddress(): void {
    fillFields(new URLSearchParams(location.search), input, selects);
    const state = readFields(input, selects);
    if (Object.keys(state.filters).length > 0) filters.open = true;
    void show(state);
  }

  function change(how: 'push' | 'replace'): void {
    clearTimeout(typing);
    const state = readFields(input, selects);
    const address = addressOf(state, location.pathname);
    if (address !== location.pathname + location.search) {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    void show(state);
  }

  function openOwn(): Promise<Bundle[]> {
    own ??= openOwnBundles(settings.base, settings.language);
    return own;
  }

  async function show(state: State): Promise<void> {
    const number = ++asked;
    const chosen = Object.keys(state.filters).length;
    const idle = state.question === '' && chosen === 0;
    beginning.hidden = !idle;
    for (const button of clear) button.hidden = chosen === 0;
    if (idle) {
      answer = null;
      await draw(state, []);
      return;
    }
    status.textContent = strings.searching;
    try {
      const bundles = await openOwn();
      others ??= openOtherSites(
        settings.others,
        settings.base,
        bundles.map(({ language }) => language),
      );
      const found = await ask(state.question, bundles, { ...state, counted: filters.open });
      if (number !== asked) return;
      answer = found;
      await draw(state, []);
      // The others may take their time: what is here is shown, and ranked anew with theirs when they come.
      const sites = await others;
      if (sites.length === 0 || number !== asked) return;
      const all = [...bundles, ...sites.flatMap((site) => (site.failed ? [] : site.bundles))];
      const together =
        all.length > bundles.length ? await ask(state.question, all, { ...state, counted: filters.open }) : found;
      if (number !== asked) return;
      answer = together;
      if (together !== found || sites.some(({ failed }) => failed)) await draw(state, sites);
    } catch (error) {
      own = null;
      if (!(error instanceof NoIndex)) console.error(error);
      if (number !== asked) return;
      status.textContent = error instanceof NoIndex && settings.dev ? strings.notBuilt : strings.failed;
      beginning.hidden = false;
    }
  }

  async function draw(state: State, sites: readonly OtherSite[]): Promise<void> {
    list.replaceChildren();
    shown = 0;
    more.hidden = true;
    nothing.hidden = answer === null || answer.total > 0;
    counted = filters.open;
    showCounts(selects, counted ? answer : null);
    status.textContent = answer ? describe(answer, state.question, sites, settings) : '';
    words.replaceChildren();
    if (!answer) return;
    const drawn = answer;
    await showMore(false);
    if (drawn !== answer || state.question === '') return;
    words.replaceChildren(
      ...(await drawWords(drawn, await openOwn(), settings, (question) => {
        input.value = question;
        change('push');
        input.focus();
      })),
    );
  }

  async function showMore(byHand: boolean): Promise<void> {
    if (!answer) return;
    const drawn = answer;
    const pages = await drawn.next(SHOWN_AT_ONCE);
    if (drawn !== answer) return;
    shown += SHOWN_AT_ONCE;
    const results = pages.map((page) => drawResult(page, drawn, settings));
    list.append(...results);
    more.hidden = shown >= drawn.total;
    // The button may be gone; who pressed it goes on with the first that is new.
    if (byHand) results[0]?.querySelector('a')?.focus();
  }
}

function part<Part extends Element>(root: ParentNode, selector: string, type: new () => Part): Part {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The search page has no ${selector}.`);
  return found;
}
