import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const own = process.env['CHROMIUM'];
const whole = own ?? '/usr/bin/chromium';
/** Chromium without windows: draws the same pages, and opens one for a quarter of the work. */
const shell = '/usr/bin/chromium-headless-shell';

/** Debian's Chromium, or the one that CHROMIUM names; whole where it is to show what only its windows have. */
export async function launchBrowser(windows: 'without' | 'with' = 'without'): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: windows === 'without' && own === undefined && existsSync(shell) ? shell : whole,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  // On a busy machine: no test judges speed.
  browser.on('context', context => {
    context.setDefaultTimeout(300_000);
  });
  return browser;
}

let opened: Browser | undefined;

/** One for all files that a worker of the tests runs, ended with it. */
export async function openBrowser(): Promise<Browser> {
  if (opened?.isConnected() !== true) opened = await launchBrowser();
  return opened;
}

/** What a file leaves open, the next would find. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map(context => context.close()));
}
