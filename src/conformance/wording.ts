import { fold } from '../language/fold.ts';

/** Folded words with single spaces: what a printed line says, whatever its letters look like. */
export const plain = (text: string) =>
  fold(text)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

export const isAppendixLabel = (text: string) => /^phu luc(?: (?:so )?[ivxlc\d]{1,6})?\.?$/.test(plain(text));

/** Blanks, dots and lines written where a drawn line belongs. */
export const isFakeLine = (text: string) =>
  /^[\s_\-–—=*.…]*(?:_{3}|[-–—=*]{4}|[.…]{8})[\s_\-–—=*.…]*$/u.test(text);

/** Annex III, table I. */
const kinds = new Set(
  [
    'nghị quyết, quyết định, chỉ thị, quy chế, quy định, thông cáo, thông báo, hướng dẫn, chương trình, kế hoạch',
    'phương án, đề án, dự án, báo cáo, biên bản, tờ trình, hợp đồng, công điện, bản ghi nhớ, bản thỏa thuận',
    'giấy ủy quyền, giấy mời, giấy giới thiệu, giấy nghỉ phép, phiếu gửi, phiếu chuyển, phiếu báo',
  ]
    .join(', ')
    .split(', ')
    .map(plain),
);

export const isKindOfText = (text: string) => kinds.has(plain(text));
