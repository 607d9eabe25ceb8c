import type { TermBand } from '../catalogue/term-band.ts';
import { none, notStated } from './known.ts';

export const termBandNames: Readonly<Record<TermBand, string>> = {
  'within-day': 'Trong ngày',
  'to-3-days': 'Đến 3 ngày',
  'to-10-days': 'Trên 3 đến 10 ngày',
  'to-30-days': 'Trên 10 đến 30 ngày',
  'over-30-days': 'Trên 30 ngày',
  'not-prescribed': 'Không quy định',
  none,
  unknown: notStated,
};
