import { expect, test } from 'vitest';
import type { Procedure } from '../../../src/catalogue/catalogue.ts';
import { wrongCasePaper } from '../../../src/catalogue/check/wrong-case-paper.ts';
import type { Dossier, DossierItem } from '../../../src/catalogue/schema/dossier.ts';
import { caseOf, catalogue, changed, judge, procedure, withTitles } from '../../office/office.ts';

const sick = procedure('quan-su-cap-xa/tro-cap-dan-quan-bi-om');
const sound = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-chuyen-den');

/** A dossier of one group that asks for these papers. */
function asking(...papers: readonly (string | Partial<DossierItem>)[]): Dossier {
  const items = papers.map(paper => ({
    name: 'Giấy tờ',
    copies: 'unknown' as const,
    ...(typeof paper === 'string' ? { name: paper } : paper),
  }));
  return { sets: 1, groups: [{ need: 'all', items }] };
}

const named = (name: string, dossier: Dossier): Procedure => changed(sound, { name, dossier });

test('the dossier for a sick militiaman asks for the death certificate of an accident', () => {
  const judged = judge(wrongCasePaper, sick);
  expect(judged.map(({ fact }) => fact)).toEqual([
    'giấy tờ “Giấy chứng tử đối với trường hợp tai nạn dẫn đến chết” không hợp với thủ tục này',
  ]);
  expect(judged[0]?.path).toEqual(['dossier', 'groups', 0, 'items', 3, 'name']);
});

test('every other dossier of the catalogue is sound, that of the accident included', () => {
  const others = [...catalogue.procedures.values()].filter(({ id }) => id !== sick.id);
  expect(others.filter(({ dossier }) => typeof dossier === 'object')).toHaveLength(11);
  expect(others.flatMap(subject => judge(wrongCasePaper, subject))).toEqual([]);
});

test('one word of a sound paper changed to the neighbouring case is found', () => {
  const copied = asking('Giấy giới thiệu chuyển đi', 'Phiếu quân nhân dự bị');
  expect(judge(wrongCasePaper, changed(sound, { dossier: copied }))).toEqual([
    {
      path: ['dossier', 'groups', 0, 'items', 0, 'name'],
      fact: 'giấy tờ “Giấy giới thiệu chuyển đi” không hợp với thủ tục này',
    },
  ]);
  expect(judge(wrongCasePaper, changed(sound, { dossier: asking('Giấy giới thiệu chuyển đến') }))).toEqual(
    [],
  );
});

test('the condition of a paper is read like its name', () => {
  const paper = { name: 'Giấy chứng tử', when: 'Trường hợp tai nạn dẫn đến chết' };
  expect(judge(wrongCasePaper, changed(sick, { dossier: asking(paper) }))).toEqual([
    {
      path: ['dossier', 'groups', 0, 'items', 0, 'name'],
      fact: 'giấy tờ “Giấy chứng tử, Trường hợp tai nạn dẫn đến chết” không hợp với thủ tục này',
    },
  ]);
});

test('a paper that names both cases, or a procedure about both, is sound', () => {
  expect(judge(wrongCasePaper, named('Đăng ký khai tử', asking('Giấy khai sinh, giấy khai tử')))).toEqual([]);
  expect(
    judge(wrongCasePaper, named('Đăng ký khai sinh, đăng ký khai tử', asking('Giấy khai sinh'))),
  ).toEqual([]);
  expect(judge(wrongCasePaper, named('Đăng ký khai tử', asking('Giấy khai sinh')))).toHaveLength(1);
});

test('capitals hide nothing', () => {
  expect(judge(wrongCasePaper, named('ĐĂNG KÝ KHAI TỬ', asking('GIẤY KHAI SINH')))).toHaveLength(1);
});

test('words are whole: "chuyển điện" is not "chuyển đi"', () => {
  expect(judge(wrongCasePaper, changed(sound, { dossier: asking('Phiếu chuyển điện tử') }))).toEqual([]);
});

test('a proof of divorce in a marriage dossier is no fault', () => {
  expect(judge(wrongCasePaper, named('Đăng ký kết hôn', asking('Trích lục ghi chú ly hôn')))).toEqual([]);
});

test('the dossier of one case is judged too, unless its title speaks of that paper', () => {
  const cases = (title: string) =>
    withTitles(changed(sick, { dossier: 'by-case' }), title).cases.map(given => ({
      ...given,
      dossier: asking('Biên bản điều tra tai nạn'),
    }));
  expect(
    judge(wrongCasePaper, changed(sick, { dossier: 'by-case', cases: cases('Điều trị tại trạm y tế') })),
  ).toEqual([
    {
      path: ['cases', 0, 'dossier', 'groups', 0, 'items', 0, 'name'],
      fact: 'giấy tờ “Biên bản điều tra tai nạn” không hợp với thủ tục này',
    },
  ]);
  expect(judge(wrongCasePaper, changed(sick, { dossier: 'by-case', cases: cases('Bị tai nạn') }))).toEqual(
    [],
  );
});

test('one paper asked for twice is reported once, an unknown dossier not at all', () => {
  const paper = 'Giấy chứng tử đối với trường hợp tai nạn dẫn đến chết';
  expect(judge(wrongCasePaper, changed(sick, { dossier: asking(paper, paper) }))).toHaveLength(1);
  expect(judge(wrongCasePaper, changed(sick, { dossier: 'unknown' }))).toEqual([]);
  expect(caseOf(sick).dossier).toBeUndefined();
});

test('a result of the neighbouring case is found too', () => {
  const birth = (result: string) =>
    judge(wrongCasePaper, changed(named('Đăng ký khai sinh', asking('Giấy chứng sinh')), { result })).map(
      ({ path, fact }) => `${path.join('.')}: ${fact}`,
    );
  expect(birth('Trích lục khai tử')).toEqual([
    'result: kết quả “Trích lục khai tử” không hợp với thủ tục này',
  ]);
  expect([...birth('Giấy khai sinh'), ...birth('unknown')]).toEqual([]);
});
