import type { Procedure } from '../catalogue/catalogue.ts';
import { acceptanceOf, chargesOf, termsOf } from '../catalogue/channels.ts';
import { dossierOf } from '../catalogue/of-case.ts';

const isUnknown = (value: unknown) => value === 'unknown';

/** On what a text says nothing; a page names these points once instead of a heading over nothing for each. */
export function silentPoints(procedure: Procedure): string[] {
  const { cases, channels } = procedure;
  const points: readonly (readonly [silent: boolean, name: string])[] = [
    [procedure.applicants === 'unknown', 'Đối tượng thực hiện'],
    [procedure.requirements === 'unknown', 'Yêu cầu, điều kiện'],
    [cases.every(own => dossierOf(procedure, own) === 'unknown'), 'Thành phần hồ sơ'],
    [procedure.forms === 'unknown', 'Mẫu đơn, tờ khai'],
    [procedure.place === 'unknown', 'Địa điểm thực hiện'],
    [procedure.resultPlace === 'unknown', 'Nơi nhận kết quả'],
    [procedure.method === 'unknown', 'Cách thức thực hiện'],
    [acceptanceOf(channels, 'inPerson') === 'unknown', 'Có nhận hồ sơ nộp trực tiếp hay không'],
    [acceptanceOf(channels, 'postal') === 'unknown', 'Có nhận hồ sơ gửi bưu chính hay không'],
    [acceptanceOf(channels, 'online') === 'unknown', 'Có nhận hồ sơ trực tuyến hay không'],
    [procedure.onlineLevel === 'unknown', 'Mức độ dịch vụ công trực tuyến'],
    [procedure.levels === 'unknown', 'Cấp thực hiện'],
    [cases.every(own => termsOf(procedure, own).every(isUnknown)), 'Thời hạn giải quyết'],
    [cases.every(own => chargesOf(procedure, own).every(isUnknown)), 'Phí, lệ phí'],
    [procedure.result === 'unknown', 'Kết quả'],
    [procedure.steps === 'unknown', 'Trình tự thực hiện'],
    [procedure.authority === 'unknown', 'Cơ quan thực hiện'],
    [cases.every(({ stages }) => stages === 'unknown'), 'Các bước trong quy trình nội bộ'],
    [procedure.legalBases === 'unknown', 'Căn cứ pháp lý'],
    [procedure.code === 'unknown', 'Mã thủ tục'],
  ];
  return points.filter(([silent]) => silent).map(([, name]) => name);
}
