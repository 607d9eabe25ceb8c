import { expect, test } from 'vitest';
import { unitNotes } from '../../src/site/unit-notes.ts';
import { changed, procedure, takes, withCase } from '../office/office.ts';

const workingDays = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const underOtherHeading = procedure('quy-trinh-noi-vu/cong-nhan-nguoi-bi-thuong-trong-chien-tranh');

test('a page says what the units on it mean, and no others', () => {
  expect(unitNotes(workingDays)).toEqual(['“Ngày làm việc” không tính ngày nghỉ hằng tuần, ngày lễ, Tết.']);
  const listed = procedure('mot-cua-cap-xa/lam-con-dau-moi');
  expect(unitNotes(listed)).toEqual([]);
  expect(unitNotes(withCase(listed, 0, { total: takes(5, 'day') }))).toEqual([
    '“Ngày” tính cả ngày nghỉ hằng tuần, ngày lễ, Tết.',
  ]);
});

test('where cell and heading disagree, both are given and neither is explained', () => {
  expect(unitNotes(underOtherHeading)).toEqual([
    'Văn bản in “ngày” trong ô, dưới tiêu đề cột “Ngày làm việc”, và không nói tính theo cách nào; xin hỏi tại nơi tiếp nhận hồ sơ.',
  ]);
});

test('the units of terms that only one way of handing in has are explained too', () => {
  const listed = procedure('mot-cua-cap-xa/lam-con-dau-moi');
  const online = { accepted: 'accepted' as const, term: takes(3) };
  const subject = changed(listed, { channels: { inPerson: 'accepted', postal: 'refused', online } });
  expect(unitNotes(subject)).toEqual(['“Ngày làm việc” không tính ngày nghỉ hằng tuần, ngày lễ, Tết.']);
});
