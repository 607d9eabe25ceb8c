import { accessSync, constants, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf } from './system-fault.ts';
import { UserError } from './user-error.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of the program in which nothing of ours may be made; of those below `.cache`, a desk of `start` alone may. */
const rooms = [
  'src',
  'templates',
  'scripts',
  'tests',
  'docs',
  'examples',
  'node_modules',
  '.git',
  '.ci',
  '.astro',
  '.cache/work',
  '.cache/documents',
  '.cache/share-images',
  '.cache/presses',
  '.cache/compiled',
];

const elsewhere = 'Chọn bằng --out một thư mục chưa có hoặc còn trống.';

export function refusePlace(message: string): never {
  throw new UserError(message, elsewhere);
}

/** Whether a path is a folder or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}

/** Astro and Vite take these marks for the end of a path. */
export function refuseUnreadablePath(path: string, what: string): void {
  const mark = /[#%?]/.exec(path)?.[0];
  if (mark === undefined) return;
  throw new UserError(
    `Đường dẫn ${what} có dấu “${mark}”: ${path}`,
    'Đổi tên thư mục, hoặc dời sang thư mục mà đường dẫn không có dấu #, %, ?.',
  );
}

/** A checkout in which Astro cannot work, said before Astro stumbles over it. */
export function refuseUnreadableCheckout(): void {
  refuseUnreadablePath(checkout, 'chương trình');
}

/** Where a path really leads, links followed as far as it exists. */
function realPlace(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  const above = dirname(whole);
  return above === whole ? whole : join(realPlace(above), basename(whole));
}

/** Folders that are nobody's to replace, each with what it is called. */
function precious(content: string): readonly (readonly [folder: string, name: string])[] {
  return [
    [realPlace(content), 'thư mục nội dung'],
    [realPlace(checkout), 'thư mục của chương trình'],
    [realPlace(homedir()), 'thư mục nhà'],
    [realPlace(process.cwd()), 'thư mục đang đứng'],
  ];
}

function refusePrecious(place: string, out: string, content: string): void {
  if (dirname(place) === place) refusePlace('Thư mục nhận là gốc ổ đĩa.');
  for (const [folder, name] of precious(content))
    if (isWithin(folder, place))
      refusePlace(
        folder === place
          ? `Thư mục nhận (${out}) là ${name}.`
          : `Thư mục nhận (${out}) chứa ${name}: dựng vào đó sẽ làm mất tệp.`,
      );
  if (isWithin(place, realPlace(content))) refusePlace(`Thư mục nhận (${out}) nằm trong thư mục nội dung.`);
  const room = rooms.find(name => {
    const folder = realPlace(join(checkout, name));
    return isWithin(place, folder) || isWithin(folder, place);
  });
  if (room !== undefined)
    refusePlace(`Thư mục nhận (${out}) nằm trong thư mục “${room}” của chương trình, hoặc chứa thư mục ấy.`);
}

/** Links that lead nowhere are there as well. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** A folder without a file of ours in it is as good as none, so nothing may stand in the way on the path to it. */
function refuseNoFolder(place: string, out: string): void {
  if (!existsSync(place) && isThere(place))
    refusePlace(`Nơi nhận (${out}) là một liên kết không dẫn tới đâu.`);
  let above = place;
  while (!isThere(above)) above = dirname(above);
  if (!existsSync(above) || !statSync(above).isDirectory())
    refusePlace(
      above === place
        ? `Nơi nhận (${out}) là một tệp, không phải thư mục.`
        : `Trên đường dẫn tới nơi nhận (${out}) có một tệp ở chỗ phải là thư mục: ${above}`,
    );
  accessSync(above, constants.W_OK);
}

/** The real place of an output folder, refused where it is nobody's to write to, whatever lies there. */
export function allowedPlace(out: string, content: string): string {
  const place = realPlace(out);
  refusePrecious(place, out, content);
  refuseNoFolder(place, out);
  return place;
}

/** The same of a folder that will be replaced: it is renamed, in the folder it lies in; the root of a device cannot be. */
export function replaceablePlace(out: string, content: string): string {
  const place = allowedPlace(out, content);
  refuseUnreadablePath(place, 'nhận');
  if (isWithin(place, realPlace(join(checkout, 'public'))))
    refusePlace(`Thư mục nhận (${out}) nằm trong thư mục “public”, mà mỗi lần dựng chép vào trang.`);
  let above = dirname(place);
  while (!existsSync(above)) above = dirname(above);
  if (existsSync(place) && statSync(place).dev !== statSync(above).dev)
    throw new UserError(
      `Nơi nhận (${out}) là gốc của một ổ đĩa.`,
      `Chọn một thư mục trong đó, ví dụ ${join(out, 'trang')}.`,
    );
  accessSync(above, constants.W_OK);
  return place;
}
