import { expect, test } from 'vitest';
import { citationDate } from '../../../src/catalogue/check/citation-date.ts';
import { citations } from '../../../src/catalogue/citation.ts';
import { bundle, catalogue, changed, decision, instrument, judge, ofScope } from '../../office/office.ts';

const ofDecision = ofScope(citationDate, 'decision');
const ofProcedure = ofScope(citationDate, 'procedure');
const ofBundle = ofScope(citationDate, 'bundle');
const plan = decision('mot-cua-cap-xa');
const titled = (title: string) => changed(plan, { title });

test('the dates cited in the texts are those of instruments.yaml', () => {
  const dated = [...catalogue.decisions.values(), ...catalogue.bundles.values()]
    .flatMap(subject => citations(subject))
    .filter(({ date }) => date !== undefined);
  expect(dated.length).toBeGreaterThan(5);
  expect([...catalogue.decisions.values()].flatMap(subject => judge(ofDecision, subject))).toEqual([]);
  expect([...catalogue.procedures.values()].flatMap(subject => judge(ofProcedure, subject))).toEqual([]);
  expect([...catalogue.bundles.values()].flatMap(subject => judge(ofBundle, subject))).toEqual([]);
});

test('one day later is found, whether the date is in figures or in words', () => {
  const fact = 'Quyết định số 1291/QĐ-TTg viện dẫn ngày 08/10/2019, trong instruments.yaml là 07/10/2019';
  expect(instrument('quyet-dinh-1291-qd-ttg').date).toBe('2019-10-07');
  for (const date of ['07/10/2019', '07 tháng 10 năm 2019'])
    expect(judge(ofDecision, titled(`Triển khai Quyết định số 1291/QĐ-TTg ngày ${date}`))).toEqual([]);
  for (const date of ['08/10/2019', '8/10/2019', '08 tháng 10 năm 2019'])
    expect(judge(ofDecision, titled(`Triển khai Quyết định số 1291/QĐ-TTg ngày ${date}`))).toEqual([
      { path: ['title'], fact },
    ]);
});

test('the way a basis is printed is read like any text', () => {
  const subject = changed(bundle('khai-tu-cap-tinh'), {
    legalBases: [
      { instrument: 'quyet-dinh-1380-qd-ttg', citedAs: 'Quyết định số 1380/QĐ-TTg ngày 19/10/2018' },
    ],
  });
  expect(judge(ofBundle, subject)).toEqual([
    {
      path: ['legalBases', 0, 'citedAs'],
      fact: 'Quyết định số 1380/QĐ-TTg viện dẫn ngày 19/10/2018, trong instruments.yaml là 18/10/2018',
    },
  ]);
});

test('a citation without date, or of a text not listed, is not judged', () => {
  expect(judge(ofDecision, titled('Triển khai Quyết định số 1291/QĐ-TTg'))).toEqual([]);
  expect(judge(ofDecision, titled('Triển khai Quyết định số 9999/QĐ-TTg ngày 08/10/2019'))).toEqual([]);
});

test('an instrument whose date is unknown, or known by its year, proves no date wrong', () => {
  expect(instrument('nghi-dinh-136-2013-nd-cp').date).toBe('unknown');
  const text = 'Thực hiện Nghị định số 136/2013/NĐ-CP ngày 21/10/2013';
  expect(judge(ofDecision, titled(text))).toEqual([]);
  const byYear = changed(instrument('nghi-dinh-136-2013-nd-cp'), { date: '2013' });
  const instruments = new Map(catalogue.instruments).set(byYear.id, byYear);
  expect(judge(ofDecision, titled(text), changed(catalogue, { instruments }))).toEqual([]);
});

test('two texts of one number may each be cited with its own date', () => {
  const other = changed(instrument('quyet-dinh-9892-qd-ubnd'), {
    id: 'quyet-dinh-9892-khac',
    date: '2020-02-14',
  });
  const around = changed(catalogue, { instruments: new Map(catalogue.instruments).set(other.id, other) });
  const cited = (date: string) => titled(`Thay thế Quyết định số 9892/QĐ-UBND ngày ${date}`);
  expect(judge(ofDecision, cited('04/4/2020'), around)).toEqual([]);
  expect(judge(ofDecision, cited('14/02/2020'), around)).toEqual([]);
  expect(judge(ofDecision, cited('15/02/2020'), around)).toEqual([
    {
      path: ['title'],
      fact: 'Quyết định số 9892/QĐ-UBND viện dẫn ngày 15/02/2020, trong instruments.yaml là 04/4/2020, 14/02/2020',
    },
  ]);
});
