import { expect, test } from 'vitest';
import { clauseForm } from '../../../src/catalogue/check/clause-form.ts';
import { catalogue, changed, judge, ofScope, procedure } from '../../office/office.ts';

const rule = ofScope(clauseForm, 'procedure');
const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (clause: string) =>
  judge(rule, changed(subject, { legalBases: [{ instrument: 'nghi-quyet-9012-nq-hdnd', clause }] })).map(
    ({ path, fact }) => `${path.join('.')}: ${fact}`,
  );

test('a clause leads to a part that a text can have', () => {
  expect(facts('Điều 2015')).toEqual([
    'legalBases.0.clause: viện dẫn “Điều 2015”: không văn bản nào có Điều 2015',
  ]);
  expect(facts('Dieu 2')).toEqual([
    'legalBases.0.clause: viện dẫn “Dieu 2”: không nói điều, khoản, điểm nào',
  ]);
  expect(facts('Khoản 1 Điều 0')).toHaveLength(1);
});

test('every way texts cite parts of others is let through', () => {
  for (const clause of [
    'Điểm a Khoản 2 Điều 7',
    'Điều 689',
    'Mục III.1.a',
    'Phụ lục I, II và sơ đồ quy trình',
  ])
    expect(facts(clause)).toEqual([]);
  expect([...catalogue.procedures.values()].flatMap(each => judge(rule, each))).toEqual([]);
});
