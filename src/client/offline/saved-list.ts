import { base } from 'virtual:niem-yet/settings';
import { part } from '../page-part.ts';
import { sayMoment } from './notice.ts';
import { cacheNames, keepNewest, savedCopy, savedPages, type SavedPage } from './saved-pages.ts';

const names = cacheNames(base);
const partOf = (id: string) => part(document, `#${id}`, HTMLElement);

async function titleOf(cache: Cache, path: string): Promise<string> {
  const copy = await savedCopy(cache, path);
  const parsed = new DOMParser().parseFromString(copy?.html ?? '', 'text/html');
  return parsed.querySelector('h1')?.textContent.trim() ?? parsed.title;
}

async function row(cache: Cache, { path, saved }: SavedPage): Promise<HTMLElement> {
  const title = await titleOf(cache, path);
  const item = document.createElement('li');
  const link = document.createElement('a');
  const when = document.createElement('span');
  const drop = document.createElement('button');
  link.href = path;
  link.textContent = title;
  when.className = 'quiet';
  when.textContent = ` lưu ngày ${sayMoment(saved)} `;
  drop.type = 'button';
  drop.textContent = 'Bỏ lưu';
  drop.setAttribute('aria-label', `Bỏ lưu: ${title}`);
  drop.addEventListener('click', () => void give(cache, path, title));
  item.append(link, when, drop);
  return item;
}

async function list(id: string, name: string): Promise<number> {
  const cache = await caches.open(name);
  const pages = await savedPages(cache);
  partOf(id).replaceChildren(...(await Promise.all(pages.map(page => row(cache, page)))));
  partOf(`${id}-khong`).hidden = pages.length > 0;
  return pages.length;
}

async function show(said = ''): Promise<void> {
  const counts = [await list('trang-luu', names.starred), await list('trang-xem', names.visited)];
  partOf('xoa-het').hidden = counts.every(count => count === 0);
  partOf('trang-luu-bao').textContent = said;
  partOf('trang-luu-khung').hidden = false;
}

async function give(cache: Cache, path: string, title: string): Promise<void> {
  await cache.delete(path);
  await keepNewest(cache, Infinity);
  await show(`Đã bỏ lưu “${title}”.`);
  partOf('trang-luu-bao').focus();
}

if ('caches' in globalThis) {
  partOf('trang-luu-thieu').hidden = true;
  partOf('xoa-het').addEventListener('click', () => {
    void Promise.all([caches.delete(names.starred), caches.delete(names.visited)]).then(async () => {
      await show('Đã xóa hết các trang lưu trên máy này.');
      partOf('trang-luu-bao').focus();
    });
  });
  void show();
}
