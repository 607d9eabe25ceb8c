import { stringify } from 'yaml';
import { slugify } from '../language/fold.ts';
import type { Catalogue, Decision, Procedure } from './catalogue.ts';
import { exportDecision, exportProcedure } from './export.ts';

export interface SyntheticFile {
  readonly file: string;
  readonly text: string;
}

const perDecision = 100;

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

/** Files of a catalogue with so many procedures, in the words and the proportions of a real one. */
export function* synthesise(catalogue: Catalogue, procedures: number): Generator<SyntheticFile> {
  const models = [...catalogue.procedures.values()].filter(
    ({ acknowledged, decision }) => !acknowledged && decision.procedures.length > 1,
  );
  const decisions = [...catalogue.decisions.values()].filter(decision => decision.procedures.length > 0);
  for (let first = 0; first < procedures; first += perDecision) {
    const number = first / perDecision + 1;
    const size = Math.min(perDecision, procedures - first);
    yield syntheticDecision(pick(decisions, number), number, size);
    for (let index = 0; index < size; index += 1)
      yield syntheticProcedure(pick(models, first + index), number, index, first + index);
  }
}

function syntheticDecision(model: Decision, number: number, size: number): SyntheticFile {
  const {
    id: _,
    acknowledged: __,
    appendices: ___,
    letter: ____,
    bases: _____,
    ...data
  } = exportDecision(model);
  const place = pick(places, number);
  const text = stringify(
    {
      ...data,
      serial: number,
      date: '2024-05-20',
      placeOfIssue: place,
      province: place,
      statedCount: size,
      sections: [{ id: 'I', heading: 'Lĩnh vực chung', mark: 'I', statedCount: size }],
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
      section: 'I',
      number: index + 1,
      code,
      codeAsPrinted: `${code}.000.00.00.H10`,
      levels: ['province', 'commune'],
      onlineLevel: pick(['full', 'partial', 'information'], seed),
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
