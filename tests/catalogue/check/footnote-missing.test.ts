import { expect, test } from 'vitest';
import { footnoteMissing } from '../../../src/catalogue/check/footnote-missing.ts';
import { catalogue, changed, form, judge } from '../../office/office.ts';

const application = form('mau-01-nd23-2012');

test('a number beside a field has its words under the form', () => {
  const footnotes = (application.footnotes ?? []).filter(({ number }) => number !== 2);
  expect(footnotes).toHaveLength((application.footnotes ?? []).length - 1);
  const [found, ...others] = judge(footnoteMissing, changed(application, { footnotes }));
  expect(others).toEqual([]);
  expect(found?.fact).toMatch(/^ô “.+” dẫn tới chú thích 2, cuối mẫu không có$/u);
  expect(found?.path.at(-1)).toBe('footnote');
  expect([...catalogue.forms.values()].flatMap(each => judge(footnoteMissing, each))).toEqual([]);
});
