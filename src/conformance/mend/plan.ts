import type { Cure, LookChange, PageChange, ParagraphChange } from '../cure.ts';
import type { Passage, Section } from '../model.ts';
import type { XmlElement } from '../xml.ts';

type CureOf<Kind extends Cure['kind']> = Extract<Cure, { readonly kind: Kind }>;

/** All that is to be done to a file at once, brought together by what it is done to. */
export class Plan {
  /** Of runs, and of paragraphs for the marks of their lists. */
  readonly looks = new Map<XmlElement, LookChange>();
  readonly paragraphs = new Map<XmlElement, ParagraphChange>();
  readonly words = new Map<Passage, string>();
  readonly pages = new Map<Section, PageChange>();
  readonly rules: CureOf<'rule'>[] = [];
  readonly pageNumbers: (CureOf<'page-number'> | CureOf<'no-first-number'>)[] = [];
  readonly rows = new Map<XmlElement, Set<CureOf<'rows'>['set']>>();

  add(cure: Cure): void {
    switch (cure.kind) {
      case 'look':
        for (const { source } of cure.pieces)
          if (source) this.looks.set(source.holder, { ...this.looks.get(source.holder), ...cure.change });
        break;
      case 'paragraph':
        if (cure.of.source) this.#changeParagraph(cure.of.source.paragraph, cure.change);
        break;
      case 'words':
        this.words.set(cure.of, cure.rewrite(this.words.get(cure.of) ?? cure.of.text));
        break;
      case 'page':
        this.#changePage(cure);
        break;
      case 'rule':
        // Two rules of the decree may ask for one line.
        if (!this.rules.some(({ under }) => under === cure.under)) this.rules.push(cure);
        break;
      case 'page-number':
      case 'no-first-number':
        this.pageNumbers.push(cure);
        break;
      case 'rows':
        for (const row of cure.rows) this.rows.set(row, (this.rows.get(row) ?? new Set()).add(cure.set));
    }
  }

  #changeParagraph(paragraph: XmlElement, change: ParagraphChange): void {
    this.paragraphs.set(paragraph, { ...this.paragraphs.get(paragraph), ...change });
  }

  #changePage({ of, change }: CureOf<'page'>): void {
    const known = this.pages.get(of);
    const margins = { ...known?.margins, ...change.margins };
    const all = { ...known, ...change };
    this.pages.set(of, Object.keys(margins).length > 0 ? { ...all, margins } : all);
  }
}
