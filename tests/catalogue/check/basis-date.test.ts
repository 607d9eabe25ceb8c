import { expect, test } from 'vitest';
import { basisDate } from '../../../src/catalogue/check/basis-date.ts';
import { catalogue, changed, decision, instrument, judge } from '../../office/office.ts';

const military = decision('quan-su-cap-xa');
const basedOn = (id: string, date: string) => changed(military, { date, bases: [{ instrument: id }] });
const found = (id: string, date: string) => judge(basisDate, basedOn(id, date)).map(({ fact }) => fact);
const circular = 'thong-tu-01-2018-tt-vpcp';

test('no decision rests on a text younger than itself', () => {
  expect(military.bases?.length).toBeGreaterThan(4);
  expect([...catalogue.decisions.values()].flatMap(subject => judge(basisDate, subject))).toEqual([]);
});

test('moved before its youngest basis, the decision is found', () => {
  const at = military.bases!.findIndex(basis => basis.instrument === 'cong-van-9674-bch-vp');
  expect(judge(basisDate, changed(military, { date: '2020-06-10' }))).toEqual([
    {
      path: ['bases', at],
      fact: 'căn cứ cong-van-9674-bch-vp ngày 11/6/2020 sau ngày văn bản 10/6/2020',
    },
  ]);
});

test('a basis of the same day is sound, of the day after is not', () => {
  expect(instrument(circular).date).toBe('2018-11-23');
  expect(found(circular, '2018-11-23')).toEqual([]);
  expect(found(circular, '2018-11-22')).toEqual([
    `căn cứ ${circular} ngày 23/11/2018 sau ngày văn bản 22/11/2018`,
  ]);
});

test('a draft without day, or without month, is compared by what its date says', () => {
  expect(found(circular, '2018-11')).toEqual([]);
  expect(found(circular, '2018-10')).toEqual([`căn cứ ${circular} ngày 23/11/2018 sau ngày văn bản 10/2018`]);
  expect(found(circular, '2018')).toEqual([]);
  expect(found(circular, '2017')).toEqual([`căn cứ ${circular} ngày 23/11/2018 sau ngày văn bản 2017`]);
});

test('a basis known by its year alone is compared by year', () => {
  const law = 'luat-nghia-vu-quan-su-2015';
  expect(instrument(law).date).toBe('2015');
  expect(found(law, '2015-01-01')).toEqual([]);
  expect(found(law, '2014-12-31')).toEqual([`căn cứ ${law} ngày 2015 sau ngày văn bản 31/12/2014`]);
});

test('a basis without date, one that is no instrument, and a text without bases are not judged', () => {
  expect(instrument('luat-ho-tich').date).toBe('unknown');
  expect(found('luat-ho-tich', '1990-01-01')).toEqual([]);
  const proposal = { text: 'Theo đề nghị của Giám đốc Sở Nội vụ' };
  expect(judge(basisDate, changed(military, { date: '1990-01-01', bases: [proposal] }))).toEqual([]);
  expect(decision('cong-van-gop-y').bases).toBeUndefined();
  expect(judge(basisDate, changed(decision('cong-van-gop-y'), { date: '1990' }))).toEqual([]);
});
