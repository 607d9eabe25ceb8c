import { expect, test } from 'vitest';
import { onlineLevelMissing } from '../../../src/catalogue/check/online-level-missing.ts';
import { changed, decision, judge, procedure } from '../../office/office.ts';

const fact = 'không ghi mức độ dịch vụ công dù văn bản ghi cho các thủ tục khác';

test('the procedures that print no online level are found', () => {
  const found = decision('quy-trinh-noi-vu').procedures.flatMap(subject =>
    judge(onlineLevelMissing, subject).map(said => [subject.slug, said]),
  );
  expect(found).toEqual(
    [
      'cong-bo-hop-quy-san-pham-hang-hoa',
      'che-do-benh-nghe-nghiep-sau-nghi-huu',
      'vay-von-viec-lam-nguoi-lao-dong-cap-huyen',
    ].map(slug => [slug, { path: ['onlineLevel'], fact }]),
  );
});

test('a level lost from a procedure that had one is found', () => {
  const sound = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
  expect(sound.onlineLevel).toBe('partial');
  expect(judge(onlineLevelMissing, sound)).toEqual([]);
  expect(judge(onlineLevelMissing, changed(sound, { onlineLevel: 'unknown' }))).toEqual([
    { path: ['onlineLevel'], fact },
  ]);
});

test('texts from before online levels owe none', () => {
  for (const id of ['quan-su-cap-xa', 'mot-cua-cap-xa'])
    expect(decision(id).procedures.flatMap(subject => judge(onlineLevelMissing, subject))).toEqual([]);
});
