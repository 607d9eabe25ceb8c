import type { Catalogue } from '../../catalogue/catalogue.ts';
import { decisionKinds, isAddressed } from '../../catalogue/decision-kinds.ts';
import { present } from '../../catalogue/known.ts';
import { isMisreading, type Misreading } from '../../language/reading.ts';
import { printedDate } from './printed-date.ts';
import { readTypedDate } from '../../language/typed-date.ts';
import { readBasisLines, sayBasisLine } from '../../../templates/compose/bases-lines.ts';
import type { ComposedKind, Composition, CompositionText } from '../../../templates/compose/composition.ts';
import { readAuthorities, sayAuthorities } from '../../../templates/compose/read-authority.ts';
import type { Question } from '../form/question.ts';
import { part } from '../page-part.ts';
import { asked, linesIn, questionsIn, wordsIn, type Questions } from './questions.ts';

export interface TextFault extends Misreading {
  readonly question: Question;
}

const modes = ['paper', 'electronic'] as const;

/** Parts that only some kinds of text have. */
const partOfKinds: Readonly<Record<string, (kind: ComposedKind) => boolean>> = {
  promulgator: kind => kind === 'decision',
  addressees: isAddressed,
};

/** What is said of the text around the appendix, typed and read. */
export class TextFields {
  readonly #catalogue: Catalogue;
  readonly #questions: Questions;
  readonly #usual: (kind: ComposedKind) => readonly string[];
  #bases: NonNullable<CompositionText['bases']> = [];
  /** Words that nobody has changed go with the list. */
  #wordsAreOwn = false;

  constructor(
    root: HTMLElement,
    catalogue: Catalogue,
    usual: (kind: ComposedKind) => readonly string[],
    changed: () => void,
  ) {
    this.#catalogue = catalogue;
    this.#usual = usual;
    this.#questions = questionsIn(root);
    root.addEventListener('input', ({ target }) => {
      const question = this.#questionOf(target);
      if (question === undefined || question.id === 'like') return;
      if (question.id === 'paragraphs') this.#wordsAreOwn = true;
      if (question.hasFault) this.#show();
      changed();
    });
    root.addEventListener('change', ({ target }) => {
      const question = this.#questionOf(target);
      if (question) question.isLeft = true;
      this.#show();
    });
    part(root, '[data-paragraphs-usual]', HTMLButtonElement).addEventListener('click', () => {
      this.#wordsAreOwn = false;
      this.followList();
      changed();
    });
    const basis = part(root, '[data-basis-new]', HTMLSelectElement);
    part(root, '[data-basis-add]', HTMLButtonElement).addEventListener('click', () => {
      if (basis.value === '') return;
      this.#bases = [...this.#readBases(), { instrument: basis.value }];
      this.#sayBases();
      changed();
    });
    this.followList();
  }

  question(name: string): Question {
    return asked(this.#questions, name);
  }

  get kind(): ComposedKind {
    return decisionKinds.find(kind => kind === this.#answer('kind')) ?? 'decision';
  }

  get mode(): Composition['mode'] {
    return modes.find(mode => mode === this.#answer('mode')) ?? 'paper';
  }

  /** Everything that is given; what cannot be read is left out, and told among the faults. */
  get text(): CompositionText {
    const line = (name: string) => wordsIn(this.#answer(name)) || undefined;
    const list = (name: string, separator = '\n') => {
      const lines = linesIn(this.#answer(name).replaceAll(separator, '\n'));
      return lines.length === 0 ? undefined : lines;
    };
    const { kind } = this;
    const bases = this.#readBases();
    const onBehalf = readAuthorities(this.#answer('authority'));
    const position = line('position')?.toUpperCase();
    const name = line('name');
    const isSigned = onBehalf !== undefined || position !== undefined || name !== undefined;
    return {
      kind,
      serial: this.#serial(),
      symbol: line('symbol'),
      date: this.#date(),
      placeOfIssue: line('placeOfIssue'),
      issuer: line('issuer'),
      title: line('title'),
      promulgator: kind === 'decision' ? line('promulgator') : undefined,
      bases: bases.length === 0 ? undefined : bases,
      addressees: isAddressed(kind) ? list('addressees') : undefined,
      recipients: list('recipients'),
      archive: list('archive', ','),
      signer: isSigned ? { onBehalf, position, name } : undefined,
      paragraphs: this.#wordsAreOwn ? list('paragraphs') : undefined,
    };
  }

  /** What is typed and cannot be read. */
  get faults(): TextFault[] {
    const faults: TextFault[] = [];
    const tell = (name: string, misreading: Misreading) =>
      faults.push({ question: this.question(name), ...misreading });
    const serial = this.#answer('serial').trim();
    if (serial !== '' && this.#serial() === undefined)
      tell('serial', {
        message: `“${serial}” không phải là số văn bản.`,
        remedy: 'Chỉ ghi con số, ví dụ 45.',
      });
    const date = this.#answer('date').trim();
    const read = readTypedDate(date);
    if (date !== '' && isMisreading(read)) tell('date', read);
    const authority = this.#answer('authority');
    if (authority.trim() !== '' && readAuthorities(authority) === undefined)
      tell('authority', {
        message: 'Chưa rõ quyền hạn ký.',
        remedy: 'Mỗi dòng ghi TM., KT., TL., TUQ. hoặc Q. rồi đến chức vụ, ví dụ KT. CHỦ TỊCH.',
      });
    return faults;
  }

  /** Says every fault beside its field. */
  showFaults(): void {
    for (const question of this.#questions.values()) question.isLeft = true;
    this.#show();
  }

  fill(text: CompositionText, mode: Composition['mode']): void {
    const { signer = {}, serial, date } = text;
    const name = signer.name === undefined ? undefined : present(signer.name);
    const answers: Readonly<Record<string, string | undefined>> = {
      like: '',
      kind: text.kind,
      mode,
      serial: serial === undefined || serial === 'blank' ? undefined : String(serial),
      symbol: text.symbol,
      date: date === undefined ? undefined : printedDate(date),
      placeOfIssue: text.placeOfIssue,
      issuer: text.issuer,
      title: text.title,
      promulgator: text.promulgator,
      addressees: text.addressees?.join('\n'),
      recipients: text.recipients?.join('\n'),
      archive: text.archive?.join(', '),
      authority: sayAuthorities(signer.onBehalf).join('\n'),
      position: signer.position,
      name,
    };
    for (const [id, answer] of Object.entries(answers)) this.question(id).answer = answer ?? '';
    this.#bases = [...(text.bases ?? [])];
    this.#sayBases();
    this.#wordsAreOwn = text.paragraphs !== undefined;
    if (text.paragraphs) this.question('paragraphs').answer = text.paragraphs.join('\n');
    this.followList();
    for (const question of this.#questions.values()) question.isLeft = false;
    this.#show();
  }

  /** Usual words tell how many procedures there are; parts of other kinds go. */
  followList(): void {
    const { kind } = this;
    if (!this.#wordsAreOwn) this.question('paragraphs').answer = this.#usual(kind).join('\n');
    for (const [name, isPart] of Object.entries(partOfKinds)) this.question(name).root.hidden = !isPart(kind);
  }

  #questionOf(target: EventTarget | null): Question | undefined {
    return [...this.#questions.values()].find(({ root }) => target instanceof Node && root.contains(target));
  }

  #answer(name: string): string {
    return this.question(name).answer;
  }

  #serial(): number | undefined {
    const [, figures] = /^0*([1-9]\d{0,6})$/u.exec(this.#answer('serial').trim()) ?? [];
    return figures === undefined ? undefined : Number(figures);
  }

  #date(): string | undefined {
    const read = readTypedDate(this.#answer('date'));
    return isMisreading(read) ? undefined : read.value;
  }

  #readBases() {
    return readBasisLines(this.#catalogue, this.#answer('bases'), this.#bases);
  }

  #sayBases(): void {
    this.question('bases').answer = this.#bases.map(basis => sayBasisLine(this.#catalogue, basis)).join('\n');
  }

  #show(): void {
    const { faults } = this;
    for (const question of this.#questions.values())
      if (question.isLeft)
        question.show(
          faults.filter(fault => fault.question === question),
          [],
        );
  }
}
