import type { Catalogue, Decision } from '../../src/catalogue/catalogue.ts';
import { isAddressed } from '../../src/catalogue/decision-kinds.ts';
import { linkDecision } from '../../src/catalogue/link.ts';
import type { Agency } from '../../src/catalogue/schema/agency.ts';
import type { Appendix } from '../../src/catalogue/schema/appendix.ts';
import type { DecisionData } from '../../src/catalogue/schema/decision.ts';
import type { Day } from '../../src/catalogue/standing.ts';
import type { DocumentTree } from '../../src/document/tree.ts';
import { slugify } from '../../src/language/fold.ts';
import { documentOf } from '../documents.ts';
import type { Composition } from './composition.ts';
import { groupsFor } from './groups.ts';
import { missingParts } from './missing.ts';
import { usualParagraphs, usualTitles } from './usual.ts';

/** Stands where a part is still asked for. */
const blank = '…';

function appendixOf(catalogue: Catalogue, composition: Composition): Appendix {
  const { title, ...appendix } = composition.appendix;
  return {
    id: 'danh-muc',
    title: title ?? usualTitles[appendix.template],
    ...appendix,
    select: { groups: groupsFor(catalogue, composition) },
  };
}

type Words = Pick<DecisionData, 'articles' | 'opening'>;

function wordsOf({ text, appendix }: Composition, count: number): Words {
  const paragraphs = text.paragraphs ?? usualParagraphs({ text, appendix }, count);
  return text.kind === 'decision'
    ? { articles: paragraphs.map(own => ({ text: own })) }
    : { opening: paragraphs };
}

const listedIn = ({ select }: Appendix): number =>
  (select.groups ?? []).reduce((sum, { procedures }) => sum + procedures.length, 0);

function signerOf({ signer = {} }: Composition['text']): DecisionData['signer'] {
  const { onBehalf, position = blank, name = 'unknown' } = signer;
  return { ...(onBehalf === undefined ? {} : { onBehalf }), position, name };
}

/** A table needs rows and columns. */
const isPrintable = (appendix: Appendix): boolean =>
  listedIn(appendix) > 0 && !('columns' in appendix && appendix.columns?.length === 0);

/** The composed text as a file of decisions/ states it; a part not yet given is blank. */
export function composedData(catalogue: Catalogue, composition: Composition, asOf: Day): DecisionData {
  const { text } = composition;
  const { kind, promulgator, addressees, bases, title = blank, issuer = '' } = text;
  const appendix = appendixOf(catalogue, composition);
  const isDraft = missingParts(catalogue, composition).length > 0;
  return {
    kind,
    serial: text.serial ?? 'blank',
    symbol: text.symbol ?? blank,
    date: text.date ?? asOf.slice(0, 'YYYY'.length),
    placeOfIssue: text.placeOfIssue ?? blank,
    issuer,
    province: catalogue.agencies.get(issuer)?.province ?? 'none',
    title,
    shortTitle: title,
    ...(kind === 'decision' && promulgator !== undefined ? { promulgator } : {}),
    ...(isAddressed(kind) && addressees !== undefined ? { addressees } : {}),
    ...(bases === undefined ? {} : { bases }),
    ...wordsOf(composition, listedIn(appendix)),
    recipients: text.recipients ?? [blank],
    archive: text.archive ?? ['VT'],
    signer: signerOf(text),
    ...(isDraft ? { draft: true } : {}),
    inForce: {
      from: 'signing',
      until: 'none',
      replacedBy: 'none',
      source: isDraft ? 'Chính bản dự thảo' : 'Chính văn bản',
      checked: asOf,
    },
    ...(isPrintable(appendix) ? { appendices: [appendix] } : {}),
  };
}

/** "45-qd-ubnd-2026"; a draft has no number yet. */
export function idOf({ serial, symbol, date }: Pick<DecisionData, 'serial' | 'symbol' | 'date'>): string {
  const year = date.slice(0, 'YYYY'.length);
  return slugify(`${serial === 'blank' ? 'du thao' : serial} ${symbol} ${year}`);
}

const nobody: Agency = { id: '', name: blank, level: 'province' };

/** The composed text as the catalogue would hold it if its file lay in decisions/. */
export function composedDecision(catalogue: Catalogue, composition: Composition, asOf: Day): Decision {
  const data = composedData(catalogue, composition, asOf);
  const id = idOf(data);
  const agencies = catalogue.agencies.has(data.issuer)
    ? catalogue.agencies
    : new Map([...catalogue.agencies, [data.issuer, { ...nobody, id: data.issuer }]]);
  return linkDecision({ agencies }, { id, file: `decisions/${id}.yaml`, data });
}

export const composedDocument = (catalogue: Catalogue, composition: Composition, asOf: Day): DocumentTree =>
  documentOf(catalogue, composedDecision(catalogue, composition, asOf), { mode: composition.mode });
