import '../older-browsers.ts';
import { sure } from '../../sure.ts';
import type { ComposeData } from '../../site/compose-data.ts';
import { sayProcedureCount } from '../../wording/extent.ts';
import { composedData, idOf } from '../../../templates/compose/composed.ts';
import type { Composition } from '../../../templates/compose/composition.ts';
import { decisionYaml } from '../../../templates/compose/decision-yaml.ts';
import { missingParts, type MissingPart, type Part } from '../../../templates/compose/missing.ts';
import {
  largestSavedChoice,
  openChoice,
  saveChoice,
  savedChoiceName,
} from '../../../templates/compose/saved-choice.ts';
import { textLike, usualColumns, usualParagraphs } from '../../../templates/compose/usual.ts';
import { ask } from '../ask.ts';
import { sayMade } from '../made-words.ts';
import { loadFonts } from '../form/fonts.ts';
import { onFilesGiven } from '../given-files.ts';
import { Summary } from '../form/summary.ts';
import { takeAway } from '../form/take-away.ts';
import type { Question } from '../form/question.ts';
import { part } from '../page-part.ts';
import { Thread } from '../thread.ts';
import { AppendixFields } from './appendix.ts';
import { layOutDesk, type Desk } from './desk.ts';
import { Procedures } from './procedures.ts';
import { Sheets } from './sheets.ts';
import { TextFields } from './text.ts';
import type { ComposeAsks, Format } from './worker.ts';

const mediaTypes: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const isFormat = (name: string | undefined): name is Format => name !== undefined && name in mediaTypes;

/** Milliseconds: pages are drawn anew when a person pauses, not at every key. */
const pause = 400;

/** Binds the page: what is chosen and typed becomes one Composition, of which all else follows. */
class Composing {
  readonly #root: HTMLElement;
  readonly #desk: Desk;
  readonly #thread: Thread<ComposeAsks>;
  readonly #sheets: Sheets;
  readonly #procedures: Procedures;
  readonly #appendix: AppendixFields;
  readonly #text: TextFields;
  readonly #summary: Summary;
  readonly #status: HTMLElement;
  readonly #missing: HTMLElement;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #isDrawing = false;
  #isKept = true;

  constructor(root: HTMLElement, desk: Desk, thread: Thread<ComposeAsks>, sheets: Sheets) {
    this.#root = root;
    this.#desk = desk;
    this.#thread = thread;
    this.#sheets = sheets;
    const changed = () => this.#changed();
    this.#procedures = new Procedures(part(root, '[data-procedures]', HTMLElement), desk, () => {
      this.#text.followList();
      changed();
    });
    this.#appendix = new AppendixFields(
      part(root, '[data-appendix]', HTMLElement),
      template => usualColumns(template, this.#chosen),
      () => {
        this.#text.followList();
        changed();
      },
    );
    this.#text = new TextFields(
      part(root, '[data-text]', HTMLElement),
      desk.catalogue,
      kind =>
        usualParagraphs(
          { appendix: this.#appendix.appendix, text: { kind } },
          this.#procedures.chosen.length,
        ),
      () => {
        this.#text.followList();
        changed();
      },
    );
    this.#summary = new Summary(root, question => question.focus());
    this.#status = part(root, '[data-status]', HTMLElement);
    this.#missing = part(root, '[data-missing]', HTMLElement);
    this.#listen();
    this.#openLike();
    this.#follow();
  }

  /** All that was chosen and typed. */
  get #composition(): Composition {
    return {
      procedures: [...this.#procedures.chosen],
      order: this.#appendix.order,
      groups: this.#appendix.groups,
      appendix: this.#appendix.appendix,
      text: this.#text.text,
      mode: this.#text.mode,
    };
  }

  get #chosen() {
    const ids = [...this.#procedures.chosen];
    return ids.flatMap(id => this.#desk.catalogue.procedures.get(id) ?? []);
  }

  #listen(): void {
    const root = this.#root;
    const press = (selector: string, act: () => void) =>
      part(root, selector, HTMLButtonElement).addEventListener('click', act);
    press('[data-save]', () => this.#save());
    press('[data-yaml]', () => void this.#copyYaml());
    press('[data-yaml-file]', () => this.#takeYaml());
    for (const button of root.querySelectorAll<HTMLButtonElement>('[data-make]'))
      button.addEventListener('click', () => {
        const format = button.dataset['make'];
        if (isFormat(format)) void this.#make(format, button);
      });
    part(root, '#o-like', HTMLSelectElement).addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) void this.#takeOver(target.value);
    });
    onFilesGiven(part(root, '[data-open]', HTMLInputElement), root, ([file]) => {
      if (file) void this.#open(file);
    });
    addEventListener('beforeunload', event => {
      if (!this.#isKept) event.preventDefault();
    });
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }

  #changed(): void {
    this.#isKept = false;
    this.#follow();
  }

  #follow(): void {
    this.#sayMissing();
    if (this.#summary.isShown && this.#faults().length === 0) this.#summary.hide();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#draw(), pause);
  }

  /** One picture at a time, and the last word always. */
  async #draw(): Promise<void> {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    try {
      for (let drawn = ''; ;) {
        const composition = this.#composition;
        const asked = JSON.stringify(composition);
        if (asked === drawn) break;
        drawn = asked;
        this.#sheets.say('Đang vẽ lại…');
        const { bytes } = await this.#thread.ask('make', 'pdf', composition);
        await this.#sheets.show(bytes);
      }
    } catch {
      this.#sheets.say('Chưa vẽ được trang. Những gì đã chọn và gõ vẫn còn nguyên.');
    } finally {
      this.#isDrawing = false;
    }
  }

  #questionFor(part: Part): Question {
    if (part === 'procedures') return this.#procedures.question;
    return part === 'columns' ? this.#appendix.question('template') : this.#text.question(part);
  }

  #sayMissing(): void {
    const missing = missingParts(this.#desk.catalogue, this.#composition);
    const item = ({ part: own, name, need }: MissingPart) => {
      const question = this.#questionFor(own);
      const link = document.createElement('a');
      link.href = `#${question.controlId}`;
      link.textContent = name;
      link.addEventListener('click', event => {
        event.preventDefault();
        question.focus();
      });
      const line = document.createElement('li');
      line.append(link, need === 'issue' ? ' (còn để trống được trong dự thảo)' : '');
      return line;
    };
    part(this.#missing, '[data-missing-list]', HTMLElement).replaceChildren(...missing.map(item));
    part(this.#missing, '[data-missing-words]', HTMLElement).textContent =
      missing.length === 0
        ? 'Văn bản đã đủ các phần.'
        : 'Còn thiếu các phần sau; văn bản mang dấu “DỰ THẢO” ở đầu mỗi trang:';
  }

  /** Why no file can be made yet. */
  #faults(): { question: Question; message: string }[] {
    const missing = missingParts(this.#desk.catalogue, this.#composition).filter(
      ({ need }) => need === 'file',
    );
    return [
      ...this.#text.faults.map(({ question, message, remedy }) => ({
        question,
        message: `${message} ${remedy}`,
      })),
      ...missing.map(({ part: own, name }) => ({
        question: this.#questionFor(own),
        message: `còn thiếu ${name}.`,
      })),
    ];
  }

  /** Whether a file can be made; if not, says why. */
  #isSound(what: string): boolean {
    this.#text.showFaults();
    if (!this.#appendix.isSound()) return false;
    const faults = this.#faults();
    if (faults.length === 0) return true;
    this.#summary.show(`Cần ghi hoặc sửa ${faults.length} chỗ rồi mới ${what} được.`, faults);
    return false;
  }

  get #id(): string {
    return idOf(composedData(this.#desk.catalogue, this.#composition, this.#desk.asOf));
  }

  async #make(format: Format, button: HTMLButtonElement): Promise<void> {
    if (button.ariaDisabled === 'true') return;
    if (format === 'xlsx' && !('columns' in this.#appendix.appendix)) {
      this.#say('Bản nội dung từng thủ tục không có bảng nên không có tệp Excel.');
      return;
    }
    if (!this.#isSound('tải')) return;
    const name = `${this.#id}.${format}`;
    button.ariaDisabled = 'true';
    this.#say(`Đang tạo ${name}…`);
    try {
      const { bytes, missing } = await this.#thread.ask('make', format, this.#composition);
      takeAway(name, bytes, mediaTypes[format]);
      this.#say(sayMade(name, missing));
    } catch {
      this.#say('Chưa tạo được tệp. Bấm lại lần nữa; những gì đã chọn và gõ vẫn còn nguyên.');
    } finally {
      button.ariaDisabled = 'false';
    }
  }

  #save(): void {
    const name = savedChoiceName(this.#id);
    takeAway(name, saveChoice(this.#composition), 'application/json');
    this.#isKept = true;
    this.#say(`Đã lưu vào tệp ${name}. Khi làm tiếp, mở lại trang này rồi chọn “Mở tệp đã lưu”.`);
  }

  async #open(file: File): Promise<void> {
    const opened = openChoice(this.#desk.catalogue, await file.slice(0, largestSavedChoice * 3).text());
    if ('message' in opened) {
      this.#say(`Không mở được “${file.name}”. ${opened.message} ${opened.remedy}`);
      return;
    }
    const words = `Thay những gì đang chọn trên trang bằng tệp “${file.name}”?`;
    if (!this.#isKept && !(await ask(this.#root, words, 'Mở tệp'))) return;
    this.#show(opened.composition);
    this.#isKept = true;
    const gone =
      opened.gone.length === 0 ? '' : ` Danh mục không còn ${opened.gone.join(', ')}: đã bỏ ra, xin xem lại.`;
    this.#say(`Đã mở “${file.name}”: ${sayProcedureCount(opened.composition.procedures.length)}.${gone}`);
  }

  #show({ procedures, order, groups, appendix, text, mode }: Composition): void {
    this.#procedures.show(procedures);
    this.#appendix.show(appendix, groups, order);
    this.#text.fill(text, mode);
    this.#summary.hide();
    this.#follow();
  }

  async #takeOver(id: string): Promise<void> {
    const model = this.#desk.catalogue.decisions.get(id);
    if (!model) return;
    const { text } = this.#composition;
    const isBegun = Object.entries(text).some(([name, value]) => name !== 'kind' && value !== undefined);
    const words = 'Thay những gì đã ghi ở phần Văn bản bằng phần lấy theo văn bản này?';
    if (isBegun && !(await ask(this.#root, words, 'Lấy theo'))) {
      this.#text.question('like').answer = '';
      return;
    }
    const taken = textLike(this.#desk.catalogue, model, this.#desk.asOf);
    this.#text.fill({ ...taken, title: text.title, serial: text.serial, date: text.date }, this.#text.mode);
    this.#text.question('like').answer = id;
    this.#say(`Đã lấy theo ${model.shortTitle}.`);
    this.#changed();
  }

  /** A page of a text leads here with its id. */
  #openLike(): void {
    const id = new URLSearchParams(location.search).get('theo');
    const model = id === null ? undefined : this.#desk.catalogue.decisions.get(id);
    if (!model) return;
    this.#text.fill(textLike(this.#desk.catalogue, model, this.#desk.asOf), this.#text.mode);
    this.#text.question('like').answer = model.id;
  }

  get #yaml(): string {
    return decisionYaml(composedData(this.#desk.catalogue, this.#composition, this.#desk.asOf));
  }

  async #copyYaml(): Promise<void> {
    if (!this.#isSound('chép YAML')) return;
    const box = part(this.#root, '[data-yaml-text]', HTMLTextAreaElement);
    box.value = this.#yaml;
    part(this.#root, '[data-yaml-box]', HTMLElement).hidden = false;
    try {
      await navigator.clipboard.writeText(box.value);
      this.#say(`Đã chép YAML: dán vào tệp decisions/${this.#id}.yaml để công bố.`);
    } catch {
      // Pages that are not served over https may not reach the clipboard.
      box.focus();
      box.select();
      this.#say(`YAML ở ô bên dưới: chép rồi dán vào tệp decisions/${this.#id}.yaml để công bố.`);
    }
  }

  #takeYaml(): void {
    if (!this.#isSound('tải YAML')) return;
    const name = `${this.#id}.yaml`;
    takeAway(name, this.#yaml, 'application/yaml');
    this.#say(`Đã tạo ${name}: đặt vào decisions/ để công bố.`);
  }
}

async function load(address: string): Promise<ComposeData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // The build wrote it.
  return (await response.json()) as ComposeData;
}

/** Everything is fetched before anything can be done: from then on the page asks the network for nothing. */
export async function start(root: HTMLElement, waiting: HTMLElement): Promise<void> {
  waiting.textContent = 'Đang lấy danh mục và phông chữ; xong thì trang không cần mạng nữa.';
  try {
    const thread = new Thread<ComposeAsks>(
      new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    );
    const sheets = new Sheets(part(root, '[data-preview]', HTMLElement));
    const address = sure(root.dataset['catalogue'], 'address of the catalogue');
    const [data, fonts] = await Promise.all([load(address), loadFonts()]);
    await Promise.all([thread.ask('open', data, fonts), sheets.ready]);
    root.hidden = false;
    new Composing(root, layOutDesk(data), thread, sheets);
    waiting.remove();
  } catch {
    waiting.textContent = 'Chưa mở được danh mục. Kiểm tra mạng rồi tải lại trang.';
  }
}
