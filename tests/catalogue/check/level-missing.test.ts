import { expect, test } from 'vitest';
import { levelMissing } from '../../../src/catalogue/check/level-missing.ts';
import { changed, decision, judge, procedure } from '../../office/office.ts';

const fact = 'không ghi cấp thực hiện dù văn bản ghi cho các thủ tục khác';

test('of the nine rows only the one that marks no level is found', () => {
  const { procedures } = decision('mot-cua-cap-xa');
  expect(procedures).toHaveLength(9);
  const found = procedures.flatMap(subject => judge(levelMissing, subject).map(said => [subject.id, said]));
  expect(found).toEqual([
    ['mot-cua-cap-xa/di-chuyen-noi-huong-luong-huu-tro-cap-sang-tinh-khac', { path: ['levels'], fact }],
  ]);
});

test('a row that loses its mark is found', () => {
  const sound = procedure('mot-cua-cap-xa/lam-con-dau-moi');
  expect(sound.levels).toEqual(['province']);
  expect(judge(levelMissing, sound)).toEqual([]);
  expect(judge(levelMissing, changed(sound, { levels: 'unknown' }))).toEqual([{ path: ['levels'], fact }]);
});

test('a text that marks no level anywhere owes none', () => {
  const subject = changed(procedure('mot-cua-cap-xa/lam-con-dau-moi'), { levels: 'unknown' });
  const alone = changed(subject.decision, { procedures: [subject] });
  expect(judge(levelMissing, changed(subject, { decision: alone }))).toEqual([]);
});
