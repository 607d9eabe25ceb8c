import type { Page } from 'playwright-core';

/** Types into the search box of an open page and waits for its answer; the paths of the results in order. */
export async function searchFor(page: Page, query: string): Promise<string[]> {
  await page.locator('#tim-kiem-q').fill(query);
  await page
    .locator(`.search-results[aria-busy=false][data-query=${JSON.stringify(query)}]`)
    .waitFor({ state: 'attached' });
  return page.evaluate(() => {
    const base = document.querySelector<HTMLElement>('[data-search]')?.dataset['base'] ?? '/';
    return Array.from(document.querySelectorAll<HTMLAnchorElement>('.search-result > a'), link =>
      link.pathname.slice(base.length),
    );
  });
}
