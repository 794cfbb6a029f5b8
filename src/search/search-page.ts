import { type Answer, type Filters, type PagefindPage, Search } from './ask.ts';

/** What the page tells its script, as JSON in an attribute of the form. */
export interface SearchSettings {
  base: string;
  language: string;
  strings: {
    searching: string;
    failed: string;
    count: Record<string, string>;
    countFor: Record<string, string>;
    loose: string;
    nothing: string;
    source: string;
  };
}

const SHOWN_AT_ONCE = 20;
const TYPING_PAUSE = 200;

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) start(form, JSON.parse(form.dataset.search ?? '{}') as SearchSettings);

function start(form: HTMLFormElement, settings: SearchSettings): void {
  const input = part(form, 'input[name="q"]', HTMLInputElement);
  const status = part(document, '[data-search-status]', HTMLElement);
  const list = part(document, '[data-search-results]', HTMLElement);
  const more = part(document, '[data-search-more]', HTMLButtonElement);
  const nothing = part(document, '[data-search-nothing]', HTMLElement);
  const selects = [...form.querySelectorAll('select')];
  const plural = new Intl.PluralRules(settings.language);
  let search: Promise<Search> | null = null;
  let asked = 0;
  let answer: Answer | null = null;
  let shown = 0;

  readAddress();
  void answerQuestion();

  let typing: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => ask('replace'), TYPING_PAUSE);
  });
  for (const select of selects) select.addEventListener('change', () => ask('push'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask('push');
  });
  more.addEventListener('click', () => void showMore());
  addEventListener('popstate', () => {
    readAddress();
    void answerQuestion();
  });

  function ask(history_: 'push' | 'replace'): void {
    clearTimeout(typing);
    const state = new URLSearchParams();
    if (input.value.trim() !== '') state.set('q', input.value);
    for (const { name, value } of selects) if (value !== '') state.set(name, value);
    const address = `${location.pathname}${state.size > 0 ? `?${state}` : ''}`;
    if (address !== location.pathname + location.search) {
      if (history_ === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    void answerQuestion();
  }

  function readAddress(): void {
    const state = new URLSearchParams(location.search);
    input.value = state.get('q') ?? '';
    for (const select of selects) {
      const wanted = state.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
  }

  async function answerQuestion(): Promise<void> {
    const question = ++asked;
    const query = input.value.trim();
    const filters: Filters = {};
    for (const { name, value } of selects) if (value !== '' && name !== 'sort') filters[name] = value;
    const newestFirst = selects.find(({ name }) => name === 'sort')?.value === 'newest';
    if (query === '' && Object.keys(filters).length === 0) {
      answer = null;
      list.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      nothing.hidden = true;
      return;
    }
    status.textContent = settings.strings.searching;
    try {
      search ??= Search.open(settings.base, settings.language);
      const found = await (await search).ask(query, filters, newestFirst);
      if (question !== asked) return;
      answer = found;
    } catch {
      search = null;
      if (question === asked) status.textContent = settings.strings.failed;
      return;
    }
    list.replaceChildren();
    shown = 0;
    showCounts(answer);
    nothing.hidden = answer.results.length > 0;
    status.textContent = describe(answer, query);
    await showMore();
  }

  function describe({ results, loose }: Answer, query: string): string {
    if (results.length === 0) return settings.strings.nothing.replace('{q}', query);
    if (loose) return settings.strings.loose;
    const forms = query === '' ? settings.strings.count : settings.strings.countFor;
    const form_ = forms[plural.select(results.length)] ?? forms.other ?? '{n}';
    return form_.replace('{n}', new Intl.NumberFormat(settings.language).format(results.length)).replace('{q}', query);
  }

  function showCounts({ counts, loose }: Answer): void {
    for (const select of selects) {
      for (const option of select.options) {
        const count = counts[select.name]?.[option.value];
        const label = option.dataset.label ?? option.text;
        option.dataset.label = label;
        option.textContent =
          loose || option.value === '' || select.name === 'sort' ? label : `${label} (${count ?? 0})`;
      }
    }
  }

  async function showMore(): Promise<void> {
    if (!answer) return;
    const question = asked;
    const next = answer.results.slice(shown, shown + SHOWN_AT_ONCE);
    const pages = await Promise.all(next.map((result) => result.data()));
    if (question !== asked) return;
    shown += pages.length;
    list.append(...pages.map((page) => drawResult(page, settings)));
    more.hidden = shown >= answer.results.length;
  }
}

/** One result: its title as a link, what it was judged, and the words that were found. */
function drawResult(page: PagefindPage, { strings }: SearchSettings): HTMLElement {
  const item = make('li', 'result');
  const isSource = page.filters.kind?.includes('source') ?? false;
  const verdict = make('p', 'result-verdict');
  const word = make('span', isSource ? '' : 'verdict-word', isSource ? strings.source : (page.meta.verdict ?? ''));
  if (!isSource) word.dataset.family = page.filters.family?.[0] ?? '';
  verdict.append(word);
  const heading = make('h2', 'result-title');
  const link = make('a', '', page.meta.title ?? page.url);
  link.setAttribute('href', page.url);
  heading.append(link);
  item.append(verdict, heading);
  if (page.meta.summary) item.append(make('p', 'result-summary', page.meta.summary));
  const facts = [page.meta.claimant, page.meta.date].filter(Boolean).join(' · ');
  if (facts) item.append(make('p', 'result-facts', facts));
  const paragraphs = isSource ? page.sub_results.filter(({ url }) => url.includes('#')).slice(0, 3) : [];
  if (paragraphs.length === 0 && page.excerpt) {
    const excerpt = make('p', 'result-excerpt');
    excerpt.append(...drawExcerpt(page.excerpt));
    item.append(excerpt);
  } else if (paragraphs.length > 0) {
    const blocks = make('ul', 'result-blocks');
    for (const paragraph of paragraphs) {
      const block = make('li', '');
      const there = make('a', '');
      there.setAttribute('href', paragraph.url);
      there.append(...drawExcerpt(paragraph.excerpt));
      block.append(there);
      blocks.append(block);
    }
    item.append(blocks);
  }
  return item;
}

/** The words of an excerpt as text, with nothing kept of its markup but the marks. */
function drawExcerpt(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? make('mark', '', node.textContent ?? '')
      : document.createTextNode(node.textContent ?? ''),
  );
}

function make(name: string, className: string, text?: string): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function part<Part extends Element>(root: ParentNode, selector: string, type: new () => Part): Part {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The search page has no ${selector}.`);
  return found;
}
