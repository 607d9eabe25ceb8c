import type { Misreading } from '../language/reading.ts';
import { answerTo, fieldsOf, type Answers, type FillableForm } from './answers.ts';
import { formVersion } from './form-version.ts';

const app = 'Niêm Yết';
const kind = 'bản điền dở';
const version = 1;

/** Far more than any form holds: 100 answers of 5,000 letters. */
export const largestSavedForm = 4_000_000;

interface SavedForm {
  readonly app: typeof app;
  readonly kind: typeof kind;
  readonly version: number;
  readonly form: string;
  readonly formVersion: string;
  readonly answers: Answers;
}

export interface Reopened {
  readonly answers: Answers;
  /** Answers to fields this form no longer has: shown, so that they can be copied by hand. */
  readonly unknown: Answers;
  /** True when the form has changed since the file was kept: every answer is worth a look. */
  readonly changed: boolean;
}

export const savedFormName = (form: Pick<FillableForm, 'id'>) => `${form.id}.niem-yet.json`;

/** The small file a person keeps: the same answers give the same bytes. */
export function saveForm(form: FillableForm, answers: Answers, unknown: Answers = {}): string {
  const given = fieldsOf(form).flatMap(({ id }) => {
    const answer = answerTo(answers, id);
    return answer === '' ? [] : [[id, answer] as const];
  });
  const others = Object.entries(unknown).sort(([left], [right]) => (left < right ? -1 : 1));
  const saved: SavedForm = {
    app,
    kind,
    version,
    form: form.id,
    formVersion: formVersion(form),
    answers: Object.fromEntries([...given, ...others]),
  };
  return `${JSON.stringify(saved, undefined, 1)}\n`;
}

const foreign: Misreading = {
  message: 'Tệp này không phải tệp điền dở của Niêm Yết, hoặc đã hỏng.',
  remedy: 'Chọn đúng tệp có tên kết thúc bằng .niem-yet.json đã lưu từ trang này.',
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

type Unread = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unread =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By hand: a schema library would double what a form's page loads. */
function isSaved(data: unknown): data is SavedForm {
  return (
    isObject(data) &&
    data['app'] === app &&
    data['kind'] === kind &&
    data['version'] === version &&
    typeof data['form'] === 'string' &&
    typeof data['formVersion'] === 'string' &&
    isObject(data['answers']) &&
    Object.values(data['answers']).every(answer => typeof answer === 'string')
  );
}

const isNewer = (data: unknown) =>
  isObject(data) && data['app'] === app && typeof data['version'] === 'number' && data['version'] > version;

/** Opens a kept file for this form, or says in words why it cannot be opened. */
export function openSavedForm(form: FillableForm, text: string): Reopened | Misreading {
  if (text.length > largestSavedForm)
    return { message: 'Tệp quá lớn, không phải tệp điền dở của một mẫu đơn.', remedy: foreign.remedy };
  const data = parse(text);
  if (isNewer(data))
    return {
      message: 'Tệp do bản mới hơn của trang này lưu.',
      remedy: 'Mở lại trang (tải lại) để dùng bản mới nhất rồi mở tệp.',
    };
  if (!isSaved(data)) return foreign;
  if (data.form !== form.id)
    return {
      message: `Tệp này là của mẫu khác (${data.form}).`,
      remedy: `Mở trang của mẫu đó, hoặc chọn tệp đã lưu từ mẫu “${form.title}”.`,
    };
  const known = new Set(fieldsOf(form).map(({ id }) => id));
  const entries = Object.entries(data.answers);
  return {
    answers: Object.fromEntries(entries.filter(([id]) => known.has(id))),
    unknown: Object.fromEntries(entries.filter(([id]) => !known.has(id))),
    changed: data.formVersion !== formVersion(form),
  };
}
