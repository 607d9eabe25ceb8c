import type { Procedure } from '../catalogue/catalogue.ts';
import { present, type Known } from '../catalogue/known.ts';
import type { Step, VersionStanding } from '../catalogue/lineage.ts';
import { sayShortDate } from '../language/date.ts';
import { sayVersionStanding } from '../wording/standing.ts';
import { asOf, lineages, site } from './collections.ts';

/** Where the procedures of today stand. */
export interface Portal {
  readonly address: string;
  /** To look for there. */
  readonly code: string | undefined;
}

/** What somebody who has found a procedure is to know before reading on. */
export interface Outlook {
  readonly standing: VersionStanding<Procedure>;
  /** "Văn bản năm 2020 · Chưa rõ hiệu lực hiện nay, có thể đã thay đổi" */
  readonly stamp: string;
  /** Whether to send the reader elsewhere. */
  readonly isOutdated: boolean;
  /** What holds instead, of this catalogue. */
  readonly instead: readonly Procedure[];
  /** What still holds while this does not yet. */
  readonly meanwhile: readonly Procedure[];
  /** What ended it or took a part of it away. */
  readonly done: readonly Step<Procedure>[];
  /** What will be done to it; that it will begin is said by its standing. */
  readonly toCome: readonly Step<Procedure>[];
  readonly portal: Portal | undefined;
}

/** A page of the portal for a code, or its front page. */
export function portalOf(code: Known<string>): Portal | undefined {
  const { portal } = site;
  if (portal === undefined) return undefined;
  const known = present(code);
  const [front = portal] = portal.split('{');
  return {
    address: known === undefined ? front : portal.replace('{code}', encodeURIComponent(known)),
    code: known,
  };
}

export function outlookOf(procedure: Procedure): Outlook {
  const standing = lineages.standingOf(procedure, asOf);
  const { state, done, toCome } = standing;
  const words = sayVersionStanding(standing);
  const year = procedure.decision.date.slice(0, 4);
  const instead = lineages.leadsTo(procedure, asOf);
  const before = state === 'not-yet' ? lineages.holding(lineages.of(procedure), asOf) : [];
  return {
    standing,
    stamp: `Văn bản năm ${year} · ${state === 'unknown' ? `${words}, có thể đã thay đổi` : words}`,
    isOutdated: state !== 'in-force',
    instead,
    meanwhile: before.filter(own => own !== procedure),
    done,
    toCome: toCome.filter(({ after }) => after !== procedure),
    portal: state === 'in-force' || instead.length + before.length > 0 ? undefined : portalOf(procedure.code),
  };
}

/** "Đúng đến ngày 30/11/2026" */
export const sayAsOf = `Đúng đến ngày ${sayShortDate(asOf)}`;
