import type { ExportedProcedure } from '../catalogue/export.ts';
import { sayDossiers, sayFees, sayTotals } from './cases.ts';
import { notStated, sayKnown } from './words.ts';

export interface GlanceItem {
  readonly term: string;
  readonly value: string;
  /** The text does not say: there is nothing further down to go to. */
  readonly silent: boolean;
  readonly anchor: string;
}

/** What to bring, where, how long, how much. */
export function glanceOf(procedure: ExportedProcedure): GlanceItem[] {
  return [
    { term: 'Hồ sơ', value: sayDossiers(procedure), anchor: 'ho-so' },
    { term: 'Nơi nộp', value: sayKnown(procedure.place, String), anchor: 'noi-nop' },
    { term: 'Thời hạn', value: sayTotals(procedure), anchor: 'thoi-han' },
    { term: 'Phí, lệ phí', value: sayFees(procedure), anchor: 'phi' },
  ].map(item => ({ ...item, silent: item.value === notStated }));
}
