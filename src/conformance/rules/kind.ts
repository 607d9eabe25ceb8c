import { rewording } from '../cure.ts';
import { kindMeant, kindOfTitle, kindThatOpens } from '../kinds.ts';
import { at, quote } from '../look.ts';
import type { Parts } from '../parts.ts';
import { exact } from '../wording.ts';
import type { ConformanceRule, Fault } from '../rule.ts';

/** "ỦY" and "UỶ", "THỎA" and "THOẢ": the decree itself prints both. */
const spellings = (name: string) => {
  const printed = name.toUpperCase();
  return [printed, printed.replace('ỦY', 'UỶ'), printed.replace('THỎA', 'THOẢ')];
};

function misspelt({ title, kind }: Parts): readonly Fault[] {
  if (!title || kindOfTitle(kind.name) === undefined) return [];
  const written = exact(title.text).toUpperCase();
  const right = spellings(kind.name);
  if (right.some(name => written === name || written.startsWith(`${name} `))) return [];
  return [
    {
      ...at(title),
      found: `tên loại viết ${quote(exact(title.text))}`,
      expected: `viết “${kind.name.toUpperCase()}”`,
      ...(kindMeant(title.text) === kind && rewording(title, () => kind.name.toUpperCase())),
    },
  ];
}

function unknown({ title, opening, letterhead }: Parts): Fault {
  const near = title ?? letterhead.number ?? letterhead.country ?? opening;
  return {
    ...(near ? at(near) : { where: 'cả văn bản' }),
    found: title
      ? `tên loại ${quote(exact(title.text))} không có trong bảng của Phụ lục III`
      : 'không nhận ra loại văn bản',
    expected:
      'ghi tên loại (QUYẾT ĐỊNH, KẾ HOẠCH …) trên một dòng riêng, hoặc “V/v …” nếu là công văn; hoặc nêu loại bằng --kind',
  };
}

export const kind: ConformanceRule = {
  id: 'kind',
  clause: 'Phụ lục III, mục I',
  demand: 'Tên loại là một trong các loại văn bản hành chính của Phụ lục III, viết đúng chính tả.',
  tell: parts => parts.kind.name,
  check(_file, parts) {
    const { asked, recognised } = parts;
    if (!asked && !recognised) return [unknown(parts)];
    if (asked && recognised && asked !== recognised && parts.title && kindThatOpensOr(parts) !== asked)
      return otherThanAsked(parts, asked.name);
    return misspelt(parts);
  },
};

const kindThatOpensOr = ({ title }: Parts) => title && (kindOfTitle(title.text) ?? kindThatOpens(title.text));

function otherThanAsked({ title }: Parts, name: string): readonly Fault[] {
  if (!title || kindOfTitle(name) === undefined) return [];
  return [
    {
      ...at(title),
      found: `tên loại ${quote(exact(title.text))}, không phải ${name}`,
      expected: `ghi “${name.toUpperCase()}”, hoặc nêu đúng loại bằng --kind`,
    },
  ];
}
