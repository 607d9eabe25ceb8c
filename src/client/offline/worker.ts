import { fixtures, wantedBy, type Wanted } from './addresses.ts';
import { withNotice, type Cause } from './notice.ts';
import { cacheNames, keepNewest, savedCopy, savePage } from './saved-pages.ts';

/** Set by the build: changes whenever the pages kept from the start do. */
declare const shellVersion: string;

interface LateEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface InstallEvent extends LateEvent {
  /** What never needs this worker; known to newer browsers only. */
  addRoutes?(rule: {
    readonly condition: { readonly urlPattern: { readonly pathname: string } };
    readonly source: 'network';
  }): Promise<void>;
}

interface FetchedEvent extends LateEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install', listener: (event: InstallEvent) => void): void;
  addEventListener(name: 'activate', listener: (event: LateEvent) => void): void;
  addEventListener(name: 'fetch', listener: (event: FetchedEvent) => void): void;
  addEventListener(
    name: 'message',
    listener: (event: LateEvent & { readonly data: unknown; readonly source: unknown }) => void,
  ): void;
}

/** TypeScript knows pages and workers in one program only as pages. */
declare const self: WorkerScope;

const base = new URL(self.registration.scope).pathname;
const names = cacheNames(base);
const shell = { home: base, saved: `${base}da-luu/`, offline: `${base}ngoai-tuyen/` } as const;
/** These say themselves what they are; a notice on them would say nothing. */
const ownPages: readonly string[] = [shell.saved, shell.offline];

const mostVisited = 60;
/** On a slow line a copy is better than a blank page; the answer still renews the copy when it comes. */
const patience = 4000;

async function keepShell(): Promise<void> {
  const cache = await caches.open(names.shell(shellVersion));
  for (const path of Object.values(shell)) {
    const response = await fetch(path, { cache: 'reload' });
    const kept = await savePage(response, { cache, path, base, whole: false, now: new Date() });
    if (!kept) throw new Error(`${path} cannot be kept`);
  }
  await cache.addAll(fixtures.map(name => base + name));
}

async function forgetOldShells(): Promise<void> {
  for (const name of await caches.keys())
    if (names.isShell(name) && name !== names.shell(shellVersion)) await caches.delete(name);
}

async function keepOne(path: string, response: Response): Promise<void> {
  const starred = await caches.open(names.starred);
  const isStarred = (await starred.match(path)) !== undefined;
  const cache = isStarred ? starred : await caches.open(names.visited);
  if (await savePage(response, { cache, path, base, whole: isStarred, now: new Date() }))
    await keepNewest(cache, isStarred ? Infinity : mostVisited);
}

let keeping: Promise<unknown> = Promise.resolve();

/** One after the other: tidying up after one page must not take the files of the next. */
function keepVisited(path: string, response: Response): Promise<unknown> {
  if (ownPages.includes(path)) return keeping;
  const kept = keeping.then(() => keepOne(path, response));
  // A full disk or a line that breaks loses this copy only.
  keeping = kept.catch((error: unknown) => {
    console.warn('Chưa lưu được trang này để xem khi không có mạng.', error);
  });
  return keeping;
}

async function copyOf(path: string) {
  for (const name of [names.starred, names.visited, names.shell(shellVersion)]) {
    const copy = await savedCopy(await caches.open(name), path);
    if (copy) return copy;
  }
  return undefined;
}

const asPage = (html: string, status: number) =>
  new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

async function fromCopy(path: string, cause: Cause): Promise<Response | undefined> {
  const copy = await copyOf(path);
  if (!copy) return undefined;
  return asPage(ownPages.includes(path) ? copy.html : withNotice(copy.html, copy.saved, cause), 200);
}

async function lastResort(): Promise<Response> {
  const page = await copyOf(shell.offline);
  return page ? asPage(page.html, 503) : Response.error();
}

const later = (milliseconds: number) =>
  new Promise<'slow'>(done => {
    setTimeout(() => {
      done('slow');
    }, milliseconds);
  });

async function answerPage(event: FetchedEvent, path: string): Promise<Response> {
  const network = fetch(event.request).then(
    response => {
      event.waitUntil(keepVisited(path, response.clone()));
      return response;
    },
    () => 'offline' as const,
  );
  event.waitUntil(network);
  const first = await Promise.race([network, later(patience)]);
  if (first === 'slow') {
    const copy = await fromCopy(path, 'slow');
    if (copy) return copy;
  }
  const answer = first === 'slow' ? await network : first;
  if (answer === 'offline') return (await fromCopy(path, 'offline')) ?? lastResort();
  return answer.status >= 500 ? ((await fromCopy(path, 'failing')) ?? answer) : answer;
}

/** Hashed files never change: a kept one is as good as a fetched one. */
async function answerAsset(request: Request, path: string): Promise<Response> {
  return (await caches.match(path)) ?? fetch(request);
}

async function answerFixture(request: Request, path: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(path);
    if (kept) return kept;
    throw error;
  }
}

function answer(event: FetchedEvent, wanted: NonNullable<Wanted>): Promise<Response> {
  if ('page' in wanted) return answerPage(event, wanted.page);
  if ('asset' in wanted) return answerAsset(event.request, wanted.asset);
  return answerFixture(event.request, wanted.fixture);
}

self.addEventListener('install', event => {
  // A search fetches many small files, none of which is kept: on their way through here each would lose time.
  const untouched = { urlPattern: { pathname: `${base}pagefind/*` } };
  const routed = event.addRoutes?.({ condition: untouched, source: 'network' });
  if (routed) event.waitUntil(routed);
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  event.waitUntil(forgetOldShells().then(() => self.clients.claim()));
});

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  const wanted = wantedBy(request.url, request.mode === 'navigate', base);
  if (!wanted) return;
  event.respondWith(answer(event, wanted));
});

/** The page that was open before this worker took over asks to be kept too. */
self.addEventListener('message', event => {
  if (typeof event.data !== 'string') return;
  const wanted = wantedBy(new URL(event.data, location.origin).href, true, base);
  if (!wanted || !('page' in wanted)) return;
  const { page } = wanted;
  event.waitUntil(fetch(page).then(response => keepVisited(page, response)));
});
