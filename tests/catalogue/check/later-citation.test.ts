import { expect, test } from 'vitest';
import { laterCitation } from '../../../src/catalogue/check/later-citation.ts';
import { catalogue, changed, instrument, judge, ofScope, procedure } from '../../office/office.ts';

const rule = ofScope(laterCitation, 'procedure');
const subject = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');

test('no procedure of the office rests on a text from after its decision', () => {
  expect([...catalogue.procedures.values()].flatMap(each => judge(rule, each))).toEqual([]);
});

test('a later text cited in words or as a basis is found', () => {
  const said = changed(subject, { method: 'Theo Nghị định số 03/2021/NĐ-CP ngày 05/01/2021' });
  expect(judge(rule, said)).toMatchObject([{ path: ['method'] }]);
  const later = changed(instrument('nghi-dinh-13-2016-nd-cp'), { date: '2021-02-19' });
  const instruments = new Map(catalogue.instruments).set(later.id, later);
  const found = judge(rule, subject, changed(catalogue, { instruments }));
  expect(found.map(({ path }) => path.at(-1))).toEqual(found.map(() => 'instrument'));
  expect(found.length).toBeGreaterThan(0);
});

test('the compiler may speak of later texts', () => {
  const first = subject.cases[0]!;
  const sourceNotes = ['Nay xem Nghị định số 118/2025/NĐ-CP ngày 09/6/2025'];
  expect(judge(rule, changed(subject, { cases: [{ ...first, sourceNotes }] }))).toEqual([]);
});
