import { expect, test } from 'vitest';
import { inForceOrder } from '../../../src/catalogue/check/in-force-order.ts';
import type { InForce } from '../../../src/catalogue/schema/in-force.ts';
import { changed, decision, instrument, judge, ofScope, procedure } from '../../office/office.ts';

const text = decision('thu-vien');
const sound: InForce = { ...text.inForce, from: 'signing', until: 'none', replacedBy: 'none' };
const facts = (inForce: Partial<InForce>, date = '2026-01-15') =>
  judge(ofScope(inForceOrder, 'decision'), changed(text, { date, inForce: { ...sound, ...inForce } })).map(
    ({ path, fact }) => `${path.join('.')}: ${fact}`,
  );
const replaced = (on: string, scope: 'whole' | 'part' = 'whole') => ({
  replacedBy: [{ by: { text: 'Quyết định khác' }, on, scope }],
});

test('a text that holds before it is issued, or ends before it begins, is told with both days', () => {
  expect(facts({ from: '2026-01-01' })).toEqual([
    'inForce.from: có hiệu lực từ 01/01/2026, trước ngày ban hành 15/01/2026',
  ]);
  expect(facts({ until: '2026-01-15' })).toEqual([
    'inForce.until: hết hiệu lực từ 15/01/2026, không sau ngày có hiệu lực 15/01/2026',
  ]);
  expect(facts(replaced('2026-01-10'))).toEqual([
    'inForce.replacedBy.0.on: bị thay thế từ 10/01/2026, không sau ngày có hiệu lực 15/01/2026',
  ]);
});

test('an end and a whole replacement on two days contradict each other', () => {
  expect(facts({ until: '2027-03-01', ...replaced('2027-01-01') })).toHaveLength(1);
  expect(facts({ until: '2027-03-01', ...replaced('2027-03-01') })).toEqual([]);
  expect(facts({ until: '2027-03-01', ...replaced('2027-01-01', 'part') })).toEqual([]);
});

test('blanks of a draft are no contradiction, nor is a date that says only the year', () => {
  expect(judge(ofScope(inForceOrder, 'decision'), changed(text, { date: '2026', draft: true }))).toEqual([]);
  expect(facts({ from: '2026-01-01' }, '2026')).toEqual([]);
});

test('procedures and instruments are held to the same order', () => {
  const inForce = { ...sound, from: '2026-02-01', until: '2026-01-01' };
  const own = changed(procedure('thu-vien/cap-the-ban-doc'), { inForce });
  expect(judge(ofScope(inForceOrder, 'procedure'), own)).toHaveLength(1);
  const decree = changed(instrument('nghi-dinh-61-2018-nd-cp'), {
    inForce: { ...sound, from: '2018-01-01' },
  });
  expect(judge(ofScope(inForceOrder, 'instrument'), decree)).toHaveLength(1);
});
