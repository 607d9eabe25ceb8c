import { expect, test } from 'vitest';
import { sayChange, sayChangeBasis, sayDeed, sayOutside, sayParts } from '../../src/wording/change.ts';
import { catalogue } from '../office/office.ts';

const step = { kind: 'amended', day: '2027-03-01', what: ['fee', 'dossier'], by: undefined } as const;

test('a change is told from the side of the version it is done to, with its day and its parts', () => {
  expect(sayChange(step)).toBe(
    'Được sửa đổi, bổ sung từ ngày 01/3/2027 (phí, lệ phí; thành phần, số lượng hồ sơ)',
  );
  expect(sayChange({ ...step, kind: 'abolished', day: undefined, what: undefined })).toBe('Bị bãi bỏ');
});

test('and from the side of the version that does it', () => {
  expect(sayDeed(step)).toBe('Sửa đổi, bổ sung từ ngày 01/3/2027 (phí, lệ phí; thành phần, số lượng hồ sơ)');
  expect(sayDeed({ ...step, kind: 'new', what: undefined })).toBe('Thủ tục mới ban hành từ ngày 01/3/2027');
});

test('what a change rests on is cited, where it is said', () => {
  const by = { instrument: 'nghi-quyet-9012-nq-hdnd', clause: 'Điều 4' };
  expect(sayChangeBasis(catalogue, { ...step, by })).toMatch(/^theo Điều 4 Nghị quyết số 9012\/NQ-HĐND/);
  expect(sayChangeBasis(catalogue, step)).toBeUndefined();
});

test('a procedure that stands in no text of the catalogue is named with what is known of it', () => {
  expect(sayOutside({ code: '1.000001', name: 'Cấp thẻ', statedBy: 'Quyết định số 12/QĐ-UBND' })).toBe(
    'Cấp thẻ (mã 1.000001; Quyết định số 12/QĐ-UBND)',
  );
  expect(sayOutside({ code: 'unknown', name: 'Cấp thẻ' })).toBe('Cấp thẻ');
});

test('parts are named as the eleven points are', () => {
  expect(sayParts(['steps', 'legal-bases'])).toBe('trình tự thực hiện; căn cứ pháp lý');
});
