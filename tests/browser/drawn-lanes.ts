import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve } from './static-server.ts';

/** The addresses of all procedures of a built site whose workflow is drawn. */
function pagesWithLanes(site: string): string[] {
  return globSync('thu-tuc/**/index.html', { cwd: site })
    .filter(file => readFileSync(join(site, file), 'utf8').includes('<figure class="lanes"'))
    .map(file => `${dirname(file)}/`)
    .toSorted();
}

interface Look {
  readonly drawings: number;
  /** "what: words" of each that does not stand where it should. */
  readonly faults: readonly string[];
}

interface Drawing {
  readonly path: string;
  /** What lays it out: the styles of its page, and all that it stands in. */
  readonly place: string;
  readonly html: string;
}

/** Runs in the page: the drawings of other pages, none of which needs to be opened. */
const drawingsOf = (page: Page, paths: readonly string[]): Promise<Drawing[]> =>
  page.evaluate(async wanted => {
    const kindOf = ({ tagName, className }: Element) => `${tagName}.${className}`;
    const placeOf = (figure: Element) => {
      const above: string[] = [];
      for (let around = figure.parentElement; around; around = around.parentElement)
        above.push(kindOf(around));
      const styles = [...figure.ownerDocument.querySelectorAll('link[rel=stylesheet], style')];
      return [...above, ...styles.map(({ outerHTML }) => outerHTML)].join(' ');
    };
    const found: { path: string; place: string; html: string }[] = [];
    for (const path of wanted) {
      const text = await (await fetch(path)).text();
      const document = new DOMParser().parseFromString(text, 'text/html');
      for (const figure of document.querySelectorAll('figure.lanes'))
        found.push({ path, place: placeOf(figure), html: figure.outerHTML });
    }
    return found;
  }, paths);

/** Puts drawings that stand in the same place of their pages there one under another. */
const putTogether = (page: Page, drawings: readonly Drawing[]): Promise<void> =>
  page.evaluate(given => {
    const [first, ...others] = document.querySelectorAll<HTMLElement>('figure.lanes');
    for (const other of others) other.remove();
    for (const { path, html } of given) {
      const read = new DOMParser()
        .parseFromString(html, 'text/html')
        .querySelector<HTMLElement>('figure.lanes')!;
      read.dataset['path'] = path;
      first!.before(document.adoptNode(read));
    }
    first!.remove();
  }, drawings);

/** Runs in the page: every word within its own box, no box over another, the bar as long as its line. */
function look(): Look {
  const holders = '.box, .who, .beside, figcaption, .where-days-go > div, .lanes > p';
  const faults: string[] = [];
  const within = (inner: DOMRect, outer: DOMRect) =>
    inner.left >= outer.left - 0.5 &&
    inner.right <= outer.right + 0.5 &&
    inner.top >= outer.top - 0.5 &&
    inner.bottom <= outer.bottom + 0.5;
  const overlap = (one: DOMRect, other: DOMRect) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;

  const lookAtWords = (figure: Element) => {
    const words = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
    for (let word = words.nextNode(); word !== null; word = words.nextNode()) {
      const said = word.textContent?.trim() ?? '';
      if (said === '' || word.parentElement?.closest('svg')) continue;
      const holder = word.parentElement?.closest(holders);
      if (!holder) {
        faults.push(`words without a box: ${said}`);
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(word);
      for (const line of range.getClientRects())
        if (!within(line, holder.getBoundingClientRect())) faults.push(`words outside their box: ${said}`);
    }
  };
  const lookAtBoxes = (figure: Element) => {
    const boxes = [...figure.querySelectorAll(holders)].map(box => ({
      box,
      place: box.getBoundingClientRect(),
    }));
    for (const [index, { box, place }] of boxes.entries()) {
      if (!within(place, figure.getBoundingClientRect())) faults.push(`box outside: ${box.textContent}`);
      for (const other of boxes.slice(index + 1))
        if (overlap(place, other.place))
          faults.push(`box over box: ${box.textContent} / ${other.box.textContent}`);
    }
  };
  const lookAtSyllables = (figure: Element) => {
    for (const term of figure.querySelectorAll('.box span')) {
      const text = term.lastChild;
      for (const { 0: syllable, index } of (text?.textContent ?? '').matchAll(/\S+/gu)) {
        const range = document.createRange();
        range.setStart(text!, index);
        range.setEnd(text!, index + syllable.length);
        if (range.getClientRects().length > 1) faults.push(`broken syllable: ${syllable}`);
      }
    }
  };
  const lookAtBar = (figure: Element) => {
    const bar = figure.querySelector('.where-days-go svg');
    if (!bar) return;
    const line = bar.getBoundingClientRect();
    let end = line.left;
    for (const stretch of bar.querySelectorAll('rect')) {
      // Without the seam that its stroke draws, which the box of an element leaves out.
      const { x, width } = stretch.getBBox();
      if (Math.abs(line.left + x - end) > 0.5) faults.push(`gap in the bar at ${x}`);
      end = line.left + x + width;
      const figure = stretch.nextElementSibling;
      if (
        figure?.tagName === 'text' &&
        !within(figure.getBoundingClientRect(), stretch.getBoundingClientRect())
      )
        faults.push(`figure outside its stretch: ${figure.textContent}`);
    }
    if (Math.abs(end - line.right) > 0.5) faults.push(`bar ends ${line.right - end} px before its line`);
  };

  const figures = document.querySelectorAll<HTMLElement>('figure.lanes');
  const all = [...figures].flatMap(figure => {
    faults.length = 0;
    for (const part of [lookAtWords, lookAtBoxes, lookAtSyllables, lookAtBar]) part(figure);
    return faults.map(fault => `${figure.dataset['path'] ?? ''} ${fault}`);
  });
  return { drawings: figures.length, faults: all };
}

/** As people see it: a phone, a wide screen, letters twice as large, a sheet of A4. */
const views = [
  { width: 360, letters: '100%', media: 'screen' },
  { width: 1280, letters: '100%', media: 'screen' },
  { width: 320, letters: '200%', media: 'screen' },
  { width: 1280, letters: '200%', media: 'screen' },
  { width: 658, letters: '100%', media: 'print' },
] as const;

async function lookAt(page: Page): Promise<Look> {
  const looks: Look[] = [];
  for (const { width, letters, media } of views) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ media });
    await page.evaluate(size => {
      document.documentElement.style.fontSize = size;
    }, letters);
    const { drawings, faults } = await page.evaluate(look);
    looks.push({ drawings, faults: faults.map(fault => `${width} px, ${letters}, ${media}: ${fault}`) });
  }
  return {
    drawings: Math.min(...looks.map(({ drawings }) => drawings)),
    faults: looks.flatMap(({ faults }) => faults),
  };
}

/** Looks at every drawn workflow of a built site in every view. */
export async function lookAtLanes(site: string, browser: Browser, base = '/'): Promise<Look> {
  const served = await serve(site, { base });
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(served.address + base);
  const all = await drawingsOf(
    page,
    pagesWithLanes(site).map(path => base + path),
  );
  const looks: Look[] = [];
  for (const together of Map.groupBy(all, ({ place }) => place).values()) {
    await page.goto(served.address + together[0]!.path);
    await putTogether(page, together);
    await page.evaluate(() => document.fonts.ready);
    looks.push(await lookAt(page));
  }
  await page.close();
  await served.close();
  return {
    drawings: looks.reduce((sum, { drawings }) => sum + drawings, 0),
    faults: looks.flatMap(({ faults }) => faults),
  };
}
