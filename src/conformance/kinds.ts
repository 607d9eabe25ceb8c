import { plain } from './wording.ts';

/** What texts of a kind must have, by the parts of annex I, part I, and the models of annex III. */
export type Demand =
  | 'head'
  | 'issuer'
  | 'number'
  | 'date'
  | 'title'
  | 'subject'
  | 'about'
  | 'addressees'
  /** Who decides, on what bases, and the words "QUYẾT ĐỊNH:". */
  | 'enactment'
  | 'attachment'
  | 'closing'
  | 'end';

export interface Kind {
  /** As people write it; `--kind` takes it with or without its marks. */
  readonly name: string;
  /** Annex III, table I: how the symbol of a text begins. */
  readonly symbol?: string;
  readonly demands: ReadonlySet<Demand>;
}

const common: readonly Demand[] = ['head', 'issuer', 'number', 'date', 'closing', 'end'];
const titled: readonly Demand[] = [...common, 'title', 'subject'];
const without = (demands: readonly Demand[], ...left: readonly Demand[]) =>
  demands.filter(demand => !left.includes(demand));

const kind = (name: string, symbol: string | undefined, demands: readonly Demand[]): Kind => ({
  name,
  ...(symbol !== undefined && { symbol }),
  demands: new Set(demands),
});

/** Annex III, model 1.4, for any of the kinds that it names. */
export const generalKind = kind('văn bản có tên loại', undefined, titled);

/** Annex III, model 1.5. */
export const letterKind = kind('công văn', undefined, [...common, 'about', 'addressees']);

/** Annex III, after model 1.3: what a decision enacts or approves, in a file of its own. */
export const attachedKind = kind('văn bản kèm theo', undefined, [
  'head',
  'issuer',
  'title',
  'subject',
  'attachment',
  'end',
]);

/** Annex III, models 2.1 and 2.2, in a file of its own. */
export const appendixKind = kind('phụ lục', undefined, ['attachment']);

/** Forms follow the texts that issue them, not Decree 30. */
export const formKind = kind('biểu mẫu', undefined, []);

/** Annex III, table I. Contracts and the like have no model: their parties share what one office states elsewhere. */
const namedKinds: readonly Kind[] = [
  kind('nghị quyết', 'NQ', [...titled, 'enactment']),
  kind('quyết định', 'QĐ', [...titled, 'enactment']),
  kind('chỉ thị', 'CT', titled),
  kind('quy chế', 'QC', titled),
  kind('quy định', 'QyĐ', titled),
  kind('thông cáo', 'TC', titled),
  kind('thông báo', 'TB', titled),
  kind('hướng dẫn', 'HD', titled),
  kind('chương trình', 'CTr', titled),
  kind('kế hoạch', 'KH', titled),
  kind('phương án', 'PA', titled),
  kind('đề án', 'ĐA', titled),
  kind('dự án', 'DA', titled),
  kind('báo cáo', 'BC', titled),
  kind('biên bản', 'BB', without(titled, 'date')),
  // II.9.b asks "Kính gửi" of reports too, but only of those to a higher office, which nothing tells.
  kind('tờ trình', 'TTr', [...titled, 'addressees']),
  kind('hợp đồng', 'HĐ', ['head', 'title']),
  kind('công điện', 'CĐ', titled),
  kind('bản ghi nhớ', 'BGN', ['head', 'title']),
  kind('bản thỏa thuận', 'BTT', ['head', 'title']),
  kind('giấy ủy quyền', 'GUQ', titled),
  kind('giấy mời', 'GM', titled),
  kind('giấy giới thiệu', 'GGT', without(titled, 'subject')),
  kind('giấy nghỉ phép', 'GNP', without(titled, 'subject')),
  kind('phiếu gửi', 'PG', titled),
  kind('phiếu chuyển', 'PC', titled),
  kind('phiếu báo', 'PB', titled),
];

/** In the order people are told of them. */
export const allKinds: readonly Kind[] = [
  ...namedKinds,
  letterKind,
  generalKind,
  attachedKind,
  appendixKind,
  formKind,
];

const byName = new Map(allKinds.map(each => [plain(each.name), each]));
const byTitle = new Map([
  ...namedKinds.map(each => [plain(each.name), each] as const),
  // What the models print where a kind is to be named.
  ['ten loai van ban', generalKind] as const,
]);

/** By its name, however its marks are set. */
export const kindNamed = (name: string): Kind | undefined => byName.get(plain(name));

/** The kind that a line names which holds nothing else. */
export const kindOfTitle = (line: string): Kind | undefined => byTitle.get(plain(line));

/** "KẾ HOẠCH PHÁT TRIỂN …": the kind a line begins with. */
export const kindThatOpens = (line: string): Kind | undefined =>
  namedKinds.find(({ name }) => plain(line).startsWith(`${plain(name)} `));

/** Letters to add, drop or change to make one word of another, as far as `most`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}

/** The kind that a misspelt line means: one letter off in a short name, two in a long one. */
export function kindMeant(line: string): Kind | undefined {
  const written = plain(line);
  // "QUYẾT ĐỊNH:" is what a decision says, not what it is called.
  if (written.endsWith(':')) return undefined;
  return namedKinds.find(({ name }) => {
    const most = name.length > 8 ? 2 : 1;
    return distance(written, plain(name), most) <= most;
  });
}

const symbolOf = (number: string) =>
  /\/(?:\d{4}\/)?[\s\u00a0]*([\p{L}\d]+)/u.exec(number.normalize('NFC'))?.[1]?.toUpperCase();

/** The kind that "Số: 05/QĐ-UBND" speaks of. */
export function kindOfSymbol(number: string): Kind | undefined {
  const symbol = symbolOf(number);
  return namedKinds.find(each => each.symbol?.toUpperCase() === symbol);
}
