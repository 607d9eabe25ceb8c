import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { sizes } from '../standard.ts';
import type { StyleId } from './styles.ts';
import { halfPoints, twips } from './units.ts';

/** What an office has made of one of our styles; lengths in points. */
export interface StyleChange {
  readonly style: StyleId;
  readonly size?: number;
  readonly before?: number;
  readonly after?: number;
  /** Multiples of a single line. */
  readonly line?: number;
  readonly firstLine?: number;
}

/** The styles that an office may make its own, and the sizes the decree leaves it. */
export const officeStyles = {
  Superior: sizes.superior,
  Issuer: sizes.issuer,
  Country: sizes.country,
  Motto: sizes.motto,
  Number: sizes.number,
  PlaceAndDate: sizes.placeAndDate,
  About: sizes.about,
  DocumentTitle: sizes.title,
  Subject: sizes.subject,
  Promulgator: sizes.title,
  AppendixLabel: sizes.appendixLabel,
  AppendixName: sizes.appendixName,
  AttachedTo: sizes.attachedTo,
  Body: sizes.body,
  Basis: sizes.basis,
  Centered: sizes.body,
  Addressees: sizes.addressees,
  TableText: sizes.table,
  TableHeader: sizes.table,
  RecipientsLabel: sizes.recipientsLabel,
  Recipients: sizes.recipients,
  Signature: sizes.signature,
  PageNumber: sizes.pageNumber,
  Heading1: sizes.body,
  Heading2: sizes.body,
  Heading3: sizes.body,
  Heading4: sizes.body,
} as const satisfies Partial<Readonly<Record<StyleId, (typeof sizes)[keyof typeof sizes]>>>;

export type OfficeStyle = keyof typeof officeStyles;

export const officeStyleIds = Object.keys(officeStyles).filter((id): id is OfficeStyle => id in officeStyles);

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;

const singleLine = 240;

function changed<Own extends Look>(look: Own, { size, before, after, line, firstLine }: StyleChange): Own {
  return {
    ...look,
    run: { ...look.run, ...(size === undefined ? {} : { size: halfPoints(size) }) },
    paragraph: {
      ...look.paragraph,
      spacing: {
        ...look.paragraph?.spacing,
        ...(before === undefined ? {} : { before: twips(before) }),
        ...(after === undefined ? {} : { after: twips(after) }),
        ...(line === undefined ? {} : { line: Math.round(line * singleLine) }),
      },
      ...(firstLine === undefined
        ? {}
        : { indent: { ...look.paragraph?.indent, firstLine: twips(firstLine) } }),
    },
  };
}

const headings = {
  Heading1: 'heading1',
  Heading2: 'heading2',
  Heading3: 'heading3',
  Heading4: 'heading4',
} as const;

/** Our styles as an office has changed them. */
export function withChanges(styles: IStylesOptions, changes: readonly StyleChange[]): IStylesOptions {
  const byStyle = new Map<string, StyleChange>(changes.map(change => [change.style, change]));
  const { default: usual, paragraphStyles = [] } = styles;
  const changedHeadings = Object.entries(headings).flatMap(([style, key]) => {
    const change = byStyle.get(style);
    const own = usual?.[key];
    return change === undefined || own === undefined ? [] : [[key, changed(own, change)] as const];
  });
  return {
    ...styles,
    default: { ...usual, ...Object.fromEntries(changedHeadings) },
    paragraphStyles: paragraphStyles.map(own => {
      const change = byStyle.get(own.id);
      return change === undefined ? own : changed(own, change);
    }),
  };
}
