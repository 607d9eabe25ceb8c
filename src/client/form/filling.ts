import '../older-browsers.ts';
import { filledForm, type FormSheet } from '../../../templates/filled-form.ts';
import type { Answers } from '../../forms/answers.ts';
import { readAnswers, type FormRead, type Remark } from '../../forms/read-answers.ts';
import { saveForm, savedFormName } from '../../forms/saved-form.ts';
import { afterPress } from './after-press.ts';
import { ask } from '../ask.ts';
import { bringIntoView } from './bring-into-view.ts';
import { loadFonts } from './fonts.ts';
import { part } from '../page-part.ts';
import { Preview } from './preview.ts';
import { Question } from './question.ts';
import { onFilesGiven } from '../given-files.ts';
import { sayMade } from '../made-words.ts';
import { readSavedFile } from './saved-file.ts';
import { Steps } from './steps.ts';
import { Summary } from './summary.ts';
import { takeAway } from './take-away.ts';

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
type Format = keyof typeof mediaTypes;
const formatNames: Readonly<Record<Format, string>> = { pdf: 'PDF', docx: 'Word' };

/** Today where the person is. */
function today(): string {
  const now = new Date();
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const isFormat = (name: string | undefined): name is Format => name === 'pdf' || name === 'docx';

/** Binds the form on the page: reads what is typed, says what is wrong, shows the print, makes the files. */
class Filling {
  readonly #root: HTMLElement;
  readonly #sheet: FormSheet;
  readonly #questions: readonly Question[];
  readonly #steps: Steps;
  readonly #summary: Summary;
  readonly #preview: Preview;
  readonly #status: HTMLElement;
  readonly #reopened: HTMLElement;
  /** Answers of an older form, which its file goes on keeping. */
  #unknown: Answers = {};
  #isKept = true;
  /** The step whose faults a person has seen and chosen to leave for later. */
  #passed: number | undefined;

  constructor(root: HTMLElement, sheet: FormSheet) {
    this.#root = root;
    this.#sheet = sheet;
    root.hidden = false;
    this.#questions = [...root.querySelectorAll<HTMLElement>('[data-question]')].map(
      element => new Question(element),
    );
    this.#steps = new Steps(root);
    this.#summary = new Summary(root, question => {
      this.#steps.reveal(question.root);
      question.focus();
    });
    this.#status = part(root, '[data-status]', HTMLElement);
    this.#reopened = part(root, '[data-reopened]', HTMLElement);
    this.#preview = new Preview(part(root, '[data-page]', HTMLElement), () =>
      filledForm(this.#sheet, this.#answers),
    );
    this.#preview.draw();
    this.#listen();
  }

  #listen(): void {
    const form = part(this.#root, '.filling-form', HTMLFormElement);
    form.addEventListener('input', event => this.#typed(event));
    form.addEventListener('change', event => {
      const question = this.#questionOf(event);
      if (question) afterPress(() => this.#left(question));
    });
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.#next();
    });
    this.#press('[data-save]', () => this.#save());
    this.#press('[data-clear]', () => void this.#clear());
    this.#press('[data-print]', () => {
      if (this.#isSound('in')) print();
    });
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('[data-make]'))
      button.addEventListener('click', () => {
        const format = button.dataset['make'];
        if (isFormat(format)) void this.#make(format, button);
      });
    onFilesGiven(part(this.#root, '[data-open]', HTMLInputElement), this.#root, ([file]) => {
      if (file) void this.#open(file);
    });
    addEventListener('beforeunload', event => {
      if (!this.#isKept && this.#isBegun) event.preventDefault();
    });
  }

  #press(selector: string, act: () => void): void {
    part(this.#root, selector, HTMLButtonElement).addEventListener('click', act);
  }

  get #answers(): Answers {
    return Object.fromEntries(this.#questions.map(({ id, answer }) => [id, answer]));
  }

  get #isBegun(): boolean {
    return this.#questions.some(({ answer }) => answer !== '');
  }

  #read(): FormRead {
    return readAnswers(this.#sheet, this.#answers, { today: today() });
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }

  #questionOf(event: Event): Question | undefined {
    const { target } = event;
    return this.#questions.find(({ root }) => target instanceof Node && root.contains(target));
  }

  #typed(event: Event): void {
    this.#isKept = false;
    this.#preview.soon();
    // What was wrong is taken back at once; what is wrong is said only when the field is left.
    if (this.#questionOf(event)?.hasFault) this.#show();
  }

  #left(question: Question): void {
    question.isLeft = true;
    const { faults, warnings } = this.#show();
    const [remark] = [...faults, ...warnings].filter(({ field }) => field === question.id);
    this.#say(remark ? `${question.name}: ${remark.message}` : '');
  }

  /** Says beside every field that was left what there is to say of it. */
  #show(): FormRead {
    const read = this.#read();
    const about = ({ id }: Question, remarks: readonly Remark[]) =>
      remarks.filter(({ field }) => field === id);
    for (const question of this.#questions)
      if (question.isLeft) question.show(about(question, read.faults), about(question, read.warnings));
    if (this.#summary.isShown && read.faults.length === 0) this.#summary.hide();
    return read;
  }

  #faultsAmong(questions: readonly Question[]): { question: Question; message: string }[] {
    for (const question of questions) question.isLeft = true;
    const { faults } = this.#show();
    return questions.flatMap(question =>
      faults.filter(({ field }) => field === question.id).map(({ message }) => ({ question, message })),
    );
  }

  /** Faults of this step are shown once; whoever lacks a paper may mend them at the end. */
  #next(): void {
    const { at } = this.#steps;
    const faults = this.#faultsAmong(this.#questions.filter(({ root }) => this.#steps.holds(root)));
    if (!this.#steps.inSteps) return;
    if (faults.length > 0 && this.#passed !== at) {
      this.#passed = at;
      this.#summary.show(
        `Có ${faults.length} ô cần sửa. Sửa ngay, hoặc bấm “Tiếp theo” lần nữa để sửa sau.`,
        faults,
      );
      return;
    }
    this.#passed = undefined;
    this.#summary.hide();
    this.#say('');
    this.#steps.go(at + 1);
  }

  /** Whether all can be printed; if not, says why. */
  #isSound(what: string): boolean {
    const faults = this.#faultsAmong(this.#questions);
    if (faults.length === 0) return true;
    this.#summary.show(`Có ${faults.length} ô cần sửa hoặc để trống rồi mới ${what} được.`, faults);
    return false;
  }

  async #make(format: Format, button: HTMLButtonElement): Promise<void> {
    if (button.ariaDisabled === 'true' || !this.#isSound(`tải ${formatNames[format]}`)) return;
    const name = `${this.#sheet.id}.${format}`;
    button.ariaDisabled = 'true';
    this.#say(`Đang tạo tệp ${formatNames[format]}…`);
    try {
      const { bytes, missing } = await this.#bytesAs(format);
      takeAway(name, bytes, mediaTypes[format]);
      this.#isKept = true;
      this.#say(sayMade(name, missing));
    } catch {
      this.#say('Chưa tạo được tệp. Kiểm tra mạng rồi bấm lại; chữ đã gõ vẫn còn nguyên.');
    } finally {
      button.ariaDisabled = 'false';
    }
  }

  /** What makes files is large: fetched when first asked for. */
  async #bytesAs(format: Format): Promise<{ bytes: Uint8Array; missing: readonly string[] }> {
    const document = filledForm(this.#sheet, this.#answers);
    if (format === 'pdf') {
      const [{ makePdf }, fonts] = await Promise.all([import('./make-pdf.ts'), loadFonts()]);
      return makePdf(document, fonts);
    }
    return { bytes: await (await import('./make-docx.ts')).makeDocx(document), missing: [] };
  }

  #save(): void {
    const name = savedFormName(this.#sheet);
    takeAway(name, saveForm(this.#sheet, this.#answers, this.#unknown), 'application/json');
    this.#isKept = true;
    this.#say(`Đã lưu vào tệp ${name}. Khi làm tiếp, mở lại trang này rồi chọn “Mở tệp đã lưu”.`);
  }

  async #open(file: File): Promise<void> {
    const opened = await readSavedFile(this.#sheet, file);
    if ('message' in opened) {
      this.#tell(`Không mở được “${file.name}”. ${opened.message} ${opened.remedy}`, {});
      return;
    }
    if (
      this.#isBegun &&
      !(await ask(this.#root, `Thay những gì đang ghi trên trang bằng tệp “${file.name}”?`, 'Mở tệp'))
    )
      return;
    this.#fill(opened.answers, opened.unknown);
    const changed = opened.changed ? ' Mẫu đã đổi từ khi lưu tệp: xin xem lại từng ô.' : '';
    const unknown =
      Object.keys(opened.unknown).length > 0 ? ' Mẫu nay không còn các ô sau; chép lại nếu cần:' : '';
    this.#tell(`Đã mở “${file.name}”.${changed}${unknown}`, opened.unknown);
  }

  #fill(answers: Answers, unknown: Answers): void {
    this.#unknown = unknown;
    for (const question of this.#questions) {
      question.answer = answers[question.id] ?? '';
      question.isLeft = true;
    }
    this.#show();
    for (const question of this.#questions) question.isLeft = question.answer !== '';
    this.#summary.hide();
    this.#preview.draw();
    this.#isKept = true;
    this.#passed = undefined;
    this.#steps.go(0);
  }

  /** Word of a file, with what it holds besides. */
  #tell(words: string, unknown: Answers): void {
    part(this.#reopened, '[data-reopened-words]', HTMLElement).textContent = words;
    const rows = Object.entries(unknown).flatMap(([id, answer]) => {
      const [term, value] = [document.createElement('dt'), document.createElement('dd')];
      term.textContent = id;
      value.textContent = answer;
      return [term, value];
    });
    part(this.#reopened, '[data-reopened-unknown]', HTMLElement).replaceChildren(...rows);
    this.#reopened.hidden = false;
    bringIntoView(this.#reopened);
  }

  async #clear(): Promise<void> {
    if (!(await ask(this.#root, 'Xóa hết chữ đã ghi trên trang? Không lấy lại được.', 'Xóa hết'))) return;
    this.#fill({}, {});
    this.#reopened.hidden = true;
    this.#say('Đã xóa hết.');
    this.#questions[0]?.focus();
  }
}

/** The part of the page that only tells what would be asked gives way to the form itself. */
export function start(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-form-filling]')) {
    for (const other of document.querySelectorAll('[data-without-form], main > .vb')) other.remove();
    // The build wrote it from the sheet itself.
    new Filling(root, JSON.parse(root.dataset['sheet'] ?? '') as FormSheet);
  }
}
