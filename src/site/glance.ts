import type { Bundle, Procedure } from '../catalogue/catalogue.ts';
import { headingUnitOf } from '../catalogue/heading-unit.ts';
import { capitalised } from '../language/capitals.ts';
import { saySets } from '../wording/dossier.ts';
import type { Cited } from '../wording/fee.ts';
import { notStated, sayKnown, sayText } from '../wording/known.ts';
import { agreedFees, sayAllFees, sayDossiers, sayTotals } from '../wording/overview.ts';
import { sayPlace } from '../wording/place.ts';
import { formLink } from './links.ts';

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
  if (forms === 'none') return [furtherDown('Mẫu đơn', sayText(forms, 'page'), 'ho-so')];
  const answers = forms.map(({ name, form }) => ({
    words: name,
    link: form === 'none' || form === 'unknown' ? '#ho-so' : formLink(form),
  }));
  return [{ term: 'Mẫu đơn', answers }];
}

/** What to bring, where, how long, how much; then which form and what one gets, where the text says so. */
export function glanceOf(cited: Cited, procedure: Procedure): GlanceItem[] {
  const { result } = procedure;
  return [
    furtherDown('Hồ sơ', sayDossiers(procedure), 'ho-so'),
    furtherDown('Nơi nộp', sayPlace(procedure, 'page'), 'noi-nop'),
    furtherDown('Thời hạn', sayTotals(procedure, headingUnitOf(procedure)), 'thoi-han'),
    furtherDown('Phí, lệ phí', sayAllFees(cited, procedure), 'phi'),
    ...formsOf(procedure),
    ...(result === 'unknown' ? [] : [furtherDown('Nhận được', sayText(result, 'page'), 'ket-qua')]),
  ];
}

/** The same of procedures done together. */
export function glanceOfBundle(cited: Cited, { place, sets, members, limits }: Bundle): GlanceItem[] {
  const fees = members.map(({ fee }) => fee);
  return [
    furtherDown('Hồ sơ', capitalised(saySets({ sets }, 'page')), 'giay-to'),
    furtherDown('Nơi nộp', sayText(place, 'page'), 'cach-nop'),
    furtherDown(
      'Thời hạn',
      sayKnown(limits, list => sayTotals({ cases: list.map(({ maximum }) => ({ total: maximum })) }), 'page'),
      'thoi-han',
    ),
    furtherDown('Phí, lệ phí', agreedFees(cited, fees) ?? 'Tùy thủ tục', 'giay-to'),
  ];
}
