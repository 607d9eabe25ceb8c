import { expect, test } from 'vitest';
import type { Decision } from '../../../src/catalogue/catalogue.ts';
import { districtWording } from '../../../src/catalogue/check/district-wording.ts';
import { bundle, changed, decision, judge, procedure, withStage } from '../../office/office.ts';

const draft = decision('quy-trinh-noi-vu');
const provincial = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');

/** A short decision of August 2025 whose only procedure is dealt with in the province. */
const twoLevels: Decision = {
  ...draft,
  date: '2025-08-01',
  title: 'Quy trình giải quyết thủ tục hành chính lĩnh vực việc làm',
  articles: [{ text: 'Quyết định này có hiệu lực kể từ ngày ký.' }],
  recipients: ['Như Điều 4'],
  sections: [{ id: 'A.I', heading: 'LĨNH VỰC VIỆC LÀM' }],
  procedures: [provincial],
};

const after = (found: string) => `có hiệu lực sau 30/6/2025 mà còn nói đến cấp huyện ở ${found}`;
const facts = (subject: Decision) => judge(districtWording, subject).map(({ fact }) => fact);

/** The draft as if signed on this date, with or without a date of effect. */
const dated = (date: string, from = 'signing') =>
  facts(changed(draft, { date, inForce: { ...draft.inForce, from } })).length;

test('the draft bears no day and still gives work to the districts', () => {
  expect(draft.date).toBe('2025');
  expect(judge(districtWording, draft)).toEqual([
    {
      path: ['date'],
      fact: 'có thể được ký sau 30/6/2025 mà còn nói đến cấp huyện ở 12 thủ tục và trong lời văn',
    },
  ]);
});

test('texts from before July 2025 may name the districts', () => {
  for (const id of ['quan-su-cap-xa', 'mot-cua-cap-xa', 'lien-thong-cap-huyen', 'lien-thong-khai-tu'])
    expect(judge(districtWording, decision(id))).toEqual([]);
});

test('30 June 2025 is the last day of the districts', () => {
  expect([dated('2025-06-30'), dated('2025-07-01')]).toEqual([0, 1]);
  expect([dated('2025-06'), dated('2025-07')]).toEqual([0, 1]);
  expect([dated('2024'), dated('2025'), dated('2026')]).toEqual([0, 1, 1]);
});

test('what counts is the day of effect, where the text gives one', () => {
  expect(dated('2025-06-20', '2025-07-01')).toBe(1);
  expect(dated('2025-07-02', '2025-06-30')).toBe(0);
  expect(dated('2025-07-02', 'unknown')).toBe(1);
});

test('a decision of two levels is sound', () => {
  expect(facts(twoLevels)).toEqual([]);
});

test('one district mark, stage, authority, place or step in a procedure is found', () => {
  const changes = [
    changed(provincial, { levels: ['province', 'district'] }),
    withStage(provincial, 0, 1, { unit: 'Chủ tịch UBND huyện' }),
    changed(provincial, { place: 'Bộ phận Một cửa cấp huyện' }),
    changed(provincial, { steps: [{ text: 'Nộp hồ sơ tại Ủy ban nhân dân cấp huyện.' }] }),
    changed(provincial, {
      authority: { decides: 'Chủ tịch UBND cấp huyện', delegated: 'none', performs: 'UBND cấp xã' },
    }),
  ];
  for (const subject of changes)
    expect(facts(changed(twoLevels, { procedures: [subject] }))).toEqual([after('1 thủ tục')]);
  expect(facts(changed(twoLevels, { procedures: changes }))).toEqual([after('5 thủ tục')]);
});

test('the words of the text are read, capitals and recipients included', () => {
  const inWords = after('0 thủ tục và trong lời văn');
  const heading = 'QUY TRÌNH GIẢI QUYẾT THỦ TỤC CẤP HUYỆN';
  expect(facts(changed(twoLevels, { sections: [{ id: 'F', heading }] }))).toEqual([inWords]);
  expect(facts(changed(twoLevels, { recipients: ['UBND các huyện, thị xã, thành phố'] }))).toEqual([inWords]);
  expect(facts(changed(twoLevels, { addressees: ['Ủy ban nhân dân các quận, huyện'] }))).toEqual([inWords]);
  expect(facts(changed(twoLevels, { articles: [{ items: [{ text: 'UBND huyện báo cáo.' }] }] }))).toEqual([
    inWords,
  ]);
});

test('the stages of a bundle are read', () => {
  expect(facts(changed(twoLevels, { bundles: [bundle('khai-tu-cap-tinh')] }))).toEqual([
    after('0 thủ tục và trong lời văn'),
  ]);
  expect(facts(changed(twoLevels, { bundles: [bundle('khai-sinh-cap-huyen')] }))).toEqual([]);
});
