import { kindOfAgency } from '../agency-kind.ts';
import type { Agency } from '../schema/agency.ts';
import { rule, type Agencies } from './rule.ts';

/** Which ministry the last letters of a symbol name; ministries that ended in 2025 still have texts. */
const ministries: Readonly<Record<string, string>> = {
  BCA: 'Bộ Công an',
  BCT: 'Bộ Công Thương',
  BDTTG: 'Bộ Dân tộc và Tôn giáo',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BGTVT: 'Bộ Giao thông vận tải',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội',
  BNG: 'Bộ Ngoại giao',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BNV: 'Bộ Nội vụ',
  BQP: 'Bộ Quốc phòng',
  BTC: 'Bộ Tài chính',
  BTNMT: 'Bộ Tài nguyên và Môi trường',
  BTP: 'Bộ Tư pháp',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  BXD: 'Bộ Xây dựng',
  BYT: 'Bộ Y tế',
};

const committees: ReadonlySet<string | undefined> = new Set(['province', 'district', 'commune']);

/** Of "Bộ trưởng Bộ Nội vụ" it is "Bộ Nội vụ", with or without the ministry beside it. */
function namesOf({ name, parent }: Agency, agencies: Agencies): readonly string[] {
  const above = parent === undefined ? undefined : agencies.get(parent)?.name;
  return [name, name.replace(/^Bộ trưởng /u, ''), ...(above === undefined ? [] : [above])];
}

/** Why a symbol cannot be this issuer's; nothing where it may be. */
function misfit(symbol: string, issuer: Agency, agencies: Agencies): string | undefined {
  const sign = /^(?:QĐ|KH|TTr|TB|BC)-(?<sign>\p{Lu}+)$/u.exec(symbol)?.groups?.['sign'];
  if (sign === undefined) return undefined;
  if (sign === 'UBND') {
    const kind = kindOfAgency(issuer);
    return kind === undefined || committees.has(kind)
      ? undefined
      : 'chỉ Ủy ban nhân dân hoặc Chủ tịch của nó';
  }
  const ministry = ministries[sign];
  if (ministry === undefined || namesOf(issuer, agencies).includes(ministry)) return undefined;
  return `chỉ ${ministry}`;
}

export const issuerSymbol = rule({
  id: 'issuer-symbol',
  severity: 'warning',
  scope: 'decision',
  looksAt: 'offices',
  demand:
    'Ký hiệu phải hợp với cơ quan ban hành: QĐ-UBND, KH-UBND chỉ của Ủy ban nhân dân hoặc Chủ tịch, QĐ-BNV chỉ của Bộ Nội vụ.',
  check({ symbol }, { issuer, agencies }) {
    const only = issuer && misfit(symbol, issuer, agencies);
    if (!issuer || only === undefined) return [];
    return [
      {
        path: ['symbol'],
        fact: `ký hiệu “${symbol}” ${only} ban hành, không phải ${issuer.name}`,
        remedy:
          'Ký hiệu ghi chữ tắt tên cơ quan ban hành (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3): xem lại issuer hoặc symbol.',
      },
    ];
  },
});
