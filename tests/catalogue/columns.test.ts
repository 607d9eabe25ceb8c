import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/catalogue/finding.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import {
  catalogueMeaning,
  changeMeaning,
  levelsMeaning,
  workflowMeaning,
} from '../../src/catalogue/schema/column.ts';
import { CopiedContent } from '../office/copied-content.ts';

const file = 'decisions/vi-du-danh-muc.yaml';

interface Said extends Pick<Finding, 'severity' | 'rule' | 'message' | 'remedy'> {
  /** The line of the file that the finding points at. */
  readonly at: string;
}

/** What is found once these words of the example office's decision are others. */
function found(before: string, after: string): Said[] {
  using content = new CopiedContent('examples/tinh-vi-du');
  content.replace(file, before, after);
  const lines = content.read(file).split('\n');
  return loadCatalogue(content.folder).findings.map(finding => {
    expect(finding.file).toBe(file);
    const { severity, rule, message, remedy, line } = finding;
    return { severity, rule, message, remedy, at: lines[line - 1]!.trim() };
  });
}

test('a column that holds what the catalogue does not know is an error that lists what it may hold', () => {
  const [only, ...others] = found('holds: receiving-place', 'holds: mau-muc');
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    severity: 'error',
    at: '- { heading: Địa điểm thực hiện, holds: mau-muc }',
    message: 'Chỗ này không ghi được chữ “mau-muc”.',
  });
  expect(only!.remedy).toContain('number (Số thứ tự); code (Mã số thủ tục); name (Tên thủ tục)');
  expect(only!.remedy).toContain('receiving-place (Nơi tiếp nhận hồ sơ, địa điểm thực hiện)');
});

test.for([
  ['legalbases', 'legal-bases'],
  ['legalBases', 'legal-bases'],
  ['duratoin', 'duration'],
  ['Thời hạn giải quyết', 'duration'],
  ['Mức độ dịch vụ trực tuyến', 'online-level'],
])('“%s” is answered with %s, the meaning it comes near to', ([given, meant]) => {
  const [only] = found('holds: fee', `holds: ${given!}`);
  expect(only!.message).toContain(`Có phải ý anh/chị là “${meant!}”?`);
});

test('two columns that hold the same are an error at the second', () => {
  expect(found('holds: fee', 'holds: duration')).toMatchObject([
    {
      severity: 'error',
      at: '- { heading: "Phí, lệ phí", holds: duration }',
      message:
        'Cột “Phí, lệ phí” và cột “Thời hạn giải quyết” cùng ghi holds: duration, sẽ in hai lần một nội dung.',
    },
  ]);
});

test('what another table can draw and this one cannot is an error that lists what this one can', () => {
  const findings = found('template: catalogue', 'template: workflow');
  expect(findings.map(({ at }) => at)).toEqual([
    '- { heading: Tên thủ tục hành chính, holds: name }',
    '- { heading: Địa điểm thực hiện, holds: receiving-place }',
    '- { heading: Căn cứ pháp lý, holds: legal-bases }',
  ]);
  for (const { remedy } of findings) {
    expect(remedy).toContain('coordination (Cơ quan phối hợp)');
    expect(remedy).not.toContain('receiving-place');
  }
});

test('an appendix without such a table takes no columns', () => {
  expect(found('template: catalogue', 'template: details')).toMatchObject([
    { rule: 'unknown-key', at: 'columns:', message: 'Không có trường nào tên “columns” ở đây.' },
  ]);
});

test('a heading alone, as columns were once written, is answered with the way they are written now', () => {
  const [only, ...others] = found('- { heading: STT, holds: number }', '- STT');
  expect(others).toEqual([]);
  expect(only).toMatchObject({ at: '- STT', message: 'Chỗ này phải là nhóm trường, đang là chữ “STT”.' });
  expect(only!.remedy).toContain('{"heading":"STT","holds":"number"}');
});

test('a column that does not say what it holds is told what it may say', () => {
  const [only, ...others] = found(', holds: fee', '');
  expect(others).toEqual([]);
  expect(only).toMatchObject({ rule: 'missing-key', message: 'Thiếu trường “holds”.' });
  expect(only!.remedy).toContain('fee (Phí, lệ phí)');
});

test('a misspelt template is answered with the nearest one and with what each lays out', () => {
  const [only] = found('template: catalogue', 'template: catalog');
  expect(only!.message).toContain('Có phải ý anh/chị là “catalogue”?');
  expect(only!.remedy).toContain('workflow (Quy trình nội bộ: mỗi dòng một bước)');
});

const inEveryTable = new Set<string>(catalogueMeaning.options.map(({ value }) => value));

test.for([
  ['(`template: catalogue`)', catalogueMeaning.options],
  ['(`template: levels`)', levelsMeaning.options],
  ['(`template: workflow`)', workflowMeaning.options],
  ['của `niem-yet change`', changeMeaning.options.filter(({ value }) => !inEveryTable.has(value))],
] as const)('the page for offices explains each column of the tables %s', ([title, meanings]) => {
  const page = readFileSync('docs/data-guidelines/cot-phu-luc.md', 'utf8');
  const [, section = ''] = page.split(`${title}\n`);
  const [own = ''] = section.split('\n## ');
  const explained = [...own.matchAll(/^\| `([a-z-]+)` +\| ([^.|\n]+\.)/gmu)].map(([, holds, meaning]) => [
    holds,
    meaning,
  ]);
  expect(explained).toEqual(meanings.map(({ value, description }) => [value, description]));
});
