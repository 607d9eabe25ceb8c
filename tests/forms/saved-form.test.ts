import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsOf, type FillableForm } from '../../src/forms/answers.ts';
import { formVersion } from '../../src/forms/form-version.ts';
import { largestSavedForm, openSavedForm, saveForm, savedFormName } from '../../src/forms/saved-form.ts';
import { catalogue, form } from '../office/office.ts';

const grant = form('mau-02-nd23-2012');
const forms = [...catalogue.forms.values()];

const answer = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }),
  fc.constantFrom('Nguyễn Thị Hữu Ỷ', '=cmd()', '../../x', '\u202e', '__proto__', '"}', 'á'.repeat(5000)),
);

test('what is kept opens again letter for letter', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.array(answer, { minLength: 29, maxLength: 29 }),
      (each, texts) => {
        const answers = Object.fromEntries(fieldsOf(each).map(({ id }, index) => [id, texts[index]!]));
        const text = saveForm(each, answers);
        expect(openSavedForm(each, text)).toEqual({ answers, unknown: {}, changed: false });
        const turned = Object.fromEntries(Object.entries(answers).reverse());
        expect(saveForm(each, turned)).toBe(text);
      },
    ),
  );
});

test('empty answers are not written, and the name says which form it is', () => {
  expect(JSON.parse(saveForm(grant, { 'ho-ten': '', 'nam-sinh': '1955' }))).toEqual({
    app: 'Niêm Yết',
    kind: 'bản điền dở',
    version: 1,
    form: 'mau-02-nd23-2012',
    formVersion: formVersion(grant),
    answers: { 'nam-sinh': '1955' },
  });
  expect(savedFormName(grant)).toBe('mau-02-nd23-2012.niem-yet.json');
});

test('answers to fields the form no longer has are handed over and kept on', () => {
  const shorter: FillableForm = {
    ...grant,
    body: grant.body.filter(item => !('id' in item && item.id === 'noi-tu-tran')),
  };
  const opened = openSavedForm(shorter, saveForm(grant, { 'ho-ten': 'Lò Thị Ỏn', 'noi-tu-tran': 'Huế' }));
  expect(opened).toEqual({
    answers: { 'ho-ten': 'Lò Thị Ỏn' },
    unknown: { 'noi-tu-tran': 'Huế' },
    changed: true,
  });
  if ('message' in opened) throw new Error(opened.message);
  expect(openSavedForm(grant, saveForm(shorter, opened.answers, opened.unknown))).toMatchObject({
    answers: { 'ho-ten': 'Lò Thị Ỏn', 'noi-tu-tran': 'Huế' },
    changed: true,
  });
});

const saved = JSON.parse(saveForm(grant, { 'ho-ten': 'Lò Thị Ỏn' })) as Record<string, unknown>;

test.for([
  ['', 'không phải tệp điền dở'],
  ['{"a":', 'không phải tệp điền dở'],
  ['[]', 'không phải tệp điền dở'],
  ['null', 'không phải tệp điền dở'],
  [JSON.stringify({ ...saved, app: 'khác' }), 'không phải tệp điền dở'],
  [JSON.stringify({ ...saved, answers: { 'ho-ten': 5 } }), 'không phải tệp điền dở'],
  [JSON.stringify({ ...saved, version: 2 }), 'bản mới hơn'],
  [JSON.stringify({ app: 'Niêm Yết', version: 9, whatever: true }), 'bản mới hơn'],
  [JSON.stringify({ ...saved, form: 'mau-03-nd23-2012' }), 'mẫu khác (mau-03-nd23-2012)'],
  [`"${'x'.repeat(largestSavedForm)}"`, 'quá lớn'],
] as const)('a file that is not fit is refused in words', ([text, words]) => {
  expect(openSavedForm(grant, text)).toMatchObject({ message: expect.stringContaining(words) as string });
});

test('a byte order mark and any other text do no harm', () => {
  expect(openSavedForm(grant, `\ufeff${JSON.stringify(saved)}`)).toMatchObject({
    answers: { 'ho-ten': 'Lò Thị Ỏn' },
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), text => {
      expect(openSavedForm(grant, text)).toHaveProperty('remedy');
    }),
  );
});

test('the version of a form changes with its fields only', () => {
  expect(new Set(forms.map(each => formVersion(each))).size).toBe(forms.length);
  expect(formVersion({ ...grant, title: 'KHÁC' })).toBe(formVersion(grant));
  expect(formVersion({ ...grant, body: grant.body.slice(1) })).not.toBe(formVersion(grant));
});
