import { font, sizes } from '../standard.ts';
import { declaration, spreadsheet } from './package.ts';
import { escaped } from './escaped.ts';

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; those of a table where none are given. */
  readonly size?: number;
  readonly shaded?: boolean;
  readonly ruled?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  /** How a number is shown; a cell without is text. */
  readonly format?: string;
}

export const fontXml = ({ bold, italic, size = sizes.table.ours }: CellStyle): string =>
  `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size}"/>`;

const fonts = (style: CellStyle): string =>
  `<font>${fontXml(style)}<name val="${font.name}"/><family val="1"/></font>`;

const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill>',
];
const shade = 2;

const side = (name: string) => `<${name} style="thin"><color rgb="FF000000"/></${name}>`;
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
];

/** Number format 49 is text; those of a file's own begin at 164 (ECMA-376 part 1, 18.8.30). */
const textFormat = 49;
const firstOwnFormat = 164;

/** Numbers its entries in the order in which they first come. */
class Numbered {
  readonly #numbers = new Map<string, number>();

  of(entry: string): number {
    const known = this.#numbers.get(entry);
    if (known !== undefined) return known;
    this.#numbers.set(entry, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get entries(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

const list = (name: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : `<${name} count="${entries.length}">${entries.join('')}</${name}>`;

/** The looks that cells of one workbook ask for. */
export class Styles {
  readonly #fonts = new Numbered();
  readonly #formats = new Numbered();
  readonly #looks = new Numbered();

  constructor() {
    // The first is that of cells nobody has written in; a column is as wide as so many of its digits.
    this.#looks.of(this.#look({}, 0));
  }

  /** The number by which a cell names its look. */
  of(style: CellStyle): number {
    const { format } = style;
    return this.#looks.of(
      this.#look(style, format === undefined ? textFormat : firstOwnFormat + this.#formats.of(format)),
    );
  }

  #look(style: CellStyle, format: number): string {
    const { shaded, ruled, horizontal = 'left', vertical = 'top' } = style;
    return `<xf numFmtId="${format}" fontId="${this.#fonts.of(fonts(style))}" fillId="${shaded ? shade : 0}" borderId="${ruled ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/></xf>`;
  }

  get xml(): string {
    const formats = this.#formats.entries.map(
      (code, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${escaped(code)}"/>`,
    );
    return [
      `${declaration}<styleSheet xmlns="${spreadsheet}">`,
      list('numFmts', formats),
      list('fonts', this.#fonts.entries),
      list('fills', fills),
      list('borders', borders),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', this.#looks.entries),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      '</styleSheet>',
    ].join('');
  }
}
