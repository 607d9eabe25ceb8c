import { z } from 'zod';

/** What sort of agency it is; with the Vietnamese meaning of each. */
export const agencyKindNames = {
  government: 'Chính phủ, Thủ tướng Chính phủ',
  ministry: 'Bộ, cơ quan ngang bộ',
  central: 'Cơ quan trung ương khác',
  province: 'Ủy ban nhân dân, Chủ tịch Ủy ban nhân dân cấp tỉnh',
  district: 'Ủy ban nhân dân, Chủ tịch Ủy ban nhân dân cấp huyện (đến hết ngày 30/6/2025)',
  commune: 'Ủy ban nhân dân, Chủ tịch Ủy ban nhân dân cấp xã',
  'province-centre': 'Trung tâm Phục vụ hành chính công cấp tỉnh',
  'commune-centre': 'Trung tâm Phục vụ hành chính công cấp xã',
  office: 'Văn phòng giúp việc Ủy ban nhân dân',
  department: 'Sở, cơ quan chuyên môn của Ủy ban nhân dân',
  army: 'Cơ quan quân sự',
  police: 'Cơ quan công an',
  'social-insurance': 'Cơ quan bảo hiểm xã hội',
  unit: 'Đơn vị sự nghiệp',
} as const;

export type AgencyKind = keyof typeof agencyKindNames;

const kinds = Object.keys(agencyKindNames) as [AgencyKind, ...AgencyKind[]];

export const agencyKind = z.enum(kinds).meta({
  id: 'agency-kind',
  description: `Loại cơ quan. ${kinds.map(kind => `${kind}: ${agencyKindNames[kind]}`).join('; ')}.`,
  examples: ['commune-centre'],
});
