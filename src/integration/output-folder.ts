import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRunning } from './is-running.ts';
import { UserError } from './user-error.ts';
import { writeWhole } from './write-whole.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** Stands in every folder of ours and lists its files, so that nothing a person put beside them is ever taken away. */
export const markerName = '.niem-yet';
const markerHead = 'Niêm Yết tạo ra các tệp dưới đây; lần dựng sau thay chúng bằng tệp mới.';

const elsewhere = 'Chọn bằng --out một thư mục chưa có hoặc còn trống.';

/** Whether a path is a folder or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}

/** Where a path really leads, links followed as far as it exists. */
function realPlace(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  const above = dirname(whole);
  return above === whole ? whole : join(realPlace(above), basename(whole));
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

/** The files of ours in a marked folder; nothing where it bears no mark. */
function listedIn(folder: string): ReadonlySet<string> | undefined {
  const marker = join(folder, markerName);
  if (!existsSync(marker) || !lstatSync(marker).isFile()) return undefined;
  const [head, ...files] = readFileSync(marker, 'utf8').split('\n');
  return head === markerHead ? new Set([markerName, ...files]) : undefined;
}

/** Every file below a folder, as its path in it; a link is a file. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

/** What somebody else put into a marked folder; a folder in it may bear a mark of its own. */
function foreignFiles(folder: string, ours: ReadonlySet<string>): string[] {
  const marked = new Map<string, ReadonlySet<string> | undefined>();
  const marksOf = (inner: string) => {
    if (!marked.has(inner)) marked.set(inner, listedIn(join(folder, inner)));
    return marked.get(inner);
  };
  const isOurs = (file: string) => {
    for (let inner = posix.dirname(file); inner !== '.'; inner = posix.dirname(inner))
      if (marksOf(inner)?.has(posix.relative(inner, file))) return true;
    return false;
  };
  return filesBelow(folder).filter(file => !ours.has(file) && !isOurs(file));
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

/** Folders of the program in which nothing of ours may be made. */
const rooms = ['src', 'templates', 'scripts', 'tests', 'docs', 'examples', 'node_modules', '.git', '.ci'];

function refuse(message: string): never {
  throw new UserError(message, elsewhere);
}

function refusePrecious(place: string, out: string, content: string): void {
  if (dirname(place) === place) refuse('Thư mục nhận là gốc ổ đĩa.');
  for (const [folder, name] of precious(content))
    if (isWithin(folder, place))
      refuse(
        folder === place
          ? `Thư mục nhận (${out}) là ${name}.`
          : `Thư mục nhận (${out}) chứa ${name}: dựng vào đó sẽ làm mất tệp.`,
      );
  if (isWithin(place, realPlace(content))) refuse(`Thư mục nhận (${out}) nằm trong thư mục nội dung.`);
  for (const room of rooms)
    if (isWithin(place, join(realPlace(checkout), room)))
      refuse(`Thư mục nhận (${out}) nằm trong thư mục “${room}” của chương trình.`);
}

/** Whether a folder lies in one that bears our mark. */
const liesInMarked = (folder: string): boolean =>
  listedIn(folder) !== undefined || (dirname(folder) !== folder && liesInMarked(dirname(folder)));

/**
 * The real place of a folder to write to, refused unless it is absent, empty, or an earlier output of ours that nobody
 * has added to. Asked before any work begins.
 */
export function outputPlace(out: string, content: string): string {
  refuseUnreadablePath(resolve(out), 'nhận');
  const place = realPlace(out);
  refusePrecious(place, out, content);
  if (!existsSync(place)) return place;
  if (!lstatSync(place).isDirectory()) refuse(`Nơi nhận (${out}) là một tệp, không phải thư mục.`);
  const ours = listedIn(place);
  if (ours === undefined) {
    if (readdirSync(place).length > 0 && !liesInMarked(dirname(place)))
      refuse(`Thư mục nhận (${out}) đang có tệp không phải do Niêm Yết tạo ra.`);
    return place;
  }
  const foreign = foreignFiles(place, ours);
  if (foreign.length > 0)
    throw new UserError(
      `Thư mục nhận (${out}) có ${foreign.length} tệp không phải do Niêm Yết tạo ra: ${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ', …' : ''}`,
      'Chuyển các tệp đó ra ngoài (tệp muốn đăng cùng trang thì để trong public/), hoặc chọn --out khác.',
    );
  return place;
}

/** Marks a folder as ours, with these files besides those it had. */
export function mark(folder: string, files: readonly string[]): void {
  const all = new Set([...(listedIn(folder) ?? []), ...files]);
  all.delete(markerName);
  writeWhole(join(folder, markerName), `${[markerHead, ...[...all].sort()].join('\n')}\n`);
}

const leftover = (place: string, kind: 'new' | 'old') =>
  join(dirname(place), `.${basename(place)}.niem-yet-${process.pid}.${kind}`);

/** What a killed swap left beside its place: the old folder goes back where the place is empty, all else goes. */
export function sweepBeside(place: string): void {
  const folder = dirname(place);
  if (!existsSync(folder)) return;
  const start = `.${basename(place)}.niem-yet-`;
  for (const name of readdirSync(folder)) {
    const [, owner, kind] = name.startsWith(start)
      ? (/^(\d+)\.(new|old)$/.exec(name.slice(start.length)) ?? [])
      : [];
    if (owner === undefined || isRunning(Number(owner))) continue;
    if (kind === 'old' && !existsSync(place)) renameSync(join(folder, name), place);
    else rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isAcrossDevices(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EXDEV';
}

/** Beside the place, whole: by renaming, or by copying where it lies on another device. */
function bringBeside(made: string, beside: string): void {
  try {
    renameSync(made, beside);
  } catch (error) {
    if (!isAcrossDevices(error)) throw error;
    cpSync(made, beside, { recursive: true });
  }
}

/** Puts a finished folder in the place of the old one, which goes back when the new one cannot. */
export function takePlace(made: string, place: string): void {
  const [beside, old] = [leftover(place, 'new'), leftover(place, 'old')];
  try {
    mkdirSync(dirname(place), { recursive: true });
    bringBeside(made, beside);
    const hadOld = existsSync(place);
    if (hadOld) renameSync(place, old);
    try {
      renameSync(beside, place);
    } catch (error) {
      if (hadOld) renameSync(old, place);
      throw error;
    }
  } finally {
    rmSync(beside, { recursive: true, force: true });
    if (existsSync(place)) rmSync(old, { recursive: true, force: true });
  }
}
