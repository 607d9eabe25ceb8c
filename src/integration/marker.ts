import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { sha256 } from './source-version.ts';
import { ownerOfTemporary, temporaryEnding, writeWhole } from './write-whole.ts';

/** Stands in every folder of ours and lists its files, so that nothing a person put beside them is ever taken away. */
export const markerName = '.niem-yet';

/** Whether the next build may replace what stands in a folder, or people have it made for them and keep it. */
export type Purpose = 'replaced' | 'kept';

const heads: Readonly<Record<Purpose, string>> = {
  replaced: 'Niêm Yết tạo ra các tệp dưới đây; lần dựng sau thay chúng bằng tệp mới.',
  kept: 'Niêm Yết tạo ra các tệp dưới đây cho người dùng giữ; dựng trang không đụng tới chúng.',
};

/** What people go on with in their office programs; it is listed with its hash, so that their changes are seen. */
const officeFile = /\.(?:docx|xlsx|pdf|csv)$/;

interface Marker {
  readonly purpose: Purpose;
  /** By name; "" where a file has no hash, or had not been written yet. */
  readonly hashes: ReadonlyMap<string, string>;
}

const slashed = (path: string) => path.replaceAll(sep, '/');

function markerIn(folder: string): Marker | undefined {
  const marker = join(folder, markerName);
  if (!lstatSync(marker, { throwIfNoEntry: false })?.isFile()) return undefined;
  const [head, ...lines] = readFileSync(marker, 'utf8').split('\n');
  const purpose = (['replaced', 'kept'] as const).find(one => heads[one] === head);
  if (purpose === undefined) return undefined;
  const files = lines.map(line => line.split('\t')).map(([file = '', hash = '']) => [file, hash] as const);
  return { purpose, hashes: new Map([[markerName, ''], ...files.filter(([file]) => file !== '')]) };
}

/** How a file stands to us: made by us, for people to keep or not; made by us and gone on with; or somebody else's. */
export type Standing = Purpose | 'edited' | 'foreign';

/** Knows the files of ours by the marks of the folders they lie in; reads each mark once. */
export class Marks {
  readonly #read = new Map<string, Marker | undefined>();

  #in(folder: string): Marker | undefined {
    if (!this.#read.has(folder)) this.#read.set(folder, markerIn(folder));
    return this.#read.get(folder);
  }

  /** What the mark of a folder, or the nearest above it, says. */
  purposeOf(folder: string): Purpose | undefined {
    const marker = this.#in(folder);
    return marker || dirname(folder) === folder ? marker?.purpose : this.purposeOf(dirname(folder));
  }

  /** The nearest mark that lists a file decides: an inner folder is written to more often than the outer. */
  #about(file: string): { readonly purpose: Purpose; readonly hash: string } | undefined {
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      const marker = this.#in(folder);
      const hash = marker?.hashes.get(slashed(relative(folder, file)));
      if (marker && hash !== undefined) return { purpose: marker.purpose, hash };
      if (dirname(folder) === folder) return undefined;
    }
  }

  standingOf(file: string): Standing {
    // What a killed run was writing belongs with what it would have become.
    const isHalf = ownerOfTemporary(file) !== undefined;
    const about = this.#about(isHalf ? file.replace(temporaryEnding, '') : file);
    if (about === undefined) return 'foreign';
    const isAsMade = isHalf || about.hash === '' || about.hash === sha256(readFileSync(file));
    return isAsMade ? about.purpose : 'edited';
  }
}

/** Every file below a folder, as its path in it; a link is a file. */
export function* filesBelow(folder: string, inner = ''): Generator<string> {
  for (const entry of readdirSync(join(folder, inner), { withFileTypes: true })) {
    const path = `${inner}${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(folder, `${path}/`);
    else yield path;
  }
}

const hashFor = (path: string): string => (officeFile.test(path) ? sha256(readFileSync(path)) : '');

function write(folder: string, { purpose, hashes }: Marker): void {
  const lines = [...hashes]
    .filter(([file]) => file !== markerName)
    .map(([file, hash]) => (hash === '' ? file : `${file}\t${hash}`));
  writeWhole(join(folder, markerName), `${[heads[purpose], ...lines.sort()].join('\n')}\n`);
}

/**
 * Marks a folder as ours, with these files besides those it had; its first purpose stands. Until it is settled they may be
 * half written, and no hash is known of them.
 */
export function mark(folder: string, files: Iterable<string>, purpose: Purpose): void {
  const before = markerIn(folder);
  const listed = new Map(before?.hashes);
  for (const file of files) listed.set(file, '');
  write(folder, { purpose: before?.purpose ?? purpose, hashes: listed });
}

/**
 * Once all is written: from now on a change by somebody is seen, and what is not there is no longer called ours, since
 * somebody may put a file of theirs under its name.
 */
export function settleMark(folder: string): void {
  const marker = markerIn(folder);
  if (!marker) return;
  const there = [...marker.hashes].filter(([file]) => existsSync(join(folder, file)));
  const hashes = new Map(
    there.map(([file, hash]) => [file, hash === '' ? hashFor(join(folder, file)) : hash]),
  );
  write(folder, { ...marker, hashes });
}
