import { UnreadableFile } from './model.ts';

export const removePassword = 'Mở tệp bằng mật khẩu, bỏ mật khẩu rồi lưu lại.';

const saveAsDocx = 'Mở tệp bằng Word hoặc LibreOffice và lưu thành .docx.';

const startsWith = (bytes: Uint8Array, signs: readonly number[]) =>
  signs.every((sign, index) => bytes[index] === sign);

/** Words of one byte a letter, near the top: PDF allows 1,024 bytes of anything above its own. */
const openingOf = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();

const wide = (word: string) =>
  Uint8Array.from({ length: word.length * 2 }, (_, at) => (at % 2 === 0 ? word.charCodeAt(at / 2) : 0));

function holds(bytes: Uint8Array, word: Uint8Array): boolean {
  const [first = 0] = word;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (word.every((sign, index) => bytes[at + index] === sign)) return true;
  return false;
}

/** Word keeps a document under a password, and one of before 2007, in an older kind of file (MS-CFB 2.2, MS-OFFCRYPTO 2.3.2). */
function olderKind(bytes: Uint8Array): UnreadableFile {
  if (holds(bytes, wide('EncryptedPackage'))) return new UnreadableFile('Tệp có mật khẩu.', removePassword);
  return new UnreadableFile('Tệp là .doc đời cũ (Word 97–2003), không phải DOCX.', saveAsDocx);
}

/** Throws where a file is, by its first bytes, of another kind than its name or its reader says. */
export function refuseOthers(bytes: Uint8Array, wanted: 'docx' | 'pdf'): void {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw olderKind(bytes);
  const opening = openingOf(bytes);
  if (wanted === 'docx' && opening.includes('%pdf-'))
    throw new UnreadableFile(
      'Tệp là PDF nhưng mang tên .docx.',
      'Đổi đuôi tên tệp thành .pdf rồi thử lần nữa.',
    );
  if (wanted === 'pdf' && startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    throw new UnreadableFile(
      'Tệp là DOCX (hoặc một tệp nén khác) nhưng mang tên .pdf.',
      'Đổi đuôi tên tệp thành .docx rồi thử lần nữa.',
    );
  if (opening.startsWith('{\\rtf'))
    throw new UnreadableFile('Tệp là RTF, không phải DOCX hay PDF.', saveAsDocx);
  if (/^(?:<!doctype html|<html)/.test(opening))
    throw new UnreadableFile('Tệp là trang web (HTML), không phải DOCX hay PDF.', saveAsDocx);
}
