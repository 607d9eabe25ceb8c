import { strFromU8 } from 'fflate';
import { Archive, ArchiveError, type ArchiveFault } from '../../archive/archive.ts';
import { UnreadableFile } from '../model.ts';
import { refuseOthers, removePassword } from '../signs.ts';
import { child, elements, readXml, XmlError, type XmlElement } from '../xml.ts';

/** The parts of a Word file, by their path in the package. */
export interface Package {
  readonly body: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly theme: XmlElement | undefined;
  readonly settings: XmlElement | undefined;
  readonly core: XmlElement | undefined;
  /** A header or footer by the relation id the main part uses. */
  readonly related: (id: string) => Part | undefined;
  /** The path of the main part. */
  readonly main: string;
  readonly has: (path: string) => boolean;
  /** Any part that is read as XML, as it was read. */
  readonly part: (path: string) => Part | undefined;
}

export interface Part {
  readonly path: string;
  readonly root: XmlElement;
  readonly text: string;
}

/** An appendix of 15,000 rows unpacks to 35 MB; pictures are never unpacked. */
export const limits = { parts: 10_000, unpacked: 100_000_000 };

const faults: Readonly<Record<ArchiveFault, string>> = {
  damaged: 'Tệp không phải là DOCX hoặc đã hỏng.',
  encrypted: 'Tệp có mật khẩu.',
  'too-many-parts': 'Tệp quá lớn: có quá 10.000 phần bên trong.',
  'too-large': 'Tệp quá lớn: nội dung sau khi giải nén vượt quá 100 MB.',
};

const remedies: Partial<Readonly<Record<ArchiveFault, string>>> = { encrypted: removePassword };

function unreadable(error: unknown): unknown {
  if (!(error instanceof ArchiveError)) return error;
  return new UnreadableFile(faults[error.fault], remedies[error.fault]);
}

function unpack(bytes: Uint8Array): Archive {
  refuseOthers(bytes, 'docx');
  try {
    return new Archive(bytes, limits);
  } catch (error) {
    throw unreadable(error);
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes);
}

const lastStep = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Other offices' files and tables are archives too. */
function notWord(archive: Archive): UnreadableFile {
  const paths = ['content.xml', 'xl/workbook.xml', 'ppt/presentation.xml'];
  const other = paths.find(path => archive.read(path) !== undefined);
  if (other === undefined) return new UnreadableFile('Tệp không có phần nội dung của một văn bản Word.');
  return new UnreadableFile(
    other === 'content.xml'
      ? 'Tệp là ODT, không phải DOCX.'
      : 'Tệp là bảng tính hoặc trình chiếu, không phải văn bản Word.',
    'Mở tệp bằng chương trình đã tạo ra nó và lưu thành .docx.',
  );
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

export function openPackage(bytes: Uint8Array): Package {
  const archive = unpack(bytes);
  const readNew = (path: string): Part | undefined => {
    try {
      const found = archive.read(path);
      if (!found) return undefined;
      const text = decode(found);
      return { path, text, root: readXml(text) };
    } catch (error) {
      if (error instanceof XmlError)
        throw new UnreadableFile(`Phần ${path} trong tệp hỏng: ${error.message}`);
      throw unreadable(error);
    }
  };
  const known = new Map<string, Part | undefined>();
  // A header is asked for by each section that shows it.
  const partAt = (path: string): Part | undefined => {
    if (!known.has(path)) known.set(path, readNew(path));
    return known.get(path);
  };
  const read = (path: string) => partAt(path)?.root;
  const relations = (path: string): readonly Relation[] => {
    const folder = folderOf(path);
    return elements(read(`${folder}_rels/${path.slice(folder.length)}.rels`)).map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: lastStep(attributes.get('Type') ?? ''),
      path: resolvePath(folder, attributes.get('Target') ?? ''),
    }));
  };
  const ofType = (from: string, type: string) =>
    relations(from).find(relation => relation.type === type)?.path;
  const mainPath = ofType('', 'officeDocument') ?? 'word/document.xml';
  const main = read(mainPath);
  const body = child(main, 'w:body');
  if (!body) throw notWord(archive);
  const inMain = relations(mainPath);
  const part = (type: string) => {
    const path = inMain.find(relation => relation.type === type)?.path;
    return path === undefined ? undefined : read(path);
  };
  return {
    body,
    styles: part('styles'),
    numbering: part('numbering'),
    theme: part('theme'),
    settings: part('settings'),
    core: read(ofType('', 'core-properties') ?? 'docProps/core.xml'),
    related(id) {
      const path = inMain.find(relation => relation.id === id)?.path;
      return path === undefined ? undefined : partAt(path);
    },
    main: mainPath,
    has: path => archive.has(path),
    part: partAt,
  };
}
