import { expect, test } from 'vitest';
import { keepNewest, savedPages, savePage, type Store } from '../../../src/client/offline/saved-pages.ts';

const origin = 'https://a.gov.vn';

/** A cache in memory; what a page links is put in before, so that nothing is fetched. */
class MemoryStore implements Store {
  readonly kept = new Map<string, Response>();

  private static pathOf(request: RequestInfo | URL): string {
    return new URL(request instanceof Request ? request.url : request, origin).pathname;
  }

  match(request: RequestInfo | URL): Promise<Response | undefined> {
    return Promise.resolve(this.kept.get(MemoryStore.pathOf(request))?.clone());
  }

  put(request: RequestInfo | URL, response: Response): Promise<void> {
    this.kept.set(MemoryStore.pathOf(request), response);
    return Promise.resolve();
  }

  keys(): Promise<readonly Request[]> {
    return Promise.resolve([...this.kept.keys()].map(path => new Request(origin + path)));
  }

  delete(request: RequestInfo | URL): Promise<boolean> {
    return Promise.resolve(this.kept.delete(MemoryStore.pathOf(request)));
  }
}

const html = { headers: { 'content-type': 'text/html; charset=utf-8' } };

/** Ten pages, each with a file of its own and one that all share, opened one after the other. */
async function tenPages(): Promise<MemoryStore> {
  const store = new MemoryStore();
  await store.put('/_astro/all.css', new Response(''));
  for (let number = 0; number < 10; number += 1) {
    await store.put(`/_astro/own-${number}.css`, new Response(''));
    const page = `<link href="/_astro/all.css"><link href="/_astro/own-${number}.css">`;
    const now = new Date(2026, 0, 1 + number);
    await savePage(new Response(page, html), {
      cache: store,
      path: `/${number}/`,
      base: '/',
      whole: false,
      now,
    });
  }
  return store;
}

test('only the newest pages stay, with every file they need and no other', async () => {
  const store = await tenPages();
  await keepNewest(store, 3);
  expect((await savedPages(store)).map(({ path }) => path)).toEqual(['/9/', '/8/', '/7/']);
  expect([...store.kept.keys()].filter(path => path.startsWith('/_astro/'))).toEqual([
    '/_astro/all.css',
    '/_astro/own-7.css',
    '/_astro/own-8.css',
    '/_astro/own-9.css',
  ]);
});

test('a page opened again counts as new', async () => {
  const store = await tenPages();
  const saving = { cache: store, path: '/0/', base: '/', whole: false, now: new Date(2026, 5, 1) };
  await savePage(new Response('<p>', html), saving);
  await keepNewest(store, 1);
  expect([...store.kept.keys()]).toEqual(['/0/']);
});

test.for([
  ['a page that does not exist', new Response('<p>', { ...html, status: 404 })],
  ['a file', new Response('{}', { headers: { 'content-type': 'application/json' } })],
] as const)('%s is not kept', async ([, response]) => {
  const store = new MemoryStore();
  const saving = { cache: store, path: '/x/', base: '/', whole: false, now: new Date(0) };
  expect(await savePage(response, saving)).toBe(false);
  expect(store.kept.size).toBe(0);
});
