import { expect, test } from 'vitest';
import { onlineLevelMissing } from '../../../src/catalogue/check/online-level-missing.ts';
import { changed, decision, judge, procedure } from '../real-content.ts';

const fact = 'không ghi mức độ dịch vụ công dù văn bản ghi cho các thủ tục khác';

test('eight procedures of Bình Phước print no online level', () => {
  const found = decision('binh-phuoc-2025').procedures.flatMap(subject =>
    judge(onlineLevelMissing, subject).map(said => [subject.slug, said]),
  );
  expect(found).toEqual(
    [
      'cong-bo-hop-quy-san-pham-hang-hoa',
      'tham-gia-bao-hiem-that-nghiep',
      'che-do-tai-nan-lao-dong-nhieu-nguoi-su-dung-lao-dong-giam-dinh',
      'che-do-benh-nghe-nghiep-sau-nghi-huu',
      'vay-von-viec-lam-nguoi-lao-dong-cap-tinh',
      'vay-von-viec-lam-co-so-san-xuat-cap-tinh',
      'vay-von-viec-lam-nguoi-lao-dong-cap-huyen',
      'vay-von-viec-lam-co-so-san-xuat-cap-huyen',
    ].map(slug => [slug, { path: ['onlineLevel'], fact }]),
  );
});

test('a level lost from a procedure that had one is found', () => {
  const sound = procedure('binh-phuoc-2025/cap-giay-phep-dich-vu-viec-lam');
  expect(sound.onlineLevel).toBe('partial');
  expect(judge(onlineLevelMissing, sound)).toEqual([]);
  expect(judge(onlineLevelMissing, changed(sound, { onlineLevel: 'unknown' }))).toEqual([
    { path: ['onlineLevel'], fact },
  ]);
});

test('texts from before online levels owe none', () => {
  for (const id of ['hue-1581', 'binh-duong-1358'])
    expect(decision(id).procedures.flatMap(subject => judge(onlineLevelMissing, subject))).toEqual([]);
});
