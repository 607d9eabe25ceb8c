import type { Bundle, Procedure } from '../catalogue/catalogue.ts';
import { sayCount } from '../language/number.ts';
import { agreed, sayDossiers, sayFees, sayTotals } from './cases.ts';
import { formLink } from './links.ts';
import { notStated, sayFee, sayKnown } from './words.ts';

interface GlanceAnswer {
  readonly words: string;
  /** Where more is said; nothing where the text does not say more. */
  readonly link?: string | undefined;
}

export interface GlanceItem {
  readonly term: string;
  readonly answers: readonly GlanceAnswer[];
}

function furtherDown(term: string, words: string, anchor: string): GlanceItem {
  return { term, answers: [{ words, link: words === notStated ? undefined : `#${anchor}` }] };
}

/** Each form leads to its own page, where it can be filled in. */
function formsOf({ forms }: Procedure): GlanceItem[] {
  if (forms === 'unknown') return [];
  if (forms === 'none') return [furtherDown('Mẫu đơn', 'Không', 'ho-so')];
  const answers = forms.map(({ name, form }) => ({
    words: name,
    link: form === 'none' || form === 'unknown' ? '#ho-so' : formLink(form),
  }));
  return [{ term: 'Mẫu đơn', answers }];
}

/** What to bring, where, how long, how much; then which form and what one gets, where the text says so. */
export function glanceOf(procedure: Procedure): GlanceItem[] {
  const { place, result } = procedure;
  return [
    furtherDown('Hồ sơ', sayDossiers(procedure), 'ho-so'),
    furtherDown('Nơi nộp', sayKnown(place, String), 'noi-nop'),
    furtherDown('Thời hạn', sayTotals(procedure), 'thoi-han'),
    furtherDown('Phí, lệ phí', sayFees(procedure), 'phi'),
    ...formsOf(procedure),
    ...(result === 'unknown' ? [] : [furtherDown('Nhận được', sayKnown(result, String), 'ket-qua')]),
  ];
}

/** The same of procedures done together. */
export function glanceOfBundle({ place, sets, members, limits }: Bundle): GlanceItem[] {
  const fees = members.map(({ fee }) => sayKnown(fee, list => list.map(sayFee).join('; ')));
  return [
    furtherDown(
      'Hồ sơ',
      sayKnown(sets, count => `${sayCount(count)} bộ`),
      'giay-to',
    ),
    furtherDown('Nơi nộp', sayKnown(place, String), 'cach-nop'),
    furtherDown(
      'Thời hạn',
      sayKnown(limits, list => sayTotals({ cases: list.map(({ maximum }) => ({ total: maximum })) })),
      'thoi-han',
    ),
    furtherDown('Phí, lệ phí', agreed(fees) ?? 'Tùy thủ tục', 'giay-to'),
  ];
}
