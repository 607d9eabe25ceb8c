import type { Catalogue, Decision, Form, Procedure } from '../../src/catalogue/catalogue.ts';
import { countsOf, endedIn, type ChangeCounts, type ChangeLists } from '../../src/catalogue/change-lists.ts';
import type { Compared } from '../../src/catalogue/compare-catalogues.ts';
import { instrumentStanding } from '../../src/catalogue/instrument-standing.ts';
import { present, presentList } from '../../src/catalogue/known.ts';
import type { AppendixOf } from '../../src/catalogue/schema/appendix.ts';
import type { ChangeLayout } from '../../src/catalogue/schema/column.ts';
import { instrumentKinds, type Instrument } from '../../src/catalogue/schema/instrument.ts';
import type { Day } from '../../src/catalogue/standing.ts';
import { sayDate } from '../../src/language/date.ts';
import { roman } from '../../src/language/numbering.ts';
import { sayCount } from '../../src/language/number.ts';
import {
  changeLists,
  listsWith,
  sayCounts,
  sayKinds,
  sayListCount,
  sayListName,
} from '../../src/wording/change-counts.ts';
import type { ChangeListName } from '../../src/wording/change-counts.ts';
import { citeDecision } from '../../src/wording/decision.ts';
import { listedAnew } from '../appendix/sections.ts';
import type { Clause } from '../clauses.ts';
import { recipientsAfter } from '../closing.ts';
import { issuingBody } from '../issuing-body.ts';

/** What changed, and what the office says of the text that is to announce it. */
export interface Announcing {
  readonly catalogue: Catalogue;
  /** The one that the former versions stand in. */
  readonly former: Catalogue;
  readonly compared: Compared;
  /** An earlier text of the same office: its bases, recipients and who carries it out are taken over. */
  readonly model: Decision;
  readonly layout: ChangeLayout;
  readonly serial: Decision['serial'];
  /** As much of it as is known. */
  readonly date: string;
  /** From which day the changes hold; absent: from the day of signing. */
  readonly from?: Day | undefined;
  readonly signer: Decision['signer'];
}

/** The announcing decision as a text of the catalogue, with its lists. */
export interface Announced {
  readonly announcing: Announcing;
  readonly lists: ChangeLists;
  readonly counts: ChangeCounts;
  readonly decision: Decision;
  readonly appendices: {
    readonly lists: AppendixOf<'catalogue'>;
    readonly details?: AppendixOf<'details'>;
    readonly workflow?: AppendixOf<'workflow'>;
  };
}

/** Without a number and a whole date nobody has signed it. */
const isDraft = ({ serial, date }: Pick<Announcing, 'serial' | 'date'>) =>
  serial === 'blank' || date.length < '2027-03-01'.length;

const proposal = /^Theo đề nghị của (.+?)(?: tại .+)?$/u;

/** Who asks for the decision, as its bases name them: "Chánh Văn phòng Ủy ban nhân dân tỉnh". */
export const proposerOf = ({ bases = [] }: Decision): string | undefined =>
  bases.flatMap(basis => ('text' in basis ? (proposal.exec(basis.text)?.[1] ?? []) : [])).at(-1);

/** "trên địa bàn tỉnh Ví Dụ"; of another body "thuộc phạm vi quản lý của …". */
function extentOf({ catalogue, model }: Announcing): string {
  const { name } = issuingBody(catalogue, model);
  const place = /^(?:Ủy ban nhân dân|Hội đồng nhân dân) (.+)$/u.exec(name)?.[1];
  return place === undefined ? `thuộc phạm vi quản lý của ${name}` : `trên địa bàn ${place}`;
}

const ranks = Object.keys(instrumentKinds);

/** Laws first, and of one kind the older. */
function byRank(left: Instrument, right: Instrument): number {
  const rank = ({ kind }: Instrument) => ranks.indexOf(kind);
  const date = (own: Instrument) => present(own.date) ?? '';
  return rank(left) - rank(right) || (date(left) < date(right) ? -1 : 1);
}

/** Those of the model that hold, and what the changes rest on. */
function basesOf({
  catalogue,
  compared: { lists },
  model,
  date,
}: Announcing): NonNullable<Decision['bases']> {
  const asOf = `${date}-12-31`.slice(0, '2027-03-01'.length);
  const ends = (id: string) => {
    const instrument = catalogue.instruments.get(id);
    return instrument ? instrumentStanding(instrument, asOf)?.state === 'ended' : true;
  };
  const own = (model.bases ?? []).filter(basis => 'text' in basis || !ends(basis.instrument));
  const cited = new Set(own.flatMap(({ instrument }) => instrument ?? []));
  const steps = [
    ...changeLists
      .filter(list => list !== 'abolished')
      .flatMap(list => lists[list].flatMap(item => item.steps)),
    ...lists.abolished.flatMap(({ step }) => step ?? []),
  ];
  const added = [...new Set(steps.flatMap(({ by }) => by?.instrument ?? []))]
    .filter(id => !cited.has(id))
    .flatMap(id => catalogue.instruments.get(id) ?? [])
    .toSorted(byRank)
    .map(({ id }) => ({ instrument: id }));
  const words = own.filter(basis => 'text' in basis);
  return [...own.filter(basis => !('text' in basis)), ...added, ...words];
}

const fromDay = (from: Day | undefined) => (from === undefined ? 'ngày ký' : sayDate(from));

/** How many of each earlier text hold no longer. */
function endedTexts({ compared }: Announcing): string[] {
  const edited = (own: Procedure) => compared.after.has(own.id);
  const ended = endedIn({ ...compared.lists, carried: [] }).filter(
    own => compared.before.has(own.id) && !edited(own),
  );
  const texts = [...Map.groupBy(ended, ({ decision }) => decision)];
  const older = ([left]: readonly [Decision, unknown], [right]: readonly [Decision, unknown]) =>
    left.date < right.date ? -1 : 1;
  return texts
    .toSorted(older)
    .map(
      ([decision, own]) =>
        `${sayCount(own.length)} thủ tục hành chính công bố tại ${citeDecision(decision, 'paper')}`,
    );
}

function effectArticle(announcing: Announcing): Clause {
  const effect = `Quyết định này có hiệu lực từ ${fromDay(announcing.from)}.`;
  const ended = endedTexts(announcing);
  const [only, ...others] = ended;
  if (only === undefined) return { text: effect };
  const since = 'Từ ngày Quyết định này có hiệu lực,';
  const become =
    'đã được sửa đổi, bổ sung, thay thế, công bố lại hoặc bãi bỏ tại Quyết định này hết hiệu lực';
  return {
    heading: 'Hiệu lực thi hành',
    marker: 'number',
    items: [
      { text: effect },
      others.length === 0
        ? { text: `${since} ${only} ${become}.` }
        : {
            text: `${since} các thủ tục hành chính sau đây ${become}:`,
            marker: 'letter',
            items: ended.map((text, index) => ({ text: `${text}${index === ended.length - 1 ? '.' : ';'}` })),
          },
    ],
  };
}

const usualCarrying =
  'Chánh Văn phòng, thủ trưởng các cơ quan, đơn vị và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.';

function articlesOf(announcing: Announcing, counts: ChangeCounts, appendices: number): Clause[] {
  const { articles = [] } = announcing.model;
  const organised = articles.filter(({ heading }) => heading?.startsWith('Tổ chức thực hiện'));
  const carrying = articles.find(({ text }) => text?.includes('chịu trách nhiệm thi hành'));
  const lists = listsWith(counts);
  const places = Array.from({ length: appendices }, (_, index) => `Phụ lục ${roman(index + 1)}`).join(', ');
  const enclosed = appendices < 2 ? 'tại Phụ lục' : `tại ${places}`;
  return [
    {
      text: `Công bố kèm theo Quyết định này ${sayCounts(counts)} ${extentOf(announcing)} ${enclosed}, gồm:`,
      marker: 'letter',
      items: lists.map((list, index) => ({
        text: `${sayListCount(list, counts)}${index === lists.length - 1 ? '.' : ';'}`,
      })),
    },
    effectArticle(announcing),
    ...organised,
    carrying ?? { text: usualCarrying },
  ];
}

/** Numbered through each list. */
const listed = (list: ChangeListName, procedures: readonly Procedure[]): Procedure[] =>
  listedAnew(procedures).map(own => ({ ...own, section: list }));

/** The forms of the procedures, those that are published with them. */
function formsOf({ forms }: Catalogue, procedures: readonly Procedure[]): Form[] {
  const byId = new Map(procedures.map(own => [own.id, own]));
  return [...forms.values()].flatMap(form => {
    const own = form.procedures.flatMap(({ id }) => byId.get(id) ?? []);
    return own.length === 0 ? [] : [{ ...form, procedures: own }];
  });
}

export const hasStages = ({ cases }: Procedure): boolean =>
  cases.some(({ stages }) => presentList(stages).length > 0);

const select = {};

function appendicesOf(counts: ChangeCounts, withWorkflow: boolean): Announced['appendices'] {
  const name = sayKinds(counts).toUpperCase();
  const template = 'catalogue' as const;
  if (counts.published === 0)
    return { lists: { id: 'danh-muc', title: `DANH MỤC ${name}`, template, select } };
  return {
    lists: {
      id: 'danh-muc',
      title: 'DANH MỤC THỦ TỤC HÀNH CHÍNH',
      part: 'PHẦN I',
      commonName: name,
      template,
      select,
    },
    details: {
      id: 'noi-dung',
      title: 'NỘI DUNG CỦA TỪNG THỦ TỤC HÀNH CHÍNH',
      part: 'PHẦN II',
      template: 'details',
      select,
    },
    ...(withWorkflow
      ? {
          workflow: {
            id: 'quy-trinh',
            title: 'QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
            template: 'workflow' as const,
            select,
          },
        }
      : {}),
  };
}

/** The text that announces what changed, with its numbers counted from the lists. */
export function announce(announcing: Announcing): Announced {
  const { catalogue, compared, model, serial, date, from, signer } = announcing;
  const { lists } = compared;
  const counts = countsOf(lists);
  const procedures = [
    ...listed(
      'added',
      lists.added.map(({ after }) => after),
    ),
    ...listed(
      'amended',
      lists.amended.map(({ after }) => after),
    ),
    ...listed(
      'replaced',
      lists.replaced.flatMap(({ after }) => after),
    ),
    ...listed(
      'restated',
      lists.restated.map(({ after }) => after),
    ),
  ];
  const appendices = appendicesOf(counts, procedures.some(hasStages));
  const articles = articlesOf(announcing, counts, appendices.workflow ? 2 : 1);
  const title = `Công bố ${sayCounts(counts)} ${extentOf(announcing)}`;
  const { kind, symbol, placeOfIssue, issuer, province, promulgator, archive } = model;
  const named = listsWith(counts).filter(list => list !== 'abolished');
  const decision: Decision = {
    id: 'cong-bo',
    file: '',
    kind,
    serial,
    symbol,
    date,
    placeOfIssue,
    issuer,
    province,
    title,
    shortTitle: title,
    ...(promulgator === undefined ? {} : { promulgator }),
    bases: basesOf(announcing),
    articles,
    recipients: recipientsAfter(model.recipients, articles.length),
    archive,
    signer,
    ...(isDraft(announcing) ? { draft: true as const } : {}),
    inForce: { ...model.inForce, from: from ?? 'signing', until: 'none', replacedBy: 'none' },
    sections: named.map((list, index) => ({
      id: list,
      mark: 'ABCDE'.charAt(index),
      heading: sayListName(list).toUpperCase(),
    })),
    appendices: Object.values(appendices),
    procedures,
    bundles: [],
    forms: formsOf(catalogue, procedures),
  };
  return { announcing, lists, counts, decision, appendices };
}
