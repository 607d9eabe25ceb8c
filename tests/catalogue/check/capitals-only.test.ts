import { expect, test } from 'vitest';
import { capitalsOnly } from '../../../src/catalogue/check/capitals-only.ts';
import { catalogue, changed, decision, instrument, judge, ofScope, procedure } from '../../office/office.ts';

const rule = ofScope(capitalsOnly, 'procedure');
const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');

test('a name in capitals is found, of a procedure, an agency, an instrument, a decision', () => {
  expect(judge(rule, changed(subject, { name: 'KHAI SINH' }))).toEqual([
    { path: ['name'], fact: '“KHAI SINH” viết toàn chữ hoa' },
  ]);
  const [agency] = catalogue.agencies.values();
  if (!agency) throw new Error('the office has no agencies');
  expect(judge(ofScope(capitalsOnly, 'agency'), changed(agency, { name: 'BỘ NỘI VỤ' }))).toHaveLength(1);
  const law = changed(instrument('nghi-dinh-61-2018-nd-cp'), { title: 'VỀ CƠ CHẾ MỘT CỬA' });
  expect(judge(ofScope(capitalsOnly, 'instrument'), law)).toHaveLength(1);
  const text = changed(decision('thu-vien'), { shortTitle: 'THỦ TỤC THƯ VIỆN' });
  expect(judge(ofScope(capitalsOnly, 'decision'), text)).toHaveLength(1);
});

test('abbreviations and names in sentence case are sound', () => {
  for (const name of ['UBND TP.HCM', 'BHXH, BHYT', 'Cấp thẻ BHYT', 'Khai sinh', 'Cấp mã QR'])
    expect(judge(rule, changed(subject, { name }))).toEqual([]);
});

test('the name may be printed in capitals at another place of the text', () => {
  const otherNames = [{ place: 'Phụ lục', name: 'CẤP GIẤY PHÉP' }];
  expect(judge(rule, changed(subject, { otherNames }))).toEqual([]);
});
