import { expect, test } from 'vitest';
import { citationSymbol } from '../../../src/catalogue/check/citation-symbol.ts';
import {
  bundle,
  catalogue,
  changed,
  decision,
  form,
  judge,
  ofScope,
  procedure,
} from '../../office/office.ts';

const ofProcedure = ofScope(citationSymbol, 'procedure');
const ofDecision = ofScope(citationSymbol, 'decision');
const ofBundle = ofScope(citationSymbol, 'bundle');
const ofForm = ofScope(citationSymbol, 'form');
const decree = 'viện dẫn “Nghị định số 23/2012/QĐ-TTg”: ký hiệu không thể có ở loại văn bản này';

test('a decree cited with the symbol of a decision is found in both procedures that do so', () => {
  const found = [...catalogue.procedures.values()].flatMap(subject =>
    judge(ofProcedure, subject).map(({ fact }) => `${subject.id}: ${fact}`),
  );
  expect(new Set(found)).toEqual(
    new Set([
      `quan-su-cap-xa/che-do-huu-tri-quan-nhan-nhap-ngu-sau-30-4-1975: ${decree}`,
      `quan-su-cap-xa/tro-cap-mot-lan-quan-nhan-nhap-ngu-sau-30-4-1975-tu-tran: ${decree}`,
    ]),
  );
});

test('a joint circular called a circular is found', () => {
  const subject = bundle('khai-tu-cap-tinh');
  const bases = Array.isArray(subject.legalBases) ? subject.legalBases : [];
  const at = bases.findIndex(({ instrument }) => instrument.startsWith('thong-tu-lien-tich-37-2012'));
  expect(judge(ofBundle, subject)).toContainEqual({
    path: ['legalBases', at, 'citedAs'],
    fact: 'viện dẫn “Thông tư số 37/2012/TTLT-BLĐTBXH-BYT-BTC-BGDĐT”: ký hiệu không thể có ở loại văn bản này',
  });
});

test('the decisions and forms of the catalogue cite soundly', () => {
  expect([...catalogue.decisions.values()].flatMap(subject => judge(ofDecision, subject))).toEqual([]);
  expect([...catalogue.forms.values()].flatMap(subject => judge(ofForm, subject))).toEqual([]);
});

test('one changed letter of a symbol is found in a title, a clause, a form and a step', () => {
  const title = 'Triển khai Quyết định số 1291/KH-TTg ngày 07/10/2019';
  const fact = 'viện dẫn “Quyết định số 1291/KH-TTg”: ký hiệu không thể có ở loại văn bản này';
  const plan = decision('mot-cua-cap-xa');
  expect(judge(ofDecision, changed(plan, { title: title.replace('KH', 'QĐ') }))).toEqual([]);
  expect(judge(ofDecision, changed(plan, { title }))).toEqual([{ path: ['title'], fact }]);
  expect(judge(ofDecision, changed(plan, { closing: ['Như trên', title] }))).toEqual([
    { path: ['closing', 1], fact },
  ]);
  const application = form('mau-01-nd159-11');
  expect(judge(ofForm, changed(application, { basis: title }))).toEqual([{ path: ['basis'], fact }]);
  const registration = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');
  expect(judge(ofProcedure, changed(registration, { steps: [{ text: title }] }))).toEqual([
    { path: ['steps', 0, 'text'], fact },
  ]);
});

test('the name of an attached form is a text of its procedure', () => {
  const registration = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');
  const forms = [{ name: 'Tờ khai kèm theo Nghị định số 23/2012/QĐ-TTg', form: 'none' }];
  expect(judge(ofProcedure, changed(registration, { forms }))).toEqual([
    { path: ['forms', 0, 'name'], fact: decree },
  ]);
});

test('a fault of one subject is not found again in the subjects linked to it', () => {
  const wrong = changed(decision('quan-su-cap-xa'), { title: 'Thay thế Nghị định số 23/2012/QĐ-TTg' });
  expect(judge(ofDecision, wrong)).toEqual([{ path: ['title'], fact: decree }]);
  const linked = changed(procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau'), { decision: wrong });
  expect(judge(ofProcedure, linked)).toEqual([]);
});
