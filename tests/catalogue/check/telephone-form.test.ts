import { expect, test } from 'vitest';
import { isTelephone, telephoneForm } from '../../../src/catalogue/check/telephone-form.ts';
import { agency, changed, judge } from '../../office/office.ts';
import { sure } from '../../../src/sure.ts';

const centre = agency('trung-tam-pvhcc-xa-suoi-sim');
const contact = sure(centre.contact, 'contact');
const facts = (...telephone: string[]) =>
  judge(telephoneForm, changed(centre, { contact: { ...contact, telephone } })).map(({ fact }) => fact);

test('numbers as offices print them can be dialled', () => {
  for (const number of [
    '0234 3999 123',
    '(0234) 399.9123',
    '0912-345-678',
    '1900 1234',
    '+84 234 3999123',
    '113',
  ])
    expect(isTelephone(number), number).toBe(true);
});

test('a number without its area, with a figure too few or with words is told', () => {
  expect(facts('3999 123', '0234 3999', '0234 3999 123 (giờ hành chính)')).toEqual([
    'số điện thoại “3999 123” không gọi được',
    'số điện thoại “0234 3999” không gọi được',
    'số điện thoại “0234 3999 123 (giờ hành chính)” không gọi được',
  ]);
});

test('an office that has no telephone, or of which nobody knows one, has no wrong one', () => {
  for (const telephone of ['none', 'unknown'] as const)
    expect(judge(telephoneForm, changed(centre, { contact: { ...contact, telephone } }))).toEqual([]);
});
