import { expect, test } from 'vitest';
import { superiorStage } from '../../../src/catalogue/check/superior-stage.ts';
import {
  caseOf,
  changed,
  decision,
  judge,
  procedure,
  stagesOf,
  withCase,
  withStage,
  withStages,
} from '../../office/office.ts';

const sound = procedure('quy-trinh-noi-vu/ho-tro-dao-tao-boi-duong-de-duy-tri-viec-lam');

test('a committee named but given no stage is found', () => {
  expect(judge(superiorStage, procedure('quy-trinh-noi-vu/cap-giay-phep-cho-thue-lai-lao-dong'))).toEqual([
    {
      path: ['cases', 0, 'superior'],
      fact: 'trình “UBND tỉnh” nhưng không có bước nào của cấp này',
    },
  ]);
});

test('a committee given a stage but not named is found', () => {
  expect(judge(superiorStage, procedure('quy-trinh-noi-vu/gia-han-giay-phep-cho-thue-lai-lao-dong'))).toEqual(
    [
      {
        path: ['cases', 0, 'superior'],
        fact: 'có bước của “Lãnh đạo UBND tỉnh” nhưng cột trình cấp cao hơn không nêu',
      },
    ],
  );
  expect(
    judge(superiorStage, procedure('quy-trinh-noi-vu/cong-nhan-nguoi-bi-thuong-trong-chien-tranh')),
  ).toEqual([
    {
      path: ['cases', 0, 'superior'],
      fact: 'có bước của “UBND tỉnh” nhưng cột trình cấp cao hơn không nêu',
    },
  ]);
});

test('of the 29 procedures of the workflows no other is found', () => {
  const found = decision('quy-trinh-noi-vu').procedures.filter(
    subject => judge(superiorStage, subject).length > 0,
  );
  expect(found.map(({ position }) => position)).toEqual([8, 9, 23]);
});

test('a superior with a stage of its own is sound, however the two are written', () => {
  expect(caseOf(sound).superior).toBe('UBND tỉnh');
  expect(judge(superiorStage, sound)).toEqual([]);
  const inFull = withCase(sound, 0, { superior: 'Chủ tịch Ủy ban nhân dân tỉnh' });
  expect(judge(superiorStage, withStage(inFull, 0, 3, { unit: 'Chủ tịch UBND tỉnh' }))).toEqual([]);

  const district = procedure('quy-trinh-noi-vu/vay-von-viec-lam-nguoi-lao-dong-cap-huyen');
  expect(caseOf(district).superior).toBe('UBND cấp huyện');
  expect(judge(superiorStage, district)).toEqual([]);
});

test('the director of the department acts for the department', () => {
  const subject = procedure('quy-trinh-noi-vu/huong-tro-cap-that-nghiep');
  expect(caseOf(subject).superior).toBe('Sở Nội vụ');
  expect(stagesOf(subject).map(({ unit }) => unit)).toContain(
    'PGĐ Sở phụ trách lĩnh vực Lao động – Việc làm',
  );
  expect(judge(superiorStage, subject)).toEqual([]);
  expect(judge(superiorStage, withStage(subject, 0, 3, { unit: 'Lãnh đạo Trung tâm' }))).toEqual([
    { path: ['cases', 0, 'superior'], fact: 'trình “Sở Nội vụ” nhưng không có bước nào của cấp này' },
  ]);
});

test('the stage of the superior lost, or the superior lost from its column, is found', () => {
  const withoutStage = withStages(
    sound,
    0,
    stagesOf(sound).filter(({ unit }) => !unit.includes('UBND tỉnh')),
  );
  expect(judge(superiorStage, withoutStage).map(({ fact }) => fact)).toEqual([
    'trình “UBND tỉnh” nhưng không có bước nào của cấp này',
  ]);
  for (const superior of ['none', 'unknown'] as const)
    expect(judge(superiorStage, withCase(sound, 0, { superior })).map(({ fact }) => fact)).toEqual([
      'có bước của “Lãnh đạo UBND tỉnh” nhưng cột trình cấp cao hơn không nêu',
    ]);
});

test('a superior named for one office of the case counts as named', () => {
  const subject = procedure('quy-trinh-noi-vu/di-chuyen-hai-cot-liet-si-trong-nghia-trang');
  const offices = caseOf(subject).offices!;
  const naming = withCase(subject, 0, {
    offices: offices.with(2, { ...offices[2]!, superior: 'UBND tỉnh' }),
  });
  expect(judge(superiorStage, naming)).toEqual([
    {
      path: ['cases', 0, 'offices', 2, 'superior'],
      fact: 'trường hợp 1: trình “UBND tỉnh” nhưng không có bước nào của cấp này',
    },
  ]);
  expect(judge(superiorStage, withStage(naming, 0, 8, { unit: 'Lãnh đạo UBND tỉnh' }))).toEqual([]);
});

test('a text without the column, and a case without stages, are not judged', () => {
  const military = procedure('quan-su-cap-xa/tro-cap-dan-quan-bi-om');
  expect(judge(superiorStage, withStage(military, 0, 2, { unit: 'UBND tỉnh' }))).toEqual([]);
  expect(judge(superiorStage, withCase(sound, 0, { stages: 'unknown' }))).toEqual([]);
});

test('one case that fills the column shows that the text has it', () => {
  const mixed = procedure('quy-trinh-noi-vu/di-chuyen-hai-cot-liet-si-ngoai-nghia-trang');
  expect(mixed.cases.map(({ superior }) => superior)).toEqual(['none', 'unknown']);
  const acting = withStage(mixed, 1, 7, { unit: 'UBND tỉnh' });
  const alone = changed(acting.decision, { procedures: [acting] });
  expect(judge(superiorStage, changed(acting, { decision: alone }))).toEqual([
    {
      path: ['cases', 1, 'superior'],
      fact: 'trường hợp 2: có bước của “UBND tỉnh” nhưng cột trình cấp cao hơn không nêu',
    },
  ]);
});
