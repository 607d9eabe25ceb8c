import { expect, test } from 'vitest';
import { bundleNameDiffers, nameDiffers } from '../../../src/catalogue/check/name-differs.ts';
import { bundle, catalogue, changed, judge, procedure } from '../../office/office.ts';

const sound = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');
const printed = (name: string) => changed(sound, { otherNames: [{ place: 'Phần II', name }] });

test('procedures printed under two names are found', () => {
  const found = [...catalogue.procedures.values()].filter(subject => judge(nameDiffers, subject).length > 0);
  expect(found.map(({ id }) => id)).toEqual([
    'quan-su-cap-xa/che-do-huu-tri-quan-nhan-khang-chien-chong-my',
    'quan-su-cap-xa/che-do-huu-tri-quan-nhan-nhap-ngu-sau-30-4-1975',
    'quan-su-cap-xa/tro-cap-mot-lan-quan-nhan-nhap-ngu-sau-30-4-1975-tu-tran',
  ]);
  expect(judge(nameDiffers, found[0]!)).toEqual([
    {
      path: ['otherNames', 0, 'name'],
      fact: 'Phần II, mục II.1 in tên khác: “Thủ tục giải quyết chế độ hưu trí đối với quân nhân trực tiếp tham gia kháng chiến chống Mỹ cứu nước từ ngày 30/4/1975 trở về trước có 20 năm trở lên phục vụ quân đội đã phục viên, xuất ngũ”',
    },
  ]);
});

test('each of the three bundles is printed under two names', () => {
  expect(judge(bundleNameDiffers, bundle('khai-sinh-cap-huyen'))).toEqual([
    {
      path: ['otherNames', 0, 'name'],
      fact: 'Tên Kế hoạch in tên khác: “Đăng ký khai sinh, Đăng ký thường trú, Cấp thẻ Bảo hiểm y tế cho trẻ em dưới 6 tuổi”',
    },
  ]);
  expect([...catalogue.bundles.values()].map(subject => judge(bundleNameDiffers, subject).length)).toEqual([
    1, 1, 1,
  ]);
});

test('a leading "Thủ tục", capitals, stops and brackets make no other name', () => {
  expect(sound.otherNames?.map(({ name }) => name)).toEqual(['Thủ tục đăng ký nghĩa vụ quân sự lần đầu']);
  expect(judge(nameDiffers, sound)).toEqual([]);
  expect(judge(nameDiffers, printed('THỦ TỤC ĐĂNG KÝ NGHĨA VỤ QUÂN SỰ (LẦN ĐẦU).'))).toEqual([]);
});

test('the seat of a tone makes no other name, another tone or another mark does', () => {
  const deletion = procedure('quan-su-cap-xa/xoa-dang-ky-tam-vang-phuong-tien-ky-thuat');
  const named = (name: string) =>
    changed(deletion, { name: 'Xóa đăng ký', otherNames: [{ place: 'Phần II', name }] });
  expect(judge(nameDiffers, named('Xoá đăng ký'))).toEqual([]);
  expect(judge(nameDiffers, named('Xòa đăng ký'))).toHaveLength(1);
  expect(judge(nameDiffers, named('Xóa đang ký'))).toHaveLength(1);
  expect(judge(nameDiffers, named('Xóa đăng ký'.normalize('NFD')))).toEqual([]);
});

test('one word more is another name', () => {
  expect(judge(nameDiffers, printed('Thủ tục đăng ký nghĩa vụ quân sự bổ sung lần đầu'))).toEqual([
    {
      path: ['otherNames', 0, 'name'],
      fact: 'Phần II in tên khác: “Thủ tục đăng ký nghĩa vụ quân sự bổ sung lần đầu”',
    },
  ]);
});

test('a name printed in one place only has nothing to differ from', () => {
  const once = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
  expect(once.otherNames).toBeUndefined();
  expect(judge(nameDiffers, once)).toEqual([]);
});
