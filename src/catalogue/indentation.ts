export interface IndentFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

const entry = /^(?<spaces> *)(?<dashes>(?:- )*)(?<key>[A-Za-z][\w]*):(?<value>.*)$/;

/**
 * The first line that stands at a depth no line above opens. YAML itself complains about the sound line before it, or
 * about colons and brackets, which sends the author to the wrong place.
 */
export function findIndentFault(text: string): IndentFault | undefined {
  /** Columns at which keys may stand, from the outermost in. */
  let open: number[] = [0];
  let takesMore = true;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const { spaces = '', dashes = '', value = '' } = entry.exec(line)?.groups ?? {};
    if (!entry.test(line)) {
      takesMore = false;
      continue;
    }
    const start = spaces.length;
    const column = start + dashes.length;
    const deepest = open.at(-1)!;
    const fits =
      open.includes(start) || (takesMore && start > deepest) || (dashes !== '' && open.includes(start - 2));
    if (!fits) {
      const nearest = open.reduce((best, depth) =>
        Math.abs(depth - start) < Math.abs(best - start) ? depth : best,
      );
      return {
        line: index + 1,
        column: start + 1,
        message: `Dòng này thụt ${start} dấu cách; các dòng cùng cấp ở trên thụt ${nearest}.`,
        remedy:
          start > nearest
            ? `Bỏ bớt ${start - nearest} dấu cách ở đầu dòng.`
            : `Thêm ${nearest - start} dấu cách ở đầu dòng.`,
      };
    }
    open = [...open.filter(depth => depth < start), ...(dashes === '' ? [] : [start]), column];
    takesMore = value.trim() === '';
  }
  return undefined;
}

/** "fee:none": without a space after the colon YAML sees no field at all. */
export function findMissingSpace(text: string): IndentFault | undefined {
  for (const [index, line] of text.split('\n').entries()) {
    const found = /^ *(?:- )*(?<key>[A-Za-z]\w*):(?=[^\s/])/.exec(line);
    if (!found) continue;
    return {
      line: index + 1,
      column: found[0].length + 1,
      message: `Thiếu dấu cách sau “${found.groups!['key']!}:”.`,
      remedy: 'Thêm một dấu cách sau dấu hai chấm.',
    };
  }
  return undefined;
}
