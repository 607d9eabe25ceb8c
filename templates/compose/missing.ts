import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { present } from '../../src/catalogue/known.ts';
import { isAddressed } from '../../src/catalogue/decision-kinds.ts';
import type { Composition } from './composition.ts';
import { chosenIn } from './groups.ts';

/** What a text still lacks. Without the first no file is made; without the second it is a draft. */
export type Need = 'file' | 'issue';

const parts = {
  procedures: ['thủ tục để đưa vào phụ lục', 'file'],
  columns: ['cột của bảng', 'file'],
  issuer: ['cơ quan ban hành', 'file'],
  symbol: ['ký hiệu văn bản', 'file'],
  placeOfIssue: ['địa danh', 'file'],
  title: ['trích yếu', 'file'],
  addressees: ['nơi kính gửi', 'file'],
  recipients: ['nơi nhận', 'file'],
  position: ['chức vụ người ký', 'file'],
  serial: ['số văn bản', 'issue'],
  date: ['ngày, tháng, năm ban hành', 'issue'],
  bases: ['căn cứ ban hành', 'issue'],
  name: ['họ tên người ký', 'issue'],
} as const satisfies Readonly<Record<string, readonly [name: string, need: Need]>>;

export type Part = keyof typeof parts;

export interface MissingPart {
  readonly part: Part;
  readonly name: string;
  readonly need: Need;
}

const partNames = Object.keys(parts) as Part[];

function isSigned({ signer = {} }: Composition['text'], part: 'position' | 'name'): boolean {
  const said = signer[part];
  return said !== undefined && present(said) !== undefined;
}

function isThere(catalogue: Catalogue, composition: Composition, part: Part): boolean {
  const { text, appendix } = composition;
  switch (part) {
    case 'procedures':
      return chosenIn(catalogue, composition).length > 0;
    case 'columns':
      return !('columns' in appendix) || appendix.columns?.length !== 0;
    case 'issuer':
      return text.issuer !== undefined && catalogue.agencies.has(text.issuer);
    case 'addressees':
      return !isAddressed(text.kind) || text.addressees !== undefined;
    // Decree 30/2020, annex I, II.6.a: the bases stand in the texts that have them; a decision always has.
    case 'bases':
      return text.kind !== 'decision' || text.bases !== undefined;
    case 'position':
    case 'name':
      return isSigned(text, part);
    case 'serial':
      return text.serial !== undefined && text.serial !== 'blank';
    case 'date':
      return text.date?.length === '2026-03-01'.length;
    case 'symbol':
    case 'placeOfIssue':
    case 'title':
    case 'recipients':
      return text[part] !== undefined;
  }
}

export function missingParts(catalogue: Catalogue, composition: Composition): MissingPart[] {
  return partNames
    .filter(part => !isThere(catalogue, composition, part))
    .map(part => ({ part, name: parts[part][0], need: parts[part][1] }));
}
