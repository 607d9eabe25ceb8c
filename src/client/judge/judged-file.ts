import { kindIn } from '../../conformance/findings.ts';
import { formatOf, otherFormat, refuseSize, unexpected, type Refusal } from '../../conformance/job.ts';
import { failsLaw, type Judgement } from '../../conformance/judge.ts';
import { allKinds } from '../../conformance/kinds.ts';
import type { Thread } from '../thread.ts';
import { element } from '../element.ts';
import { takeAway } from '../form/take-away.ts';
import { putPicture, sayVerdict, showJudgement, type ShownFinding } from './show.ts';
import type { Asks } from './worker.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Pictures of one file: each is drawn from the whole page. */
const mostPictures = 40;

const mendedName = (name: string) => name.replace(/\.docx$/iu, '-da-sua.docx');

function kindChooser(id: string): { label: HTMLElement; select: HTMLSelectElement } {
  const select = element('select', '');
  select.id = id;
  select.append(new Option('tự nhận ra', ''), ...allKinds.map(({ name }) => new Option(name, name)));
  const label = element('label', '', 'Xét như: ');
  label.htmlFor = id;
  return { label, select };
}

/** One file on the page: its verdict, what was found, and the mended copy to take away. */
export class JudgedFile {
  readonly root: HTMLElement;
  readonly name: string;
  readonly #file: File;
  readonly #thread: Thread<Asks>;
  readonly #say: (words: string) => void;
  readonly #verdict = element('p', 'notice');
  readonly #findings = element('div', '');
  readonly #mending = element('div', 'judged-mended');
  readonly #kind: HTMLSelectElement;
  readonly #tools: HTMLElement;
  readonly #mend = element('button', 'button judged-mend', 'Sửa giúp');
  /** Answers to what was asked before are no longer wanted. */
  #asked = 0;

  constructor(file: File, number: number, thread: Thread<Asks>, say: (words: string) => void) {
    this.#file = file;
    this.name = file.name;
    this.#thread = thread;
    this.#say = say;
    const heading = element('h2', '', file.name);
    heading.id = `tep-${number}`;
    const { label, select } = kindChooser(`loai-${number}`);
    this.#kind = select;
    select.addEventListener('change', () => void this.judge());
    this.#mend.type = 'button';
    this.#mend.setAttribute('aria-describedby', heading.id);
    this.#mend.addEventListener('click', () => void this.#mendNow());
    this.#tools = element('div', 'tools', element('p', 'judged-kind', label, select), this.#mend);
    this.#tools.hidden = true;
    this.root = element(
      'article',
      'judged',
      heading,
      this.#verdict,
      this.#tools,
      this.#mending,
      this.#findings,
    );
    this.root.setAttribute('aria-labelledby', heading.id);
  }

  async #bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.#file.arrayBuffer());
  }

  #tell(words: string, state: '' | 'in-force' | 'ended' | 'draft'): void {
    this.#verdict.className = `notice ${state}`;
    this.#verdict.replaceChildren(element('strong', '', words));
  }

  #refuse([message, remedy]: Refusal): void {
    this.#verdict.className = 'notice draft';
    this.#verdict.replaceChildren(element('strong', '', `Không xét được. ${message}`), ` ${remedy}`);
    this.#findings.replaceChildren();
    this.#tools.hidden = true;
    this.#say(`${this.name}: không xét được. ${message}`);
  }

  async judge(): Promise<void> {
    const asked = (this.#asked += 1);
    const format = formatOf(this.name);
    const refusal = format ? refuseSize(this.#file.size) : otherFormat;
    if (!format || refusal) {
      this.#refuse(refusal ?? otherFormat);
      return;
    }
    this.#tell('Đang xét…', '');
    this.#mending.replaceChildren();
    const kind = this.#kind.value === '' ? undefined : this.#kind.value;
    const judged = await this.#thread
      .ask('judge', { format, bytes: await this.#bytes(), kind })
      .catch((error: unknown) => ({ fault: String(error) }));
    if (asked !== this.#asked) return;
    if ('unreadable' in judged) this.#refuse([judged.unreadable, judged.remedy]);
    else if ('fault' in judged) this.#refuse(unexpected);
    else await this.#show(judged.judgement, asked);
  }

  async #show(judgement: Judgement, asked: number): Promise<void> {
    const verdict = sayVerdict(judgement);
    const kind = kindIn(judgement);
    const unknown = kind === undefined && this.#kind.value === '' ? ' Hãy chọn loại văn bản ở dưới.' : '';
    this.#tell(verdict, failsLaw(judgement) ? 'ended' : 'in-force');
    if (kind !== undefined) this.#verdict.append(` Đã xét như ${kind}.`);
    else if (unknown !== '') this.#verdict.append(unknown);
    const { parts, findings } = showJudgement(judgement);
    this.#findings.replaceChildren(...parts);
    this.#tools.hidden = false;
    this.#mend.hidden = !judgement.some(({ mendable }) => mendable);
    this.#say(`${this.name}: ${verdict}${unknown}`);
    await this.#drawPictures(findings, asked);
  }

  async #drawPictures(findings: readonly ShownFinding[], asked: number): Promise<void> {
    const placed = findings.flatMap(finding => (finding.place ? [{ finding, place: finding.place }] : []));
    const shown = placed.slice(0, mostPictures);
    if (shown.length === 0) return;
    // Where a page cannot be drawn its words are shown already.
    const pictures = await this.#thread
      .ask(
        'pictures',
        await this.#bytes(),
        shown.map(({ place }) => place),
      )
      .catch(() => []);
    if (asked !== this.#asked) return;
    for (const [index, { finding }] of shown.entries()) {
      const picture = pictures[index];
      if (picture) putPicture(finding, picture);
    }
  }

  async #mendNow(): Promise<void> {
    if (this.#mend.ariaDisabled === 'true') return;
    this.#mend.ariaDisabled = 'true';
    const kind = this.#kind.value === '' ? undefined : this.#kind.value;
    const job = { format: 'docx', bytes: await this.#bytes(), kind, mend: true } as const;
    const judged = await this.#thread.ask('judge', job).catch(() => undefined);
    this.#mend.ariaDisabled = 'false';
    if (!judged || !('mended' in judged)) {
      this.#say(`${this.name}: chưa sửa giúp được. Mở lại trang rồi thử lần nữa.`);
      return;
    }
    const { bytes, changes, after } = judged.mended;
    if (!bytes) {
      this.#say(`${this.name}: không có chỗ nào sửa giúp được.`);
      return;
    }
    const name = mendedName(this.name);
    takeAway(name, bytes, wordType);
    this.#showMended(name, changes, after);
  }

  #showMended(name: string, changes: number, after: Judgement): void {
    const told = `Đã sửa giúp vào ${name}: ${changes} thay đổi được theo dõi.`;
    const verdict = sayVerdict(after);
    const isSound = !failsLaw(after);
    const notice = element(
      'p',
      `notice ${isSound ? 'in-force' : 'draft'}`,
      element('strong', '', told),
      ` Mở bằng Word, vào thẻ Review xem từng chỗ rồi chọn Accept hoặc Reject; tệp gốc để nguyên. Chấp nhận hết thì kết quả là: ${verdict}`,
    );
    const { parts } = showJudgement(after);
    const left =
      parts.length === 0 ? [] : [element('p', '', 'Còn lại dưới đây là những điều phải tự sửa.'), ...parts];
    this.#mending.replaceChildren(notice);
    this.#findings.replaceChildren(...left);
    this.#mend.hidden = true;
    this.#say(`${told} Chấp nhận hết thì kết quả là: ${verdict}`);
  }
}
