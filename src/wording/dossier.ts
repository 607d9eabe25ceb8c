import { copiesOf } from '../catalogue/dossier.ts';
import { present } from '../catalogue/known.ts';
import type { Copies, Dossier, DossierItem } from '../catalogue/schema/dossier.ts';
import { capitalised } from '../language/capitals.ts';
import { sayCount } from '../language/number.ts';
import { sayWithin } from './known.ts';
import type { Style } from './style.ts';

type DossierGroup = Dossier['groups'][number];

const copyNames: Readonly<Record<Copies['kind'], string>> = {
  original: 'bản chính',
  copy: 'bản sao',
  'certified-copy': 'bản sao có chứng thực',
  'copy-from-register': 'bản sao cấp từ sổ gốc',
};

/** "02 bản sao kèm bản chính để đối chiếu". */
export function sayCopies({ kind, count, compare, heldBy }: Copies): string {
  const number = present(count);
  const words = number === undefined ? copyNames[kind] : `${sayCount(number)} ${copyNames[kind]}`;
  return `${words}${compare ? ' kèm bản chính để đối chiếu' : ''}${heldBy === undefined ? '' : `: ${heldBy}`}`;
}

const joints = { all: 'và', any: 'hoặc' } as const;

/** "03 bản chính hoặc 01 bản sao; chỉ xuất trình", "01 bản chính và 01 bản sao"; nothing where there is nothing to say. */
export function sayShape(
  { copies, showOnly }: Pick<DossierItem, 'copies' | 'showOnly'>,
  style: Style,
): string {
  const { need, lines } = copiesOf(copies);
  const joint = joints[need];
  const unknown = style === 'page' && copies === 'unknown' ? 'không nêu bản chính hay bản sao' : '';
  const said = lines.map(sayCopies).join(`${lines.length > 2 ? ',' : ''} ${joint} `) || unknown;
  return [said, showOnly ? 'chỉ xuất trình' : ''].filter(Boolean).join('; ');
}

/** Over the papers that are not the applicant's to bring. */
export const agencyPapersLead = 'Cơ quan lập, người nộp hồ sơ không phải chuẩn bị';

const needs = {
  'one-of': 'một trong các giấy tờ sau',
  'one-or-more': 'một hoặc một số giấy tờ sau',
} as const;

/** How many of a group are needed; nothing where all of them are, which a list says by itself. */
export function sayNeed({ need }: Pick<DossierGroup, 'need'>): string {
  return need === 'all' ? '' : capitalised(needs[need]);
}

/** The words over a group of papers. A page says that all are needed; on paper the list itself does. */
export function sayLead({ title, need }: Pick<DossierGroup, 'title' | 'need'>, style: Style): string {
  if (need === 'all') return title ?? (style === 'page' ? 'Cần đủ các giấy tờ sau' : '');
  if (title === undefined) return sayNeed({ need });
  return /^một /i.test(title) ? title : `${title} (${needs[need]})`;
}

/** "01 bộ (UBND cấp xã lưu 01 bộ)". */
export function saySets({ sets, setsNote }: Pick<Dossier, 'sets' | 'setsNote'>, style: Style): string {
  const number = present(sets);
  if (number === undefined && style === 'paper') return setsNote ?? '';
  const count = sayWithin(sets, given => `${sayCount(given)} bộ`);
  return setsNote === undefined ? count : `${count} (${setsNote})`;
}
