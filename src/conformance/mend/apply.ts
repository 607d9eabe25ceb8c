import type { Package } from '../docx/package.ts';
import type { ReadFile, Section } from '../model.ts';
import { child, type XmlElement } from '../xml.ts';
import { PackageParts } from './package-parts.ts';
import { addNumber, centreNumber, deleteNumber, numberOn } from './page-numbers.ts';
import { insertFirst, writeParagraphs } from './paragraphs.ts';
import type { Plan } from './plan.ts';
import { changedProperties, newProperties, type Setting } from './properties.ts';
import { drawRule } from './rules.ts';
import { changeRun } from './runs.ts';
import { changeSection } from './sections.ts';
import { rewordRuns, type RunEdits } from './words.ts';

const edgesOf = ({ sections }: ReadFile): readonly string[] =>
  sections.flatMap(({ source, pageNumber, evenPages }) =>
    [
      ...Object.values(source?.heads ?? {}),
      pageNumber?.source?.part,
      evenPages?.pageNumber?.source?.part,
      source?.firstNumber?.source?.part,
    ].filter(path => path !== undefined),
  );

function changeRuns(plan: Plan, parts: PackageParts): void {
  const edits: RunEdits = new Map();
  for (const [passage, words] of plan.words) rewordRuns(passage, words, edits);
  for (const holder of new Set([...plan.looks.keys(), ...edits.keys()])) {
    const part = parts.homeOf(holder);
    const look = plan.looks.get(holder);
    if (holder.name === 'w:r') changeRun(part, holder, look, edits.get(holder) ?? []);
    else if (look) part.changeParagraph(holder, { mark: look });
  }
}

const rowSettings = { repeat: 'w:tblHeader', whole: 'w:cantSplit' } as const;

function changeRow(plan: Plan, parts: PackageParts, row: XmlElement): void {
  const part = parts.main;
  const wanted = [...(plan.rows.get(row) ?? [])];
  const settings = new Map<string, Setting>(
    wanted.map(set => [rowSettings[set], { set: {}, drop: ['w:val'] }]),
  );
  const properties = child(row, 'w:trPr');
  if (properties) {
    part.add(...changedProperties(part, 'w:trPr', properties, settings));
    return;
  }
  const written = newProperties(part, 'w:trPr', settings);
  const exceptions = child(row, 'w:tblPrEx')?.span;
  if (exceptions) part.insert(exceptions.end, written);
  else insertFirst(part, row, written);
}

/** Numbers on pages, head by head: sections share heads, and take over those of the section before. */
class Numbering {
  readonly #parts: PackageParts;
  readonly #done = new Set<string>();
  readonly references = new Map<Section, string[]>();

  constructor(parts: PackageParts) {
    this.#parts = parts;
  }

  #isFirst(key: string): boolean {
    const isNew = !this.#done.has(key);
    this.#done.add(key);
    return isNew;
  }

  hideFirst({ source, pageNumber }: Section): void {
    const shown = source?.firstNumber;
    // Without a head of its own the first page shows what all others show.
    if (!shown?.source || shown === pageNumber || shown.source.part === pageNumber?.source?.part) return;
    const part = this.#parts.at(shown.source.part);
    if (part && this.#isFirst(`delete ${part.path}`)) deleteNumber(part, shown.source.paragraph);
  }

  set(section: Section, pages: 'default' | 'even'): void {
    const number = numberOn(section, pages);
    const part = number?.source && this.#parts.at(number.source.part);
    if (number?.source && part && number.edge === 'top') {
      centreNumber(part, number.source.paragraph);
      return;
    }
    if (number?.source && part && this.#isFirst(`delete ${part.path}`))
      if (!deleteNumber(part, number.source.paragraph)) return;
    this.#addTo(section, pages);
  }

  #addTo(section: Section, pages: 'default' | 'even'): void {
    const path = section.source?.heads[pages];
    const head = path === undefined ? undefined : this.#parts.at(path);
    if (head) {
      if (this.#isFirst(`add ${head.path}`)) addNumber(head);
      return;
    }
    // Sections without a head of this kind take over the one that the first of them gets.
    if (!this.#isFirst(`new ${pages}`)) return;
    const reference = this.#parts.addHead(pages);
    if (reference !== undefined)
      this.references.set(section, [...(this.references.get(section) ?? []), reference]);
  }
}

export interface Applied {
  /** The parts of the file that are to be written anew. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly changes: number;
}

/** Does all that is planned. */
export function applyPlan(plan: Plan, file: Package, read: ReadFile): Applied {
  const parts = new PackageParts(file, edgesOf(read));
  // Attributes without a prefix are in no namespace: such a file cannot be written into.
  if (parts.main.prefix === '') return { parts: new Map(), changes: 0 };
  changeRuns(plan, parts);
  for (const [paragraph, change] of plan.paragraphs)
    parts.homeOf(paragraph).changeParagraph(paragraph, { change });
  for (const rule of plan.rules) drawRule(parts.main, rule);
  for (const row of plan.rows.keys()) changeRow(plan, parts, row);
  const numbering = new Numbering(parts);
  for (const cure of plan.pageNumbers)
    if (cure.kind === 'page-number') numbering.set(cure.of, cure.pages);
    else numbering.hideFirst(cure.of);
  for (const section of read.sections)
    changeSection(parts.main, section, {
      change: plan.pages.get(section) ?? {},
      references: numbering.references.get(section) ?? [],
    });
  for (const part of parts.opened) writeParagraphs(part);
  return { parts: parts.changed, changes: parts.made };
}
