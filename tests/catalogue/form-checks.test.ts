import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { CopiedContent } from '../office/copied-content.ts';

const file = 'forms/mau-01-nd159-11.yaml';

function findingsAfter(before: string, after: string) {
  using content = new CopiedContent();
  content.replace(file, before, after);
  return loadCatalogue(content.folder).findings.map(({ file: of, rule, message }) => ({
    file: of,
    rule,
    message,
  }));
}

test('a check that names a field the form lacks is reported with the field most likely meant', () => {
  const part = '{ kind: part, part: thoi-gian-phuc-vu-quan-doi, whole: thoi-gian-cong-tac }';
  const findings = findingsAfter(part, part.replace('cong-tac', 'cong-tacc'));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ file, rule: 'dangling-id' });
  expect(findings[0]!.message).toContain('Có phải ý anh/chị là “thoi-gian-cong-tac”?');
});

test('a check that names a field of another kind says which kinds fit', () => {
  const findings = findingsAfter('fields: [ngay-sinh, ngay-tuyen-dung,', 'fields: [ho-ten, ngay-tuyen-dung,');
  expect(findings.map(({ message }) => message).join()).toContain(
    'Ô “ho-ten” có loại name; phép đối chiếu order chỉ dùng ô loại date, year, month-range, place-date.',
  );
});
