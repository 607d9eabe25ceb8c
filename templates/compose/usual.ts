import type { Catalogue, Decision, Procedure } from '../../src/catalogue/catalogue.ts';
import { instrumentStanding } from '../../src/catalogue/instrument-standing.ts';
import type {
  CatalogueMeaning,
  Column,
  LevelsMeaning,
  WorkflowMeaning,
} from '../../src/catalogue/schema/column.ts';
import type { Day } from '../../src/catalogue/standing.ts';
import { sayCount } from '../../src/language/number.ts';
import { usualCatalogueColumns } from '../appendix/catalogue.ts';
import { usualLevelsColumns } from '../appendix/levels.ts';
import { usualWorkflowColumns } from '../appendix/workflow.ts';
import { recipientsAfter } from '../closing.ts';
import type { ComposedTemplate, Composition, CompositionText } from './composition.ts';

/** What a column of some template may hold. */
export type ComposedMeaning = CatalogueMeaning | LevelsMeaning | WorkflowMeaning;

/** Where the office gives an appendix no title of its own. */
export const usualTitles: Readonly<Record<ComposedTemplate, string>> = {
  catalogue: 'DANH MỤC THỦ TỤC HÀNH CHÍNH',
  levels: 'DANH MỤC THỦ TỤC HÀNH CHÍNH THEO CẤP THỰC HIỆN',
  details: 'NỘI DUNG THỦ TỤC HÀNH CHÍNH',
  workflow: 'QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
};

/** The columns that a template prints where the office names none. */
export function usualColumns(
  template: ComposedTemplate,
  procedures: readonly Procedure[],
): readonly Column<ComposedMeaning>[] {
  switch (template) {
    case 'catalogue':
      return usualCatalogueColumns;
    case 'levels':
      return usualLevelsColumns(procedures);
    case 'workflow':
      return usualWorkflowColumns;
    case 'details':
      return [];
  }
}

const whatIsListed: Readonly<Record<ComposedTemplate, (count: string) => string>> = {
  catalogue: count => `Danh mục ${count} thủ tục hành chính`,
  levels: count => `Danh mục ${count} thủ tục hành chính theo cấp thực hiện`,
  details: count => `nội dung ${count} thủ tục hành chính`,
  workflow: count => `quy trình nội bộ giải quyết ${count} thủ tục hành chính`,
};

const carriedOut =
  'Thủ trưởng các cơ quan, đơn vị và tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.';

/** What such a text says where the office writes no words of its own; the figure is that of the list. */
export function usualParagraphs(
  { appendix, text }: Pick<Composition, 'appendix' | 'text'>,
  count: number,
): string[] {
  const listed = whatIsListed[appendix.template](sayCount(count));
  switch (text.kind) {
    case 'decision':
      return [
        `Ban hành kèm theo Quyết định này ${listed}.`,
        'Quyết định này có hiệu lực từ ngày ký.',
        carriedOut,
      ];
    case 'plan':
      return [
        `Kèm theo Kế hoạch này là ${listed}.`,
        'Thủ trưởng các cơ quan, đơn vị có liên quan căn cứ chức năng, nhiệm vụ được giao tổ chức thực hiện Kế hoạch này.',
      ];
    case 'letter':
      return [
        `Kèm theo Công văn này là ${listed}.`,
        'Đề nghị các cơ quan, đơn vị nghiên cứu, tổ chức thực hiện.',
      ];
    case 'submission':
      return [`Kèm theo Tờ trình này là ${listed}.`, 'Kính trình xem xét, quyết định.'];
    case 'notice':
      return [
        `Kèm theo Thông báo này là ${listed}.`,
        'Các cơ quan, đơn vị, tổ chức, cá nhân có liên quan được biết và thực hiện.',
      ];
    case 'report':
      return [`Kèm theo Báo cáo này là ${listed}.`];
  }
}

const usualArticles = 3;

/** What a new text takes over from an earlier one of the office; its bases as far as they hold. */
export function textLike({ instruments }: Catalogue, model: Decision, asOf: Day): CompositionText {
  const { kind, symbol, placeOfIssue, issuer, promulgator, addressees, archive, signer } = model;
  const holds = (id: string) => {
    const instrument = instruments.get(id);
    return instrument !== undefined && instrumentStanding(instrument, asOf)?.state !== 'ended';
  };
  const bases = (model.bases ?? []).filter(basis => 'text' in basis || holds(basis.instrument));
  return {
    kind,
    symbol,
    placeOfIssue,
    issuer: issuer.id,
    ...(promulgator === undefined ? {} : { promulgator }),
    ...(addressees === undefined ? {} : { addressees }),
    ...(bases.length === 0 ? {} : { bases }),
    recipients: recipientsAfter(model.recipients, usualArticles),
    archive,
    signer,
  };
}
