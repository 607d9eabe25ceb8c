import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { closePages, openBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { serve, type Served } from './static-server.ts';

/** What stands ready once the tests of a file begin. */
export interface OpenedSite {
  site: string;
  served: Served;
  browser: Browser;
}

/** The built site of the invented office, served, with a browser beside it, for all tests of one file. */
export function openedSite(): OpenedSite {
  const opened = {} as OpenedSite;
  beforeAll(async () => {
    opened.site = await builtSite();
    opened.served = await serve(opened.site);
    opened.browser = await openBrowser();
  });
  afterAll(async () => {
    await closePages(opened.browser);
    await opened.served.close();
  });
  return opened;
}
