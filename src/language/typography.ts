const space = '\u00a0';

/** Words that must not part at the end of a line: what comes after the first group stays with it. */
const bound: readonly RegExp[] = [
  /(?<=(?:^|[\s(])(?:[Ss]ố|[Nn]gày|[Tt]háng|[Nn]ăm|[Đđ]iều|[Kk]hoản|[Đđ]iểm|(?<![Dd]anh )[Mm]ục|[Pp]hần|[Cc]hương|[Pp]hụ lục|[Mm]ẫu số)) (?=[\p{N}IVX…])/gu,
  /(?<=\p{N})(?<![Nn]gày[ \u00a0]\p{N}{1,2}) (?=tháng(?!\p{L}))/gu,
  /(?<=\p{N}) (?=(?:năm(?![ \u00a0]\p{N})|ngày|bộ|bản|đồng|giờ|mm|%)(?!\p{L}))/gu,
  /(?<=(?:^|\s)(?:TM|KT|TL|TUQ|Q|TS|BS)\.) (?=\p{L})/gu,
  /(?<=\p{L}) (?=\/(?!\p{L}))/gu,
];

/**
 * Puts non-breaking spaces where Vietnamese official typography wants them: "số 61/2018/NĐ-CP", "ngày 07",
 * "KT. CHỦ TỊCH". A date may part before its month and its year: bound whole it would tear gaps into justified lines.
 */
export function keepTogether(text: string): string {
  return bound.reduce((words, pattern) => words.replace(pattern, space), text);
}
