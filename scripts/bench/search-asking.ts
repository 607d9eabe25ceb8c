import type { Page } from 'playwright-core';

interface Given {
  readonly milliseconds: number;
  readonly paths: readonly string[];
}

export type Ask = (page: Page, query: string) => Promise<Given>;

/** Puts a whole query into the box and waits for the list to stand on the page. */
export const askOwn: Ask = (page, query) =>
  page.evaluate(async asked => {
    const input = document.querySelector<HTMLInputElement>('#tim-kiem-q')!;
    const list = document.querySelector<HTMLElement>('.search-results')!;
    const start = performance.now();
    const shown = new Promise<void>(done => {
      const observer = new MutationObserver(() => {
        if (list.dataset['query'] !== asked || list.getAttribute('aria-busy') !== 'false') return;
        observer.disconnect();
        done();
      });
      observer.observe(list, { attributes: true });
    });
    input.value = asked;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await shown;
    const milliseconds = performance.now() - start;
    const links = document.querySelectorAll<HTMLAnchorElement>('.search-result > a');
    return { milliseconds, paths: Array.from(links, link => link.pathname.slice(1)) };
  }, query);

/** Asks Pagefind as it comes and waits for what its ten first results are called. */
export const askBare: Ask = (page, query) =>
  page.evaluate(async asked => {
    const script = '/pagefind/pagefind.js';
    const module = (await import(script)) as {
      search(words: string): Promise<{ results: { data(): Promise<{ raw_url: string }> }[] }>;
    };
    const start = performance.now();
    const { results } = await module.search(asked);
    const data = await Promise.all(results.slice(0, 10).map(result => result.data()));
    return { milliseconds: performance.now() - start, paths: data.map(({ raw_url: path }) => path) };
  }, query);

/** Opens the facets, so that every further search counts what each value would leave. */
export async function openFacets(page: Page): Promise<void> {
  // With nothing asked, every value has its count.
  await askOwn(page, '');
  await page.locator('summary', { hasText: 'Lọc kết quả' }).click();
  await page
    .locator('#loc-loai option', { hasText: /\(\d+\)$/ })
    .first()
    .waitFor({ state: 'attached' });
}
