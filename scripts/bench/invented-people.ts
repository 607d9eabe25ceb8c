import type { FillableForm } from '../../src/forms/answers.ts';
import { typedFields } from '../../src/forms/answers.ts';
import { columnNames } from '../../src/forms/column-names.ts';
import { exampleAnswers } from '../../src/forms/example-answers.ts';
import { writeCsv } from '../../src/forms/table/write-csv.ts';

const families = ['Nguyễn', 'Đặng', 'Lò', 'Trần', 'Lê', 'Hồ', 'Vương', 'Ngô'];
const middles = ['Thị Hữu', 'Ngọc', 'Thị', 'Văn', 'Quốc', 'Bá', 'Mỹ'];
const givens = ['Ỷ', 'Ẩn', 'Ỏn', 'Thưởng', 'Quyết', 'Nguyệt', 'Đỗ', 'Ước', 'Hỡi'];

const nameOf = (index: number): string =>
  [families, middles, givens].map(words => words[index % words.length]!).join(' ');

/** Every twentieth person has a fault, each of another kind in turn. */
const isFaulty = (index: number): boolean => index % 20 === 19;

const faults = {
  date: '31/02/1999',
  year: '60',
  sex: 'không rõ',
  'id-number': '12345',
} as const;

/** A table of people plainly invented, no two alike, some with a fault: the same each time. */
export function inventedPeople(form: FillableForm, count: number): string {
  const fields = typedFields(form);
  const names = columnNames(form);
  const example = exampleAnswers(form);
  const faulty = fields.flatMap(({ type }, index) =>
    Object.hasOwn(faults, type) ? [{ index, cell: faults[type as keyof typeof faults] }] : [],
  );
  const rows = Array.from({ length: count }, (_, person) => {
    const cells = fields.map(({ id, type }) => (type === 'name' ? nameOf(person) : example[id]!));
    const fault = faulty[Math.floor(person / 20) % faulty.length];
    return isFaulty(person) && fault ? cells.with(fault.index, fault.cell) : cells;
  });
  return writeCsv([fields.map(({ id }) => names.get(id)!), ...rows]);
}
