import { expect, test } from 'vitest';
import { levelMissing } from '../../../src/catalogue/check/level-missing.ts';
import { changed, decision, judge, procedure } from '../real-content.ts';

const fact = 'không ghi cấp thực hiện dù văn bản ghi cho các thủ tục khác';

test('of the 54 rows of Bình Dương only insurance row 7 marks no level', () => {
  const { procedures } = decision('binh-duong-1358');
  expect(procedures).toHaveLength(54);
  const found = procedures.flatMap(subject => judge(levelMissing, subject).map(said => [subject.id, said]));
  expect(found).toEqual([
    ['binh-duong-1358/di-chuyen-noi-huong-luong-huu-tro-cap-sang-tinh-khac', { path: ['levels'], fact }],
  ]);
});

test('a row that loses its mark is found', () => {
  const sound = procedure('binh-duong-1358/lam-con-dau-moi');
  expect(sound.levels).toEqual(['province']);
  expect(judge(levelMissing, sound)).toEqual([]);
  expect(judge(levelMissing, changed(sound, { levels: 'unknown' }))).toEqual([{ path: ['levels'], fact }]);
});

test('a text that marks no level anywhere owes none', () => {
  const subject = changed(procedure('binh-duong-1358/lam-con-dau-moi'), { levels: 'unknown' });
  const alone = changed(subject.decision, { procedures: [subject] });
  expect(judge(levelMissing, changed(subject, { decision: alone }))).toEqual([]);
});
