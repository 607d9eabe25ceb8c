import { placeCells, type PlacedCell } from '../grid.ts';
import { isGap } from '../pen-lines.ts';
import { squaresOf, squaresOutline } from '../square-code.ts';
import { country, motto, recipientsLabel } from '../standard.ts';
import {
  neverReached,
  type Block,
  type Cell,
  type Closing,
  type Column,
  type Contents,
  type DocumentTree,
  type Footer,
  type FormHead,
  type Letterhead,
  type List,
  type ListItem,
  type PenParts,
  type Row,
  type Run,
  type Section,
  type Signatory,
  type Signatures,
  type SquareCode,
  type Table,
  type Text,
} from '../tree.ts';
import { escape } from './escape.ts';
import { lanes } from './lanes.ts';

function revised(written: string, revision: Run['revision']): string {
  if (revision === undefined) return written;
  const tag = revision === 'inserted' ? 'ins' : 'del';
  return `<${tag}>${written}</${tag}>`;
}

function runs(text: Text, write = escape): string {
  return text
    .map(({ text: words, bold, italic, raised, revision }) => {
      const written = revised(write(words), revision);
      const plain = raised ? `<sup>${written}</sup>` : written;
      const slanted = italic ? `<em>${plain}</em>` : plain;
      return bold ? `<strong>${slanted}</strong>` : slanted;
    })
    .join('');
}

const line = (className: string, words: string) => `<p class="${className}">${escape(words)}</p>`;

function letterhead({ superior, issuer, number, placeAndDate, about }: Letterhead): string {
  const left = [
    superior === undefined ? '' : line('vb-superior', superior),
    line('vb-issuer', issuer),
    line('vb-number', number),
    about === undefined ? '' : line('vb-about', about),
  ];
  const right = [line('vb-country', country), line('vb-motto', motto), line('vb-date', placeAndDate)];
  return `<div class="vb-letterhead"><div>${left.join('')}</div><div>${right.join('')}</div></div>`;
}

/** Printed marks stay words, so that what is copied or read aloud is what is printed. */
function list({ items }: Pick<List, 'items'>): string {
  const item = ({ mark, text, items: inner }: ListItem) =>
    `<li>${mark === '' ? '' : `<span class="vb-mark">${escape(mark)}</span> `}${runs(text)}${inner ? list({ items: inner }) : ''}</li>`;
  return `<ul class="vb-list">${items.map(item).join('')}</ul>`;
}

/** No code of a procedure is as long. */
const wordsTooLong = /(\S{25,})/u;
const pieces = /(?:.\p{M}*){1,12}/gsu;

/**
 * A column grows with its longest word, and a style that lets words break lets all of them: narrow columns would then
 * fall apart into letters. So only words too long for a column are told where they may break.
 */
function breakable(words: string): string {
  return words
    .split(wordsTooLong)
    .map(part =>
      wordsTooLong.test(part) ? (part.match(pieces) ?? []).map(escape).join('<wbr>') : escape(part),
    )
    .join('');
}

function cellContent({ paragraphs }: Cell): string {
  const [only] = paragraphs;
  if (paragraphs.length === 1 && only) return runs(only, breakable);
  return paragraphs.map(text => `<p>${runs(text, breakable)}</p>`).join('');
}

function cell(
  { cell: given, columns, rows }: PlacedCell,
  column: Column,
  isHeader: boolean,
  role: Row['role'],
): string {
  const heads = isHeader ? 'col' : role === 'group' ? 'rowgroup' : given.heads;
  const tag = heads === undefined ? 'td' : 'th';
  const scope = heads === undefined ? '' : ` scope="${isHeader && columns > 1 ? 'colgroup' : heads}"`;
  const wide = columns === 1 ? '' : ` colspan="${columns}"`;
  const tall = rows === 1 ? '' : ` rowspan="${rows}"`;
  const align = given.align ?? column.align;
  const aligned = align === 'left' ? '' : ` class="vb-${align}"`;
  return `<${tag}${scope}${wide}${tall}${aligned}>${cellContent(given)}</${tag}>`;
}

interface Outline {
  /** Names of the nodes that a list of contents leads to. */
  readonly places: ReadonlyMap<object, string>;
  /** Which h1 to h6 a heading is. */
  readonly levels: ReadonlyMap<object, number>;
}

function placesOf(blocks: readonly Block[]): Outline['places'] {
  const entries = blocks.flatMap(node => (node.kind === 'contents' ? node.entries : []));
  return new Map(entries.map(({ target }, index) => [target, `vb-muc-${index + 1}`]));
}

/**
 * The page itself has the first level, the document or an appendix the second. A document may begin with its articles
 * without any chapter above them; a page must not leave out a level, or people who go from heading to heading look for it.
 */
function levelsOf(blocks: readonly Block[]): Outline['levels'] {
  const levels = new Map<object, number>();
  let above: number[] = [];
  for (const node of blocks) {
    if (node.kind === 'appendix-title') above = [];
    if (node.kind !== 'heading' && node.kind !== 'form-head') continue;
    above = [...above.filter(level => level < node.level), node.level];
    levels.set(node, above.length + 2);
  }
  return levels;
}

function outlineOf({ sections }: DocumentTree): Outline {
  const blocks = sections.flatMap(section => section.blocks);
  return { places: placesOf(blocks), levels: levelsOf(blocks) };
}

function idOf(node: object, { places }: Outline): string {
  const place = places.get(node);
  return place === undefined ? '' : ` id="${place}"`;
}

function contents({ title, entries }: Contents, { places }: Outline): string {
  const items = entries.map(
    ({ level, text, target }) =>
      `<li class="vb-level-${level}"><a href="#${places.get(target) ?? ''}">${escape(text)}</a></li>`,
  );
  const list = `<ul>${items.join('')}</ul>`;
  return `<nav class="vb-contents" aria-label="${escape(title)}"><p>${escape(title)}</p>${list}</nav>`;
}

/** Each column's share of the table, for paper; a screen has its own width. */
function shares(columns: readonly Column[]): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const percent = (width: number) => Math.round((width / total) * 10_000) / 100;
  return `<colgroup>${columns.map(({ width }) => `<col data-share="${percent(width)}%">`).join('')}</colgroup>`;
}

function table({ description, columns, header, rows }: Table, outline: Outline): string {
  const lines = (given: readonly Row[], isHeader: boolean) => {
    const placed = placeCells(given, columns.length);
    return given
      .map((row, index) => {
        const content = placed[index]!.map(own => cell(own, columns[own.column]!, isHeader, row.role)).join(
          '',
        );
        return `<tr class="vb-${row.role}"${idOf(row, outline)}>${content}</tr>`;
      })
      .join('');
  };
  return [
    `<section class="vb-table" tabindex="0" aria-label="${escape(description)}"><table>`,
    `<caption class="vb-unseen">${escape(description)}</caption>${shares(columns)}`,
    `<thead>${lines(header, true)}</thead>`,
    `<tbody>${lines(rows, false)}</tbody></table></section>`,
  ].join('');
}

function closing({ recipients, authority, position, name, unsigned }: Closing): string {
  const last = recipients.length - 1;
  const items = recipients.map((words, index) => `<li>- ${escape(words)}${index === last ? '.' : ';'}</li>`);
  const above = [...authority, position].map(words => line('vb-authority', words));
  return [
    `<div class="vb-closing"><div><p class="vb-recipients-label">${recipientsLabel}</p>`,
    `<ul class="vb-recipients">${items.join('')}</ul></div>`,
    `<div>${above.join('')}${unsigned === undefined ? line('vb-signer', name) : line('vb-unsigned', unsigned)}</div></div>`,
  ].join('');
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, byte => String.fromCodePoint(byte)).join(''));
}

/** Enough for an ordinary hand; a gap that ends its line runs on to the margin. */
const narrow = 20;

function penParts(parts: PenParts): string {
  return parts
    .map((part, index) => {
      if (!isGap(part)) return runs([part]);
      const answer = part.answer ?? '';
      if (answer !== '') return `<span class="vb-answer">${escape(answer)}</span>`;
      const end = index === parts.length - 1 ? ' vb-open' : '';
      return `<span class="vb-gap${part.gap < narrow ? ' vb-narrow' : ''}${end}"></span>`;
    })
    .join('');
}

function formHead({ code, country: named, title, subtitle, basis }: FormHead, heading: number): string {
  return [
    '<div class="vb-form-head">',
    code === undefined ? '' : line('vb-form-code', code),
    named ? line('vb-country', country) + line('vb-motto', motto) : '',
    `<h${heading} class="vb-form-title">${escape(title)}</h${heading}>`,
    subtitle === undefined ? '' : line('vb-form-subtitle', subtitle),
    basis === undefined ? '' : line('vb-form-basis', basis),
    '</div>',
  ].join('');
}

function signatory({ placeAndDate, heading, statement, caption }: Signatory): string {
  return [
    placeAndDate.length === 0 ? '' : `<p class="vb-date">${penParts(placeAndDate)}</p>`,
    ...heading.map(words => line('vb-authority', words)),
    statement.length === 0 ? '' : `<p class="vb-blank">${penParts(statement)}</p>`,
    caption === undefined ? '' : line('vb-caption', caption),
  ].join('');
}

function signatures({ left, right }: Signatures): string {
  const sides = [left, right].map(side => `<div>${side === undefined ? '' : signatory(side)}</div>`);
  return `<div class="vb-signatures">${sides.join('')}</div>`;
}

const paragraphRoles = {
  body: 'vb-body',
  basis: 'vb-basis',
  centered: 'vb-centered',
  'table-note': 'vb-note',
  source: 'vb-source',
} as const;

function block(node: Block, outline: Outline, orientation: Section['orientation']): string {
  switch (node.kind) {
    case 'letterhead':
      return letterhead(node);
    case 'title':
      return [
        `<div class="vb-title"><p class="vb-name">${escape(node.name)}</p>`,
        line('vb-subject', node.subject),
        node.promulgator === undefined ? '' : line('vb-promulgator', node.promulgator),
        '</div>',
      ].join('');
    case 'appendix-title':
      return [
        `<div class="vb-title"><h2 class="vb-label">${escape(node.label)}<br>${escape(node.name)}</h2>`,
        node.attachedTo === '' ? '' : line('vb-attached', node.attachedTo),
        '</div>',
      ].join('');
    case 'heading': {
      const level = outline.levels.get(node);
      return `<h${level} class="vb-heading vb-${node.align}"${idOf(node, outline)}>${runs(node.text)}</h${level}>`;
    }
    case 'paragraph':
      return `<p class="${paragraphRoles[node.role]}">${runs(node.text)}</p>`;
    case 'addressees': {
      const [only] = node.names;
      if (node.names.length === 1 && only !== undefined) return line('vb-addressees', `Kính gửi: ${only}`);
      const last = node.names.length - 1;
      const items = node.names.map(
        (words, index) => `<li>- ${escape(words)}${index === last ? '.' : ';'}</li>`,
      );
      return `<div class="vb-addressees"><p>Kính gửi:</p><ul>${items.join('')}</ul></div>`;
    }
    case 'list':
      return list(node);
    case 'table':
      return table(node, outline);
    case 'contents':
      return contents(node, outline);
    case 'closing':
      return closing(node);
    case 'blank-line':
      return [
        `<p class="vb-blank">${penParts(node.parts)}</p>`,
        '<p class="vb-blank vb-more"><span class="vb-gap vb-open"></span></p>'.repeat(node.continuation),
      ].join('');
    case 'form-head':
      return formHead(node, outline.levels.get(node)!);
    case 'signatures':
      return signatures(node);
    case 'picture':
      return `<img class="vb-picture" alt="${escape(node.alternative)}" src="data:image/${node.format};base64,${base64(node.bytes)}">`;
    case 'lanes':
      return lanes(node, orientation);
    case 'page-break':
      return '<hr class="vb-page-break">';
    default:
      return neverReached(node);
  }
}

function squareCode({ address, alternative }: SquareCode): string {
  const squares = squaresOf(address);
  const { side } = squares;
  return `<svg class="vb-code" viewBox="0 0 ${side} ${side}" role="img" aria-label="${escape(alternative)}"><path d="${squaresOutline(squares)}"/></svg>`;
}

function footer({ lines, code }: Footer): string {
  const said = lines.map(words => `<p>${escape(words)}</p>`).join('');
  return `<footer class="vb-footer"><div>${said}</div>${code === undefined ? '' : squareCode(code)}</footer>`;
}

/** The document as one article of plain, readable HTML; its styles stand in the site's style sheet. */
export function renderHtml(document: DocumentTree): string {
  const outline = outlineOf(document);
  const mark = document.mark === undefined ? '' : line('vb-document-mark', document.mark);
  const { signatureInfo } = document;
  const signed = signatureInfo === undefined ? '' : line('vb-signature-info', signatureInfo);
  // A style sheet cannot carry words into the margin of a printed page: it knows them by this name.
  const marked = document.mark === undefined ? '' : ` data-mark="${escape(document.mark)}"`;
  const sections = document.sections.map(
    ({ orientation, blocks, footer: atFoot }) =>
      `<section class="vb-${orientation}">${blocks.map(node => block(node, outline, orientation)).join('\n')}${atFoot === undefined ? '' : footer(atFoot)}</section>`,
  );
  return `<article class="vb" lang="vi"${marked}>${mark}${signed}${sections.join('\n')}</article>`;
}
