import { existsSync, lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftBy } from './is-running.ts';
import { filesBelow, mark, markerName, Marks, settleMark, type Purpose, type Standing } from './marker.ts';
import { allowedPlace, replaceablePlace } from './refused-places.ts';
import { UserError } from './user-error.ts';
import { ownerOfTemporary } from './write-whole.ts';

const faults: Readonly<Record<Exclude<Standing, 'replaced'>, readonly [what: string, remedy: string]>> = {
  foreign: [
    'không phải do Niêm Yết tạo ra',
    'Chọn bằng --out một thư mục chưa có hoặc còn trống, hoặc chuyển các tệp đó ra ngoài (tệp muốn đăng cùng trang thì để trong public/).',
  ],
  edited: [
    'đã được sửa sau khi Niêm Yết tạo ra',
    'Chuyển các tệp đó ra ngoài hoặc đổi tên nếu còn cần, xóa đi nếu không cần, hoặc chọn --out khác.',
  ],
  kept: ['đã điền hoặc đã lập cho người dùng giữ', 'Chuyển các tệp đó ra ngoài, hoặc chọn --out khác.'],
};

type Theirs = keyof typeof faults;

/** The first few files of one kind; a folder that is not ours may hold millions. */
function firstTheirs(
  folder: string,
  files: Iterable<string>,
  kinds: readonly Theirs[],
): readonly [kind: Theirs, names: readonly string[]] | undefined {
  const marks = new Marks();
  const found = new Map<Theirs, string[]>();
  for (const file of files) {
    const standing = marks.standingOf(join(folder, file));
    const kind = kinds.find(one => one === standing);
    if (kind === undefined) continue;
    const names = [...(found.get(kind) ?? []), file];
    found.set(kind, names);
    if (names.length > 3) return [kind, names];
  }
  return found.entries().next().value;
}

const all = ['foreign', 'edited', 'kept'] as const;

function refuseTheirs(folder: string, out: string, files: Iterable<string>, kinds: readonly Theirs[]): void {
  const [kind, names = []] = firstTheirs(folder, files, kinds) ?? [];
  if (kind === undefined) return;
  const [what, remedy] = faults[kind];
  const some = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;
  throw new UserError(`Thư mục nhận (${out}) có tệp ${what}: ${some}`, remedy);
}

/** Refused where a folder that is to go holds anything that is not ours to replace. */
export function refuseToDiscard(folder: string, out: string): void {
  if (existsSync(folder)) refuseTheirs(folder, out, filesBelow(folder), all);
}

/** The same of one that will be moved before it goes: away from a mark above it, it needs one of its own. */
export function readyToMove(folder: string, out: string): void {
  if (!existsSync(folder)) return;
  const files = [...filesBelow(folder)];
  refuseTheirs(folder, out, files, all);
  if (!existsSync(join(folder, markerName))) mark(folder, files, 'replaced');
}

/**
 * The real place of a folder that will be replaced whole, refused unless it is absent, empty, or an earlier output of ours
 * that nobody has added to. Asked before any work begins.
 */
export function placeToReplace(out: string, content: string): string {
  const place = replaceablePlace(out, content);
  refuseToDiscard(place, out);
  return place;
}

/** What killed runs were writing into a folder of ours. */
function sweep(place: string): void {
  if (!existsSync(place)) return;
  const marks = new Marks();
  for (const file of filesBelow(place)) {
    const path = join(place, file);
    const owner = ownerOfTemporary(file);
    if (owner !== undefined && isLeftBy(owner) && marks.standingOf(path) !== 'foreign')
      rmSync(path, { force: true });
  }
}

/** A folder to which a command adds files. */
export interface OutputFolder {
  readonly place: string;
  /** Marks the folder with these files as ours; refused where one of them is there and somebody else's. */
  claim(this: void, files: readonly string[]): void;
  /** Once they are written: from now on a change by somebody is seen. */
  settle(this: void): void;
}

function refuseToAdd(place: string, out: string, purpose: Purpose): void {
  const stated = new Marks().purposeOf(place);
  if (stated === undefined) refuseToDiscard(place, out);
  if (stated === 'replaced' && purpose === 'kept')
    throw new UserError(
      `Thư mục nhận (${out}) thuộc về trang hoặc văn bản đã dựng; lần dựng sau sẽ thay hết các tệp trong đó.`,
      'Chọn bằng --out một thư mục riêng, ngoài trang đã dựng.',
    );
}

/** Refused unless it is absent, empty or an earlier output of ours. Asked before any work begins. */
export function folderToAddTo(out: string, content: string, purpose: Purpose): OutputFolder {
  const place = allowedPlace(out, content);
  refuseToAdd(place, out, purpose);
  return {
    place,
    claim(files) {
      sweep(place);
      const there = files.filter(file => lstatSync(join(place, file), { throwIfNoEntry: false }));
      refuseTheirs(place, out, there, ['foreign', 'edited']);
      mark(place, files, purpose);
    },
    settle() {
      settleMark(place);
    },
  };
}
