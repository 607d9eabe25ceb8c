import { present } from '../known.ts';
import { rule } from './rule.ts';

/** Law 72/2025/QH15: from 1 July 2025 local government has two levels, province and commune. */
const lastDayOfDistricts = '2025-06-30';

const district =
  /(?<!\p{L})(?:cấp huyện|(?:UBND|Ủy ban nhân dân) (?:các )?(?:quận|huyện|thị xã)|thị xã, thành phố)(?!\p{L})/iu;
/** "Phòng Tư pháp huyện Mẫu", "Chi cục Thuế quận 1". */
const officeOfDistrict =
  /(?<!\p{L})(?:[Pp]hòng|[Cc]hi cục|[Bb]an [Cc]hỉ huy)[^.;:(]{0,60}? (?:[Hh]uyện|[Qq]uận|[Tt]hị xã)(?= \p{Lu}| \d|[,.;]|$)/u;

function mentions(value: unknown): boolean {
  if (typeof value === 'string') return district.test(value) || officeOfDistrict.test(value);
  if (Array.isArray(value)) return value.some(mentions);
  return typeof value === 'object' && value !== null && Object.values(value).some(mentions);
}

export const districtWording = rule({
  id: 'district-wording',
  severity: 'error',
  scope: 'decision',
  looksAt: 'family',
  demand: 'Văn bản có hiệu lực sau ngày 30/6/2025 không được giao việc cho cấp huyện.',
  check(decision, { procedures, bundles }) {
    const { date, inForce, sections } = decision;
    const from = inForce.from === 'signing' ? date : (present(inForce.from) ?? date);
    const latest = from.length === 10 ? from : `${from}-12-31`.slice(0, 10);
    if (latest <= lastDayOfDistricts) return [];
    const found = procedures.filter(
      ({ levels, cases, place, resultPlace, method, steps, authority }) =>
        (Array.isArray(levels) && levels.includes('district')) ||
        mentions([cases, place, resultPlace, method, steps, authority]),
    ).length;
    const { title, addressees, opening, articles, parts, closing, recipients } = decision;
    const inText = mentions([
      [title, addressees, opening, articles, parts, closing, recipients],
      (sections ?? []).map(({ heading }) => heading),
      bundles.map(({ place, steps, sharedStages, categories }) => [place, steps, sharedStages, categories]),
    ]);
    if (found === 0 && !inText) return [];
    return [
      {
        path: ['date'],
        fact: `${from.length === 10 ? 'có hiệu lực sau 30/6/2025' : 'có thể được ký sau 30/6/2025'} mà còn nói đến cấp huyện ở ${found} thủ tục${inText ? ' và trong lời văn' : ''}`,
        remedy: 'Chuyển việc của cấp huyện cho cấp xã hoặc cấp tỉnh theo mô hình hai cấp.',
      },
    ];
  },
});
