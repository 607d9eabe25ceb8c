import type { Decision, Procedure } from '../../catalogue/catalogue.ts';
import type { Channels } from '../../catalogue/schema/channels.ts';
import type { Dossier } from '../../catalogue/schema/dossier.ts';
import type { ProcedureCase } from '../../catalogue/schema/procedure.ts';

type Stages = Exclude<ProcedureCase['stages'], string>;

const date = '2026-01-05';
const inForce = {
  from: 'signing',
  until: 'none',
  replacedBy: 'none',
  source: 'Chính văn bản',
  checked: '2026-11-21',
} as const;

const replacedBy = (scope: 'whole' | 'part') => ({
  by: { text: 'Quyết định số 20/QĐ-UBND ngày 05/01/2026' },
  on: '2026-02-01',
  scope,
});

/** A text in each standing. */
export const standings: readonly Pick<Decision, 'date' | 'draft' | 'inForce'>[] = [
  { date: '2026', draft: true, inForce: { ...inForce, note: 'Số và ngày ban hành còn để trống.' } },
  { date, inForce: { ...inForce, from: '2099-01-01' } },
  { date, inForce },
  { date, inForce: { ...inForce, replacedBy: [replacedBy('part')] } },
  { date, inForce: { ...inForce, replacedBy: [replacedBy('whole')] } },
  { date, inForce: { ...inForce, until: 'unknown' } },
];

/** Papers all needed, to choose from, only shown, only for some people, in each kind of copy. */
export const dossierOfEveryKind: Dossier = {
  sets: 1,
  setsNote: 'UBND cấp xã lưu 01 bộ',
  bases: [{ instrument: 'nghi-dinh-13-2016-nd-cp', clause: 'Khoản 2 Điều 4' }],
  groups: [
    {
      need: 'all',
      items: [
        { name: 'Đơn đề nghị', form: 'mau-02-nd23-2012', copies: [{ kind: 'original', count: 1 }] },
        {
          name: 'Giấy khai sinh',
          copies: {
            any: [
              { kind: 'copy', count: 2, compare: true },
              { kind: 'certified-copy', count: 'unknown' },
            ],
          },
          notes: ['Có xác nhận của UBND cấp xã.'],
        },
        { name: 'Thẻ căn cước', copies: 'none', showOnly: true },
        { name: 'Tờ trình của Phòng chuyên môn', copies: 'unknown', providedBy: 'agency' },
      ],
    },
    {
      title: 'Giấy tờ chứng minh',
      need: 'one-of',
      items: [
        { name: 'Giấy báo tử', copies: 'unknown', when: 'Người chết tại cơ sở y tế' },
        { name: 'Bản án có hiệu lực', copies: [{ kind: 'copy-from-register', count: 1 }] },
      ],
      notes: ['Giấy tờ phải còn giá trị sử dụng.'],
    },
  ],
  notes: ['Nộp trực tiếp hoặc qua hệ thống bưu chính.'],
};

/** One way with all its own facts, one with some, one refused. */
export const channelsWithOwnFacts: Channels = {
  inPerson: {
    accepted: 'accepted',
    term: { amount: 5, unit: 'working-day', shortenedFrom: { amount: 7, unit: 'working-day' } },
    fee: [
      {
        kind: 'charge',
        amount: 50000,
        unit: 'đồng',
        per: 'lần',
        reductions: [
          { group: 'Người thuộc hộ nghèo', by: 'free' },
          { group: 'Trẻ em', by: { percent: 50 } },
        ],
      },
    ],
  },
  postal: 'refused',
  online: {
    accepted: 'accepted',
    term: { amount: 3, unit: 'working-day' },
    note: 'Đăng nhập bằng tài khoản định danh điện tử',
    address: 'https://dichvucong.example.gov.vn/cay-truoc-ngo',
  },
};

/** A workflow through two offices, with time shared between two stages and two outcomes of one stage. */
export const caseInTwoOffices: ProcedureCase & { stages: Stages } = {
  number: '12.1',
  title: 'Trường hợp chưa được hỗ trợ',
  offices: [
    {
      name: 'Sở Nội vụ',
      subtotal: { amount: 3, unit: 'working-day' },
      coordination: 'none',
      superior: 'UBND tỉnh',
      fee: 'none',
    },
    { name: 'UBND cấp xã', coordination: 'unknown', superior: 'none', fee: [{ amount: 8000, unit: 'đồng' }] },
  ],
  stages: [
    {
      order: 1,
      office: 'Sở Nội vụ',
      action: 'Tiếp nhận hồ sơ',
      unit: 'Bộ phận tiếp nhận',
      duration: { amount: 0.5, unit: 'working-day' },
    },
    {
      order: 2,
      office: 'Sở Nội vụ',
      action: 'Thẩm định',
      unit: 'Chuyên viên',
      outcome: 'Hồ sơ đầy đủ',
      duration: { amount: 2.5, unit: 'working-day' },
    },
    {
      order: 2,
      office: 'Sở Nội vụ',
      action: 'Thẩm định',
      unit: 'Chuyên viên',
      outcome: 'Hồ sơ chưa đầy đủ',
      duration: { amount: 1, unit: 'working-day' },
    },
    { order: 3, office: 'Sở Nội vụ', action: 'Ký', unit: 'Lãnh đạo Sở', duration: 'with-previous' },
    {
      order: 1,
      office: 'UBND cấp xã',
      action: 'Trả kết quả',
      unit: 'unknown',
      duration: { amount: 1, unit: 'working-day' },
    },
  ],
  total: { amount: 4, unit: 'working-day' },
  coordination: 'none',
  superior: 'unknown',
};

export const stagesInEveryUnit: Stages = [
  { order: 1, action: 'Tiếp nhận', unit: 'Bộ phận Một cửa', duration: { amount: 4, unit: 'hour' } },
  {
    order: 2,
   
    action: 'Xác minh',
    unit: 'Công chức',
    duration: { amount: 2, unit: 'working-day', atMost: true },
  },
  { order: 3, action: 'Niêm yết', unit: 'UBND cấp xã', duration: { amount: 15, unit: 'day' } },
  { order: 4, action: 'Chi trả', unit: 'Bưu điện', duration: { amount: 1, unit: 'month' } },
  { order: 5, action: 'Trả kết quả', unit: 'none', duration: { within: 'day' } },
  { order: 6, action: 'unknown', unit: 'unknown', duration: 'unknown' },
];

/** Procedures of many fields, levels, terms and fees, of which some change others; two more are abolished. */
export const countedOfEveryKind = (
  procedures: readonly Procedure[],
): Pick<Decision, 'procedures' | 'abolishes'> => ({
  procedures: procedures.map((own, index) => ({
    ...own,
    ...(index % 3 === 0 ? { change: { kind: 'new' } } : {}),
    ...(index % 5 === 0 ? { onlineLevel: 'full' } : {}),
  })),
  abolishes: [
    { of: { code: 'none', name: 'Cấp thẻ' } },
    { of: { code: 'none', name: 'Đổi thẻ' }, what: ['fee'] },
  ],
});
