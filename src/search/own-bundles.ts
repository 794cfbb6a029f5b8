import { Bundle } from './bundle.ts';
import type { CommonWordsFile } from './common-words.ts';
import { readFoundPage } from './found-page.ts';
import type { PagefindModule } from './pagefind.ts';

/** This site has no index: it was never built, or the file is not where the page looks for it. */
export class NoIndex extends Error {}

/** The bundles of the site at `base` (`/` at both ends), the reader's language first. Throws `NoIndex`. */
export async function openOwnBundles(base: string, language: string): Promise<Bundle[]> {
  const answer = await fetch(`${base}pagefind/bundles.json`);
  if (!answer.ok) throw new NoIndex();
  const { languages } = (await answer.json()) as { languages: string[] };
  return Promise.all(orderLanguages(languages, language).map((each) => openOwnBundle(base, each)));
}

/** The reader's own language first, then those that share its first part, then the largest bundles. */
export function orderLanguages(languages: readonly string[], language: string): string[] {
  const wanted = language.toLowerCase();
  const distance = (each: string) => (each === wanted ? 0 : each.split('-')[0] === wanted.split('-')[0] ? 1 : 2);
  return [...languages].sort((a, b) => distance(a) - distance(b));
}

async function openOwnBundle(base: string, language: string): Promise<Bundle> {
  const folder = `${base}pagefind/${language}/`;
  const [module, common] = await Promise.all([
    openModule(`${folder}pagefind.js`, base),
    fetch(`${folder}words/common.json`).then((answer) => answer.json() as Promise<CommonWordsFile>),
  ]);
  const origin = { address: base, name: null };
  return Bundle.open({
    name: language,
    language,
    module,
    common,
    read: (data) => readFoundPage(data, origin),
    always: {},
    vocabulary: async (file) => {
      const answer = await fetch(`${folder}words/${file}`);
      return answer.ok ? (await answer.text()).split('\n') : [];
    },
  });
}

/** Loads a copy of Pagefind and waits until it can be asked. */
export async function openModule(address: string, base: string): Promise<PagefindModule> {
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  await module.options({ baseUrl: base });
  await module.init();
  return module;
}
