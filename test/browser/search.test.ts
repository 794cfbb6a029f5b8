import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
import { listSite } from '../support/read-site.ts';
import { type Server, serve } from '../support/serve.ts';

/*
 * What the search page owes to everybody who uses it (each is tested here or in accessibility.test.ts):
 *
 *  1. The field has a label, and a hint that is read with it.
 *  2. What was found is told in one sentence to screen readers, politely, without moving the focus.
 *  3. `/` goes to the field from anywhere but another field; what stands there is selected.
 *  4. Arrow down goes from the field to the first result and on; arrow up goes back, at last to the field.
 *  5. Results are a list of links under headings; a result can be opened with the keyboard alone.
 *  6. Showing more results moves the focus to the first that is new.
 *  7. Filters are fields with labels, fold away, and do not stand between field and results on a phone.
 *  8. Every state has an address; back and forward lead through the states, fields included.
 *  9. Marks of words are `mark`; nothing is told by colour alone.
 * 10. Without script the page says so and leads to the lists.
 * 11. axe finds nothing against it, in light and dark.
 */

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const results = () => page.locator('[data-search-results] > li');
const status = () => page.locator('main [role=status]').innerText();
const field = () => page.locator('#search-words');

async function openPage(): Promise<() => Promise<void>> {
  page = await browser.newPage();
  return () => page.close();
}

describe.each([
  ['site', '/'],
  ['siteBelow', '/sub/'],
] as const)('search on the %s (%s)', (name, base) => {
  let server: Server;

  beforeAll(async () => {
    server = await serve(inject(name), base);
  });
  afterAll(() => server.close());
  beforeEach(openPage);

  test('a linked question is answered with claim, verdict, day and summary, its words marked', async () => {
    await page.goto(`${server.address}search/?q=optimistic`);
    const first = results().first();
    await first.waitFor();
    expect(await first.locator('.result-title').innerText()).toBe(
      'Zelensky is optimistic about direct talks with Putin',
    );
    expect(await first.locator('.result-verdict').innerText()).toMatch(/^Overstated$/i);
    expect(await first.locator('.result-summary').innerText()).toContain('optimis');
    expect(await first.locator('.result-facts').innerText()).toContain('22 November 2026');
    expect(await first.locator('.result-title mark').innerText()).toBe('optimistic');
    expect(await status()).toMatch(/results? for “optimistic”/);
    await first.locator('a').first().click();
    await page.waitForURL('**/claims/optimistic-about-talks/');
  });

  test('a paragraph of a source is a result that opens at its block, with the words marked there', async () => {
    await page.goto(`${server.address}search/?q=capitulatory&kind=source`);
    const link = page.locator('.result-blocks a').first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${base}sources/istanbul-talks/#p7:~:text=as-,capitulatory`);
    await link.click();
    await page.waitForURL('**/sources/istanbul-talks/#p7*');
    expect(await page.evaluate('document.querySelector(":target").textContent')).toContain('capitulatory');
    const seen = await page.locator('#p7 .words').screenshot();
    await page.goto('about:blank');
    await page.goto(`${server.address}sources/istanbul-talks/#p7`);
    expect(seen.equals(await page.locator('#p7 .words').screenshot())).toBe(false);
  });

  test('filters narrow the answer down, and the address keeps them', async () => {
    await page.goto(`${server.address}search/?q=Istanbul`);
    await results().first().waitFor();
    const all = await results().count();
    await page.locator('.search-filters summary').click();
    await page.locator('select[name=family]').selectOption('forecast');
    await expect.poll(() => results().count()).toBe(1);
    expect(page.url()).toContain('family=forecast');
    expect(await page.locator('select[name=kind] option[value=claim]').innerText()).toBe('Claims (1)');
    expect(all).toBeGreaterThan(3);
    expect(await results().first().locator('.result-title').innerText()).toContain('Thursday');
    await page.goBack();
    await expect.poll(() => results().count()).toBe(all);
    expect(await page.locator('select[name=family]').inputValue()).toBe('');
    await page.goForward();
    await expect.poll(() => results().count()).toBe(1);
    await page.locator('.search-filters [data-search-clear]').click();
    await expect.poll(() => results().count()).toBe(all);
  });
});

describe('questions of every form', () => {
  let server: Server;

  beforeAll(async () => {
    server = await serve(inject('site'));
  });
  afterAll(() => server.close());
  beforeEach(openPage);

  async function ask(question: string): Promise<void> {
    await page.goto(`${server.address}search/`);
    await field().fill(question);
    await expect.poll(status, { timeout: 20_000 }).not.toMatch(/^$|Searching/);
  }

  const WITKOFF = 'OMG have you heard?? they say Witkoff and Kellogg are flying over to Istanbul lol #breaking';

  test.each([
    ['a post of which no page holds all words', WITKOFF],
    ['the same in capitals, with handles and addresses', `@someone ${WITKOFF.toUpperCase()} https://t.co/abc?x=1`],
    ['hashtags', 'omg!! #SteveWitkoff #KeithKellogg #IstanbulTalks'],
    ['more than 500 characters', `${WITKOFF} ${'and so on and on it goes, believe me or not. '.repeat(20)}`],
    ['100 KB', `${WITKOFF} ${'lorem ipsum dolor sit amet '.repeat(4000)}`],
  ])('%s finds the claim', async (_what, question) => {
    await ask(question);
    expect(await results().first().locator('.result-title').innerText()).toContain('Kellogg');
  });

  test('it is said which words were found and which are not in the archive', async () => {
    await ask(WITKOFF);
    await expect.poll(() => page.locator('.matched').innerText()).toContain('Witkoff, Kellogg, Istanbul');
    expect(await page.locator('.unknown').innerText()).toContain('flying');
  });

  test('a misspelt word gets a suggestion that can be asked', async () => {
    await ask('wittkoff istanbul');
    await page.locator('.meant button').click();
    await expect.poll(() => field().inputValue()).toBe('witkoff istanbul');
    await expect.poll(() => results().first().locator('.result-title').innerText()).toContain('Witkoff');
    expect(page.url()).toContain('q=witkoff+istanbul');
  });

  test('the vocabulary is loaded for a word that finds nothing, and only then', async () => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await ask('witkoff');
    await results().first().waitFor();
    expect(loaded.filter((path) => path.endsWith('.txt'))).toEqual([]);
    await field().fill('wittkoff zzz');
    await page.locator('.meant').waitFor();
    expect(loaded.filter((path) => path.endsWith('.txt'))).toHaveLength(1);
  });

  test('words are found as they are typed, from their beginning', async () => {
    await ask('capitul');
    expect(await results().count()).toBeGreaterThan(0);
  });

  test('a phrase between quotation marks is looked for as one', async () => {
    await ask('"ready to meet Putin"');
    const count = await results().count();
    expect(count).toBeGreaterThan(0);
    await ask('"meet Putin ready to"');
    expect(await page.locator('.unknown').innerText()).toContain('meet putin ready to');
  });

  test('the digit of a rating finds no page but those that have it in their words', async () => {
    await page.goto(`${server.address}search/`);
    const found = (await page.evaluate(`(async () => {
      const pagefind = await import('/pagefind/en/0/pagefind.js');
      const rated = Object.keys((await pagefind.filters()).rating);
      const wrong = [];
      for (const digit of rated) {
        for (const result of (await pagefind.search('"' + digit + '"')).results) {
          const { url, content, meta } = await result.data();
          const words = [content, meta.title, meta.summary, meta.keywords, meta.claimant].join(' ');
          if (!words.includes(digit)) wrong.push([digit, url]);
        }
      }
      return { rated, wrong };
    })()`)) as { rated: string[]; wrong: string[][] };
    expect(found.rated).toEqual(expect.arrayContaining(['2', '3', '5']));
    expect(found.wrong).toEqual([]);
  });

  test('a question that nothing answers is told so, with ways on', async () => {
    await ask('xyzzyqwv');
    expect(await status()).toBe('Nothing here answers “xyzzyqwv”.');
    expect(await results().count()).toBe(0);
    expect(await page.locator('[data-search-nothing] a[href="/claims/"]').isVisible()).toBe(true);
  });

  test.each([
    ['stop words alone', 'did the and of'],
    ['emoji alone', '😂😂😂🔥'],
    ['signs alone', '?!? … — ""'],
    ['an address alone', 'https://t.co/abcdef'],
  ])('%s are answered without a fault', async (_what, question) => {
    const faults: Error[] = [];
    page.on('pageerror', (fault) => faults.push(fault));
    await ask(question);
    expect(await results().count()).toBe(0);
    expect(await status()).not.toBe('');
    expect(faults).toEqual([]);
  });

  test('markup in a question stays text', async () => {
    await ask('<img src=x onerror="document.title=1"> <script>document.title=2</script> zzqq');
    expect(await page.title()).toContain('Search');
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
  });

  test('an odd address does no harm: unknown filters, prototype keys, broken escapes', async () => {
    const faults: Error[] = [];
    page.on('pageerror', (fault) => faults.push(fault));
    await page.goto(`${server.address}search/?q=Istanbul&family=__proto__&kind=nothing&sort=%E0%A4%A&x=1`);
    await results().first().waitFor();
    await field().fill('__proto__ constructor toString hasOwnProperty');
    await expect.poll(status).toContain('__proto__');
    expect(faults).toEqual([]);
  });

  test('the newest can stand first', async () => {
    await page.goto(`${server.address}search/?q=Istanbul&sort=newest`);
    await results().first().waitFor();
    const days = await page.locator('.result-facts').allInnerTexts();
    const times = days.map((text) => Date.parse(text.split(' · ').at(-1) ?? ''));
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  test('without a question the page shows the newest claims, and takes them away when one is asked', async () => {
    await page.goto(`${server.address}search/`);
    expect(await page.locator('[data-search-start] article').count()).toBeGreaterThan(2);
    await field().fill('Istanbul');
    await results().first().waitFor();
    expect(await page.locator('[data-search-start]').isVisible()).toBe(false);
    await field().fill('');
    await expect.poll(() => page.locator('[data-search-start]').isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('');
  });

  test('the keyboard reaches everything: slash, arrows, and back', async () => {
    await page.goto(`${server.address}search/?q=Istanbul`);
    await results().first().waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('search-words');
    expect(await field().inputValue()).toBe('Istanbul');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await results().nth(1).locator('.result-title').innerText();
    expect(await page.evaluate('document.activeElement.textContent')).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate('document.activeElement.id')).toBe('search-words');
    await page.keyboard.type('/');
    expect(await field().inputValue()).toContain('/');
  });

  test('on a phone the filters are folded and the first result is on the first screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${server.address}search/?q=Istanbul`);
    await results().first().waitFor();
    expect(await page.locator('select[name=verdict]').isVisible()).toBe(false);
    expect((await results().first().locator('.result-title').boundingBox())?.y).toBeLessThan(844);
    const wide = await page.evaluate(
      `[...document.querySelectorAll('main *')].filter((each) => each.getBoundingClientRect().right > 391).map((each) => each.outerHTML.slice(0, 90))`,
    );
    expect(wide).toEqual([]);
  });

  test('the search of the header works without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${server.address}claims/`);
    await plain.locator('#site_search').fill('kellogg');
    await plain.keyboard.press('Enter');
    await plain.waitForURL('**/search/?q=kellogg');
    await context.close();
  });

  test('an answer that comes late does not replace a later one', async () => {
    await page.goto(`${server.address}search/`);
    for (const question of ['Istanbul', 'Istanbul talks', 'capitulatory']) {
      await field().fill(question);
      await page.keyboard.press('Enter');
    }
    await expect.poll(status, { timeout: 20_000 }).toContain('capitulatory');
    await expect.poll(() => page.locator('.result mark').allInnerTexts()).toContain('capitulatory');
    // Whatever else was asked has been answered by now.
    await page.waitForTimeout(1000);
    expect(await status()).toContain('capitulatory');
  });

  test('the own script of the page is at most 25 KB compressed', async () => {
    const scripts = (await listSite(inject('site'))).filter((file) => /^_astro\/.*\.js$/.test(file));
    const used = [
      ...(await readFile(join(inject('site'), 'search/index.html'), 'utf8')).matchAll(/src="\/(_astro\/[^"]+\.js)"/g),
    ];
    expect(used.length).toBeGreaterThan(0);
    let bytes = 0;
    for (const file of scripts) bytes += gzipSync(await readFile(join(inject('site'), file))).length;
    expect(bytes).toBeLessThan(25 * 1024);
  });
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing against results, nor against a page without any (%s)',
  async (colorScheme) => {
    const server = await serve(inject('site'), '/', { headers: false });
    const visit = await browser.newPage({ colorScheme });
    for (const [question, told] of [
      ['optimistic', 'result'],
      ['xylophone', 'Nothing'],
    ] as const) {
      await visit.goto(`${server.address}search/?q=${question}`);
      await expect.poll(() => visit.locator('main [role=status]').innerText()).toContain(told);
      await visit.evaluate(axe.source);
      const { violations } = (await visit.evaluate('axe.run()')) as axe.AxeResults;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await visit.close();
    await server.close();
  },
);

test('a site that was never indexed says so and shows the lists', async () => {
  const server = await serve(inject('site'));
  const visit = await browser.newPage();
  await visit.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
  await visit.goto(`${server.address}search/?q=Istanbul`);
  await expect
    .poll(() => visit.locator('main [role=status]').innerText())
    .toBe('The search could not be loaded. Try again, or use the lists.');
  expect(await visit.locator('[data-search-start]').isVisible()).toBe(true);
  await visit.close();
  await server.close();
});

test('without script the search page says so and links to the lists', async () => {
  const server = await serve(inject('site'));
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${server.address}search/?q=optimistic`);
  expect(await plain.locator('main').innerText()).toContain('JavaScript');
  expect(await plain.locator('main select:visible').count()).toBe(0);
  await plain.locator('main .search-start a', { hasText: /^Claims$/ }).click();
  expect(new URL(plain.url()).pathname).toBe('/claims/');
  await context.close();
  await server.close();
});
