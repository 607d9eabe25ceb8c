import { stringify } from 'yaml';
import { slugify } from '../language/fold.ts';
import { roman } from '../language/numbering.ts';
import type { Catalogue, Decision, Procedure } from './catalogue.ts';
import { exportDecision, exportProcedure } from './export.ts';

export interface SyntheticFile {
  readonly file: string;
  readonly text: string;
}

const objects = [
  'hộ kinh doanh',
  'hợp tác xã',
  'cơ sở giáo dục',
  'cơ sở khám bệnh, chữa bệnh',
  'trang trại chăn nuôi',
  'tàu cá',
  'công trình thủy lợi',
  'di tích lịch sử',
  'quỹ từ thiện',
  'cơ sở nuôi dưỡng',
  'lễ hội',
  'bến thủy nội địa',
  'trạm quan trắc',
  'rừng phòng hộ',
  'chợ đầu mối',
  'làng nghề',
  'trung tâm ngoại ngữ',
  'nhà trẻ',
  'phòng công chứng',
  'đường dây điện',
];
const acts = [
  'Cấp giấy phép hoạt động',
  'Gia hạn giấy phép hoạt động',
  'Cấp lại giấy chứng nhận đăng ký',
  'Thu hồi giấy phép',
  'Thẩm định hồ sơ thành lập',
  'Đăng ký thay đổi nội dung hoạt động',
  'Công nhận điểm đủ điều kiện',
  'Hỗ trợ kinh phí đầu tư',
  'Xác nhận kế hoạch bảo vệ môi trường',
  'Phê duyệt quy chế hoạt động',
];
const places = [
  'Lạng Sơn',
  'Cao Bằng',
  'Hà Giang',
  'Yên Bái',
  'Sơn La',
  'Hòa Bình',
  'Nghệ An',
  'Quảng Trị',
  'Kon Tum',
  'Đắk Nông',
  'Bình Thuận',
  'Bến Tre',
  'Trà Vinh',
  'Cà Mau',
];

/** Always the same choice for the same number: a measurement must not depend on chance. */
function pick<Item>(items: readonly Item[], seed: number): Item {
  return items[Math.abs(Math.imul(seed, 2654435761) >> 8) % items.length]!;
}

/** How a synthetic catalogue is cut. */
interface Shape {
  readonly perDecision: number;
  readonly kinds: readonly Decision['kind'][];
  readonly appendices?: NonNullable<Decision['appendices']>;
}

const perSection = 100;

/** The nine columns that offices put into one table when they want all of them. */
const nineColumns: NonNullable<Decision['appendices']> = [
  {
    id: 'danh-muc',
    title: 'DANH MỤC THỦ TỤC HÀNH CHÍNH',
    template: 'catalogue',
    select: {},
    columns: [
      { heading: 'STT', holds: 'number' },
      { heading: 'Mã thủ tục hành chính', holds: 'code' },
      { heading: 'Tên thủ tục hành chính', holds: 'name' },
      { heading: 'Thời hạn giải quyết', holds: 'duration' },
      { heading: 'Địa điểm thực hiện', holds: 'receiving-place' },
      { heading: 'Phí, lệ phí', holds: 'fee' },
      { heading: 'Cách thức thực hiện', holds: 'method' },
      { heading: 'Căn cứ pháp lý', holds: 'legal-bases' },
      { heading: 'Mức độ dịch vụ công', holds: 'online-level' },
    ],
  },
];

/** Files of a catalogue with so many procedures, in the words and the proportions of a real one. */
export function synthesise(catalogue: Catalogue, procedures: number): Generator<SyntheticFile> {
  return filesOf(catalogue, procedures, { perDecision: perSection, kinds: ['decision', 'plan', 'letter'] });
}

/** The same in a single decision, with one appendix that lists them all in nine columns. */
export function synthesiseAppendix(catalogue: Catalogue, procedures: number): Generator<SyntheticFile> {
  return filesOf(catalogue, procedures, {
    perDecision: procedures,
    kinds: ['decision'],
    appendices: nineColumns,
  });
}

function* filesOf(catalogue: Catalogue, procedures: number, shape: Shape): Generator<SyntheticFile> {
  const models = [...catalogue.procedures.values()].filter(
    ({ acknowledged, decision }) => !acknowledged && decision.procedures.length > 1,
  );
  const decisions = [...catalogue.decisions.values()].filter(
    decision => decision.procedures.length > 0 && shape.kinds.includes(decision.kind),
  );
  for (let first = 0; first < procedures; first += shape.perDecision) {
    const number = first / shape.perDecision + 1;
    const size = Math.min(shape.perDecision, procedures - first);
    yield syntheticDecision(pick(decisions, number), number, size, shape);
    for (let index = 0; index < size; index += 1)
      yield syntheticProcedure(pick(models, first + index), number, index, first + index);
  }
}

const sectionOf = (index: number): number => Math.floor(index / perSection) + 1;

function sectionsOf(size: number): NonNullable<Decision['sections']> {
  return Array.from({ length: sectionOf(size - 1) }, (_, index) => ({
    id: roman(index + 1),
    heading: index === 0 ? 'Lĩnh vực chung' : `Lĩnh vực chung, phần ${index + 1}`,
    mark: roman(index + 1),
    statedCount: Math.min(perSection, size - index * perSection),
  }));
}

/** Texts that state the count of their model would be wrong here. */
function restated<Data extends object>(data: Data, size: number): Data {
  return JSON.parse(JSON.stringify(data).replaceAll(/\d+ thủ tục/gu, `${size} thủ tục`)) as Data;
}

function syntheticDecision(model: Decision, number: number, size: number, shape: Shape): SyntheticFile {
  const { id: _, acknowledged: __, appendices: ___, letter: ____, bases, ...data } = exportDecision(model);
  const place = pick(places, number);
  const text = stringify(
    {
      ...restated(data, size),
      // Others may be younger than the day given here.
      ...(bases && { bases: bases.filter(({ instrument }) => instrument === 'nghi-dinh-61-2018-nd-cp') }),
      serial: number,
      date: '2025-06-20',
      placeOfIssue: place,
      province: place,
      statedCount: size,
      sections: sectionsOf(size),
      ...(shape.appendices && { appendices: shape.appendices }),
    },
    { lineWidth: 0 },
  );
  return { file: `decisions/thu-${number}.yaml`, text };
}

function syntheticProcedure(model: Procedure, decision: number, index: number, seed: number): SyntheticFile {
  const {
    id: _,
    decision: __,
    slug: ___,
    position: ____,
    acknowledged: _____,
    otherNames: ______,
    ...data
  } = exportProcedure(model);
  const name = `${pick(acts, seed)} đối với ${pick(objects, seed + 7)} số ${index + 1} trên địa bàn tỉnh ${pick(places, decision)}`;
  const code = `${1 + (seed % 3)}.${String(100000 + seed).padStart(6, '0')}`;
  const text = stringify(
    {
      ...data,
      name,
      section: roman(sectionOf(index)),
      number: (index % perSection) + 1,
      code,
      codeAsPrinted: `${code}.000.00.00.H10`,
      levels: ['province', 'commune'],
      ...pick(
        [
          { onlineLevel: 'full', onlineReason: undefined },
          { onlineLevel: 'partial', onlineReason: 'unknown' },
          { onlineLevel: 'information', onlineReason: undefined },
        ],
        seed,
      ),
      forms: 'none',
      dossier: typeof data.dossier === 'string' ? data.dossier : withoutForms(data.dossier),
      cases: data.cases.map(({ stages, ...rest }) => ({
        ...rest,
        superior: 'unknown',
        stages:
          typeof stages === 'string'
            ? stages
            : stages.map(({ office, ...stage }) => (office === 'none' ? stage : { office, ...stage })),
      })),
    },
    { lineWidth: 0 },
  );
  return {
    file: `procedures/thu-${decision}/${String(index + 1).padStart(2, '0')}-${slugify(name)}.yaml`,
    text,
  };
}

function withoutForms(dossier: Exclude<Procedure['dossier'], string>): Exclude<Procedure['dossier'], string> {
  return {
    ...dossier,
    groups: dossier.groups.map(group => ({
      ...group,
      items: group.items.map(({ form: _, ...item }) => item),
    })),
  };
}
