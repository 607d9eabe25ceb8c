import { base } from 'virtual:niem-yet/settings';
import { part } from '../page-part.ts';
import { sayMoment } from './notice.ts';
import { workerAnswers } from './registration.ts';
import { cacheNames, keepNewest, savedCopy, savePage } from './saved-pages.ts';

const path = location.pathname;
const names = cacheNames(base);
const noNetwork = 'Chưa lưu được: không có mạng hoặc máy đã hết chỗ trống.';
const openCache = () => caches.open(names.starred);

/** A page kept by wish need not stand among those merely opened. */
async function leaveVisited(): Promise<void> {
  const visited = await caches.open(names.visited);
  if (await visited.delete(path)) await keepNewest(visited, Infinity);
}

async function show(star: HTMLElement, said?: string): Promise<void> {
  const button = part(star, 'button', HTMLButtonElement);
  const copy = await savedCopy(await openCache(), path);
  button.textContent = copy ? 'Bỏ lưu trang này' : 'Lưu để xem khi không có mạng';
  star.classList.toggle('kept', copy !== undefined);
  part(star, '[role=status]', HTMLElement).textContent =
    said ?? (copy ? `Đã lưu trên máy này ngày ${sayMoment(copy.saved)}.` : '');
  star.hidden = false;
}

/** Keeps the page, or gives it up; only ever because someone pressed the button. */
async function press(star: HTMLElement): Promise<void> {
  const cache = await openCache();
  if (await cache.match(path)) {
    await cache.delete(path);
    await keepNewest(cache, Infinity);
    await show(star, 'Đã bỏ lưu.');
    return;
  }
  try {
    // A copy that no worker would show is not kept.
    if (!(await workerAnswers())) {
      await show(star, noNetwork);
      return;
    }
    const page = await fetch(path);
    const kept = await savePage(page, { cache, path, base, whole: true, now: new Date() });
    if (kept) await leaveVisited();
    await show(star, kept ? undefined : 'Chưa lưu được: máy chủ không trả về trang này.');
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    await show(star, noNetwork);
  }
}

// Without https, and in some private windows, pages cannot be kept: the button stays hidden.
if ('caches' in globalThis && 'serviceWorker' in navigator)
  for (const star of document.querySelectorAll<HTMLElement>('[data-star]')) {
    part(star, 'button', HTMLButtonElement).addEventListener('click', () => void press(star));
    void show(star);
  }
