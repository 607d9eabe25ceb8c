import { base } from 'virtual:niem-yet/settings';
import { sayMoment } from './notice.ts';
import { cacheNames, keepNewest, savedCopy, savedPages, type SavedPage } from './saved-pages.ts';

const names = cacheNames(base);
const part = (id: string) => document.getElementById(id)!;

async function titleOf(cache: Cache, path: string): Promise<string> {
  const copy = await savedCopy(cache, path);
  const parsed = new DOMParser().parseFromString(copy?.html ?? '', 'text/html');
  return parsed.querySelector('h1')?.textContent.trim() ?? parsed.title;
}

async function row(cache: Cache, { path, saved }: SavedPage): Promise<HTMLElement> {
  const title = await titleOf(cache, path);
  const [item, link, when, drop] = (['li', 'a', 'span', 'button'] as const).map(name =>
    document.createElement(name),
  ) as [HTMLLIElement, HTMLAnchorElement, HTMLSpanElement, HTMLButtonElement];
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
  part(id).replaceChildren(...(await Promise.all(pages.map(page => row(cache, page)))));
  part(`${id}-khong`).hidden = pages.length > 0;
  return pages.length;
}

async function show(said = ''): Promise<void> {
  const counts = [await list('trang-luu', names.starred), await list('trang-xem', names.visited)];
  part('xoa-het').hidden = counts.every(count => count === 0);
  part('trang-luu-bao').textContent = said;
  part('trang-luu-khung').hidden = false;
}

async function give(cache: Cache, path: string, title: string): Promise<void> {
  await cache.delete(path);
  await keepNewest(cache, Infinity);
  await show(`Đã bỏ lưu “${title}”.`);
  part('trang-luu-bao').focus();
}

if ('caches' in globalThis) {
  part('trang-luu-thieu').hidden = true;
  part('xoa-het').addEventListener('click', () => {
    void Promise.all([caches.delete(names.starred), caches.delete(names.visited)]).then(async () => {
      await show('Đã xóa hết các trang lưu trên máy này.');
      part('trang-luu-bao').focus();
    });
  });
  void show();
}
