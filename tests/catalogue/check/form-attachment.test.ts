import { expect, test } from 'vitest';
import { formAttachment } from '../../../src/catalogue/check/form-attachment.ts';
import { catalogue, changed, form, judge, procedure } from '../../office/office.ts';

const grant = procedure('quan-su-cap-xa/tro-cap-mot-lan-quan-nhan-nhap-ngu-sau-30-4-1975-tu-tran');
const named = Array.isArray(grant.forms) ? grant.forms : [];
const unclaimed = changed(catalogue, { forms: new Map() });
const formless = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');

test('the forms are asked for where they are attached', () => {
  expect([...catalogue.forms.keys()].toSorted()).toEqual([
    'mau-01-nd159-11',
    'mau-01-nd23-2012',
    'mau-02-nd23-2012',
    'mau-03-nd23-2012',
    'mau-tv-01',
  ]);
  expect(named.map(given => given.form)).toEqual(['mau-02-nd23-2012', 'mau-03-nd23-2012']);
  expect([...catalogue.procedures.values()].flatMap(subject => judge(formAttachment, subject))).toEqual([]);
});

test('a form asked for in the dossier but not attached is found', () => {
  const judged = judge(formAttachment, changed(grant, { forms: named.slice(0, 1) }), unclaimed);
  expect(judged).toHaveLength(1);
  expect(judged[0]?.fact).toBe(
    'hồ sơ đòi “Giấy ủy quyền” theo mẫu mau-03-nd23-2012 nhưng mục tên mẫu đơn không ghi mẫu này',
  );
  const { path } = judged[0]!;
  expect([path[0], path[1], path[3], path[5]]).toEqual(['dossier', 'groups', 'items', 'form']);
});

test('a form attached but asked for nowhere is found', () => {
  const extra = { name: 'Đơn đề nghị hưởng chế độ hưu trí (Mẫu số 01)', form: 'mau-01-nd23-2012' };
  expect(judge(formAttachment, changed(grant, { forms: [...named, extra] }))).toEqual([
    {
      path: ['forms', 2],
      fact: `kèm mẫu “${extra.name}” nhưng không giấy tờ nào trong hồ sơ đòi mẫu này`,
    },
  ]);
});

test('a form named without being printed is found', () => {
  const missing = { name: 'Tờ khai (Mẫu số 09)', form: 'none' };
  expect(judge(formAttachment, changed(grant, { forms: [...named, missing] }))).toEqual([
    { path: ['forms', 2, 'form'], fact: 'nêu mẫu “Tờ khai (Mẫu số 09)” nhưng văn bản không kèm mẫu' },
  ]);
});

test('a form whose text is unknown, or a procedure whose dossier is unknown, is not judged', () => {
  const unsure = { name: 'Tờ khai (Mẫu số 09)', form: 'unknown' };
  expect(judge(formAttachment, changed(grant, { forms: [...named, unsure] }))).toEqual([]);
  expect(judge(formAttachment, changed(grant, { dossier: 'unknown' }))).toEqual([]);
});

test('a form that claims a procedure which does not name it is found', () => {
  const claiming = changed(form('mau-03-nd23-2012'), { procedures: [grant, formless] });
  const forms = new Map(catalogue.forms).set(claiming.id, claiming);
  expect(formless.forms).toBe('none');
  expect(judge(formAttachment, formless, changed(catalogue, { forms }))).toEqual([
    {
      path: ['forms'],
      fact: 'mẫu mau-03-nd23-2012 khai là của thủ tục này nhưng thủ tục không nêu mẫu',
    },
  ]);
  expect(judge(formAttachment, grant, changed(catalogue, { forms }))).toEqual([]);
});

test('the dossiers of the cases are read where the dossier is by case', () => {
  const [only] = grant.cases;
  const { dossier } = grant;
  if (typeof dossier === 'string') throw new Error('the grant has no dossier');
  const byCase = changed(grant, { dossier: 'by-case', cases: [{ ...only!, dossier }] });
  expect(judge(formAttachment, byCase)).toEqual([]);
  expect(
    judge(formAttachment, changed(byCase, { forms: 'none' }), unclaimed).map(({ path }) => path.slice(0, 3)),
  ).toEqual([
    ['cases', 0, 'dossier'],
    ['cases', 0, 'dossier'],
  ]);
});
