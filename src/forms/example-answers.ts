import type { FormField } from '../catalogue/schema/form.ts';
import { inYears, sayServiceTime } from '../language/typed-service-time.ts';
import { isMisreading } from '../language/reading.ts';
import { sure } from '../sure.ts';
import { fieldsOf, typedFields, type Answers, type FillableForm } from './answers.ts';
import { serviceOf } from './compare-answers.ts';
import { readAnswer, type AnswerRead } from './read-answer.ts';

const names = ['Nguyễn Văn Ví Dụ', 'Trần Thị Thí Dụ', 'Lê Văn Giả Định'];

/** How many marks in time stand before each, by the form's own order. */
function ranksOf({ checks = [] }: FillableForm): ReadonlyMap<string, number> {
  const chains = checks.flatMap(check => (check.kind === 'order' ? [check.fields] : []));
  const ranks = new Map<string, number>();
  // As often as there are chains: each round settles what another chain moved.
  for (const _ of chains)
    for (const chain of chains) {
      let rank = -1;
      for (const id of chain) {
        rank = Math.max(rank + 1, ranks.get(id) ?? 0);
        ranks.set(id, rank);
      }
    }
  return ranks;
}

/** Born in 1955, a mark every four years from 1975 on. */
const yearOf = (rank: number) => (rank === 0 ? 1955 : 1971 + rank * 4);

function exampleOf(field: FormField, name: string, year: number): string {
  if (field.example !== undefined) return field.example;
  switch (field.type) {
    case 'addressee':
      return /ủy ban/iu.test(field.label) ? 'Thí Dụ' : 'Ủy ban nhân dân xã Thí Dụ';
    case 'name':
      return name;
    case 'sex':
      return name.includes(' Thị ') ? 'Nữ' : 'Nam';
    case 'date':
      return `30/4/${year}`;
    case 'year':
      return String(year);
    case 'id-number':
      return '000000000000';
    case 'address':
      return 'Xã Thí Dụ, tỉnh Không Có Thật';
    case 'month-range':
      return `5/${year} - 12/${year + 1}`;
    case 'service-time':
      return '10 năm 2 tháng';
    case 'list':
      return /giấy tờ/iu.test(field.label) ? 'Giấy tờ A\nGiấy tờ B' : 'Trần Thị Thí Dụ (vợ)';
    case 'place-date':
      return 'Thí Dụ, ngày 01 tháng 7 năm 2026';
    case 'text':
    case 'confirmation':
    case 'signature':
      return 'Nội dung ví dụ';
  }
}

/** The sums that the example's own dates amount to, and wholes two years above their parts. */
function sums(form: FillableForm, answers: Answers): Answers {
  const read = new Map(
    fieldsOf(form).flatMap((field): [string, AnswerRead][] => {
      const reading = readAnswer(field, answers[field.id] ?? '');
      return isMisreading(reading) ? [] : [[field.id, reading.value]];
    }),
  );
  const months = new Map<string, number>();
  for (const check of form.checks ?? [])
    if (check.kind === 'service-time') months.set(check.total, serviceOf(check, read)?.months ?? 0);
  for (const check of form.checks ?? [])
    if (check.kind === 'part') months.set(check.whole, (months.get(check.part) ?? 0) + 24);
  return Object.fromEntries([...months].map(([id, sum]) => [id, sayServiceTime(inYears(sum))]));
}

/** Answers of a person plainly invented, who agrees with every check of the form. */
export function exampleAnswers(form: FillableForm): Answers {
  const ranks = ranksOf(form);
  let met = 0;
  const answers: Record<string, string> = {};
  for (const field of typedFields(form)) {
    if (field.type === 'name') met += 1;
    const name = sure(names[(Math.max(met, 1) - 1) % names.length], 'example name');
    answers[field.id] = exampleOf(
      field,
      name,
      yearOf(ranks.get(field.id) ?? (field.type === 'year' ? 0 : 1)),
    );
  }
  return { ...answers, ...sums(form, answers) };
}
