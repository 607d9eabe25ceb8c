import {
  AlignmentType,
  LineRuleType,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx';
import { aboutGap, body, font, penLineHeight, posted, postedName, scaled, sizes } from '../standard.ts';
import type { Section } from '../tree.ts';
import { halfPoints, twips, twipsFromMillimetres } from './units.ts';

const between = twips(body.spaceBetween.ours);
/** Twice the space between paragraphs sets the parts of a page apart: title from letterhead, addressees from text. */
const apart = twips(body.spaceBetween.ours * 2);
const single = 240;
/** From one line to the next in Times at single spacing, in sizes of its type. */
const naturalLine = 1.149;
const firstLine = twipsFromMillimetres(body.firstLineIndent.ours);

const centred: IParagraphStylePropertiesOptions = { alignment: AlignmentType.CENTER };
const justified: IParagraphStylePropertiesOptions = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine },
  spacing: { after: between, line: Math.round(single * body.lineSpacing.ours), lineRule: LineRuleType.AUTO },
};
const title: IParagraphStylePropertiesOptions = { ...centred, keepNext: true, keepLines: true };
const heading: IParagraphStylePropertiesOptions = {
  keepNext: true,
  keepLines: true,
  spacing: { before: between, after: between },
};

const type = (size: number, more: IRunStylePropertiesOptions = {}): IRunStylePropertiesOptions => ({
  size: halfPoints(size),
  ...more,
});
const bold = { bold: true } as const;
const italic = { italics: true } as const;

interface Look {
  readonly name: string;
  readonly run: IRunStylePropertiesOptions;
  readonly paragraph: IParagraphStylePropertiesOptions;
}

/** Every paragraph wears one of these, so that an office can change a whole document by its styles. */
const looks = {
  Superior: { name: 'Cơ quan chủ quản', run: type(sizes.superior.ours), paragraph: centred },
  Issuer: { name: 'Cơ quan ban hành', run: type(sizes.issuer.ours, bold), paragraph: centred },
  Country: { name: 'Quốc hiệu', run: type(sizes.country.ours, bold), paragraph: centred },
  Motto: { name: 'Tiêu ngữ', run: type(sizes.motto.ours, bold), paragraph: centred },
  Number: {
    name: 'Số và ký hiệu',
    run: type(sizes.number.ours),
    paragraph: { ...centred, spacing: { before: between } },
  },
  PlaceAndDate: {
    name: 'Địa danh và thời gian',
    run: type(sizes.placeAndDate.ours, italic),
    paragraph: { ...centred, spacing: { before: between } },
  },
  About: {
    name: 'Trích yếu công văn',
    run: type(sizes.about.ours),
    paragraph: { ...centred, spacing: { before: twips(aboutGap.ours) } },
  },
  DocumentTitle: {
    name: 'Tên loại văn bản',
    run: type(sizes.title.ours, bold),
    paragraph: { ...title, spacing: { before: between * 3 } },
  },
  Subject: { name: 'Trích yếu', run: type(sizes.subject.ours, bold), paragraph: title },
  Promulgator: {
    name: 'Thẩm quyền ban hành',
    run: type(sizes.title.ours, bold),
    paragraph: { ...title, spacing: { before: apart, after: apart } },
  },
  AppendixLabel: {
    name: 'Số phụ lục',
    run: type(sizes.appendixLabel.ours, bold),
    paragraph: { ...title, outlineLevel: 0 },
  },
  AppendixName: { name: 'Tên phụ lục', run: type(sizes.appendixName.ours, bold), paragraph: title },
  AttachedTo: { name: 'Chỉ dẫn kèm theo', run: type(sizes.attachedTo.ours, italic), paragraph: title },
  Rule: {
    name: 'Đường kẻ',
    run: type(2),
    paragraph: { ...centred, spacing: { before: twips(3) } },
  },
  Body: { name: 'Nội dung', run: type(sizes.body.ours), paragraph: justified },
  Basis: { name: 'Căn cứ', run: type(sizes.basis.ours, italic), paragraph: justified },
  Centered: {
    name: 'Dòng giữa trang',
    run: type(sizes.body.ours),
    paragraph: { ...title, spacing: { before: between, after: between } },
  },
  TableNote: {
    name: 'Ghi chú bảng',
    run: type(sizes.table.ours),
    paragraph: { alignment: AlignmentType.BOTH, spacing: { before: between / 2 } },
  },
  Source: {
    name: 'Nguồn',
    run: type(sizes.source.ours, italic),
    paragraph: { alignment: AlignmentType.BOTH, spacing: { before: between } },
  },
  Addressees: {
    name: 'Kính gửi',
    run: type(sizes.addressees.ours),
    paragraph: { keepNext: true },
  },
  TableText: {
    name: 'Chữ trong bảng',
    run: type(sizes.table.ours),
    paragraph: { spacing: { after: twips(2) } },
  },
  TableHeader: {
    name: 'Đầu bảng',
    run: type(sizes.table.ours, bold),
    paragraph: { ...centred, keepNext: true, spacing: { after: twips(2) } },
  },
  ContentsTitle: {
    name: 'Tên mục lục',
    run: type(sizes.body.ours, bold),
    paragraph: { ...title, spacing: { before: apart } },
  },
  Contents: {
    name: 'Dòng mục lục',
    run: type(sizes.contents.ours),
    paragraph: { keepLines: true, spacing: { before: between / 2 } },
  },
  RecipientsLabel: {
    name: 'Nơi nhận',
    run: type(sizes.recipientsLabel.ours, { ...bold, ...italic }),
    paragraph: { keepNext: true, spacing: { before: between } },
  },
  Recipients: { name: 'Danh sách nơi nhận', run: type(sizes.recipients.ours), paragraph: {} },
  Signature: {
    name: 'Chữ ký',
    run: type(sizes.signature.ours, bold),
    paragraph: { ...centred, keepNext: true },
  },
  Unsigned: {
    name: 'Thay chữ ký',
    run: type(sizes.signature.ours, italic),
    paragraph: { ...centred, spacing: { before: between } },
  },
  PenLine: {
    name: 'Dòng để viết',
    run: type(sizes.body.ours),
    // Room above instead of a taller line: LibreOffice forgets the height of a line that holds nothing but a tab.
    paragraph: {
      spacing: {
        before: Math.ceil(twipsFromMillimetres(penLineHeight) - twips(sizes.body.ours * naturalLine)),
      },
    },
  },
  FormCode: {
    name: 'Số hiệu mẫu',
    run: type(sizes.body.ours),
    paragraph: { alignment: AlignmentType.RIGHT, keepNext: true },
  },
  FormSubtitle: { name: 'Dòng dưới tên mẫu', run: type(sizes.subject.ours, bold), paragraph: title },
  FormBasis: { name: 'Căn cứ của mẫu', run: type(sizes.body.ours), paragraph: title },
  SignatureCaption: {
    name: 'Lời dưới chữ ký',
    run: type(sizes.placeAndDate.ours, italic),
    paragraph: { ...centred, keepNext: true },
  },
  Picture: {
    name: 'Hình',
    run: type(sizes.body.ours),
    paragraph: { ...centred, spacing: { after: between } },
  },
  /** Words in shapes; a drawing says their size itself. */
  Drawing: { name: 'Chữ trong hình', run: type(sizes.drawing.ours), paragraph: {} },
  Footer: { name: 'Chân trang', run: type(sizes.footer.ours), paragraph: {} },
  FooterCode: {
    name: 'Mã ở chân trang',
    run: type(sizes.footer.ours),
    paragraph: { alignment: AlignmentType.RIGHT },
  },
  PageNumber: { name: 'Số trang', run: type(sizes.pageNumber.ours), paragraph: centred },
  SignatureInfo: {
    name: 'Thông tin ký số',
    run: type(sizes.signatureInfo.ours),
    paragraph: { alignment: AlignmentType.RIGHT },
  },
  LongMark: {
    name: 'Dấu văn bản dài',
    run: type(sizes.longMark.ours, bold),
    paragraph: { alignment: AlignmentType.RIGHT },
  },
  Mark: {
    name: 'Dấu văn bản',
    run: type(sizes.mark.ours, bold),
    paragraph: { alignment: AlignmentType.RIGHT },
  },
  /** Word wants a paragraph after a table that ends a section and between two tables. */
  Seam: {
    name: 'Sau bảng',
    run: type(1),
    paragraph: { spacing: { line: twips(1), lineRule: LineRuleType.EXACT } },
  },
} satisfies Record<string, Look>;

export type OwnStyle = keyof typeof looks;
export type StyleId = OwnStyle | 'Heading1' | 'Heading2' | 'Heading3' | 'Heading4';

const black = { color: '000000' } as const;
const headingLook = (outlineLevel: number) => ({
  run: type(sizes.body.ours, { ...bold, ...black }),
  paragraph: { ...heading, outlineLevel },
});

const paragraphStyles: readonly IParagraphStyleOptions[] = Object.entries<Look>(looks).map(([id, look]) => ({
  id,
  ...look,
  basedOn: 'Normal',
  quickFormat: true,
}));

type Wall = NonNullable<Section['posted']>;

/** What the text of a wall and its foot are set in; its head is that of every page. */
const postedLooks = ['Body', 'Basis', 'Centered', 'TableNote', 'Source', 'Footer', 'FooterCode'] as const;
const postedHeadings = [1, 2, 3, 4] as const;

const grows: ReadonlySet<StyleId> = new Set([
  ...postedLooks,
  ...postedHeadings.map(level => `Heading${level}` as const),
]);

/** The style of the same look in the type of a text on a wall. */
export const postedStyle = (style: StyleId, wall: Wall): string =>
  grows.has(style) ? `${style}Posted${wall}` : style;

function larger<Lengths extends object>(lengths: Lengths, scale: number): Lengths {
  const grown = Object.entries(lengths).flatMap(([key, length]) =>
    typeof length === 'number' && key !== 'line' ? [[key, Math.round(length * scale)] as const] : [],
  );
  return { ...lengths, ...Object.fromEntries(grown) };
}

function postedLook(id: StyleId, { name, run, paragraph }: Look, size: number, wall: Wall) {
  const { scale } = posted[wall];
  const { spacing, indent: _, alignment, ...others } = paragraph;
  return {
    id: postedStyle(id, wall),
    name: `${name} (niêm yết ${wall})`,
    basedOn: 'Normal',
    run: { ...run, size: halfPoints(scaled(size, scale)) },
    paragraph: {
      ...others,
      // Large type in few letters a line: stretched, it would gape.
      alignment: alignment === AlignmentType.BOTH ? AlignmentType.LEFT : (alignment ?? AlignmentType.LEFT),
      ...(spacing === undefined ? {} : { spacing: larger(spacing, scale) }),
    },
  };
}

const sizeIn = ({ run }: Look): number => (typeof run.size === 'number' ? run.size / 2 : sizes.body.ours);

function postedHeading(level: (typeof postedHeadings)[number], wall: Wall): IParagraphStyleOptions {
  const look = { name: `Đề mục ${level}`, ...headingLook(level - 1) };
  return postedLook(`Heading${level}`, look, sizes.body.ours * (level === 1 ? postedName : 1), wall);
}

const postedStyles = (wall: Wall): IParagraphStyleOptions[] => [
  ...postedLooks.map(id => postedLook(id, looks[id], sizeIn(looks[id]), wall)),
  ...postedHeadings.map(level => postedHeading(level, wall)),
];

export const stylesFor = (walls: readonly Wall[]): IStylesOptions =>
  walls.length === 0
    ? styles
    : { ...styles, paragraphStyles: [...paragraphStyles, ...walls.flatMap(postedStyles)] };

const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: { ascii: font.name, hAnsi: font.name, eastAsia: font.name, cs: font.name },
        size: halfPoints(sizes.body.ours),
        language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' },
        ...black,
      },
      paragraph: { spacing: { before: 0, after: 0, line: single, lineRule: LineRuleType.AUTO } },
    },
    heading1: headingLook(0),
    heading2: headingLook(1),
    heading3: headingLook(2),
    heading4: headingLook(3),
    // Blue in the library's own look; an office that uses them writes in black.
    heading5: headingLook(4),
    heading6: headingLook(5),
  },
  paragraphStyles,
};

/** What a style is called in Word, and what an office may not change of it. */
export function styleFacts(id: StyleId): {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
} {
  const level = /^Heading(\d)$/u.exec(id)?.[1];
  const look = Object.entries<Look>(looks).find(([own]) => own === id)?.[1];
  if (look === undefined)
    return { name: `Đề mục ${level ?? ''} (Heading ${level ?? ''})`, bold: true, italic: false };
  return { name: look.name, bold: look.run.bold === true, italic: look.run.italics === true };
}
