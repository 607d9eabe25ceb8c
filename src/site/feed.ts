import type { Catalogue, Decision } from '../catalogue/catalogue.ts';
import type { Site } from '../catalogue/schema/site.ts';
import { standingOf, type Day } from '../catalogue/standing.ts';
import { stopped } from '../language/stops.ts';
import { sayDecision } from '../wording/decision.ts';
import { sayExtent } from '../wording/extent.ts';
import { sayLastChecked, sayStanding, standingDetails } from '../wording/standing.ts';
import { drawFeed, wholeDay, type FeedEntry } from './atom.ts';
import { decisionLink, feedLink, homeLink } from './links.ts';
import { nameBasedUuid } from './name-based-uuid.ts';

export interface Feed {
  readonly site: Site;
  readonly catalogue: Pick<Catalogue, 'decisions' | 'instruments'>;
  readonly asOf: Day;
  readonly address: (link: string) => string;
}

/** When the record last changed in a way that matters to a reader: it was last held against its source. */
const updated = ({ inForce }: Decision) => inForce.checked;

function sayChange(decision: Decision, feed: Feed): string {
  const { inForce, procedures } = decision;
  const words = [
    sayStanding(standingOf(decision, feed.asOf)),
    ...standingDetails(decision, feed.catalogue),
    ...(procedures.length > 0 ? [`Gồm ${sayExtent(procedures)}`] : []),
    sayLastChecked(inForce),
    ...(inForce.note === undefined ? [] : [inForce.note]),
  ];
  return words.map(text => stopped(text, '.')).join(' ');
}

const entry = (decision: Decision, feed: Feed): FeedEntry => ({
  id: nameBasedUuid(`${decision.issuer.id}/${decision.id}`),
  title: `${sayDecision(decision, 'page')}: ${decision.shortTitle}`,
  link: feed.address(decisionLink(decision.id)),
  published: wholeDay(decision.date),
  updated: updated(decision),
  summary: sayChange(decision, feed),
});

/** Decisions and what became of them, the last changed first. Dates are the decisions' own. */
export function atomFeed(feed: Feed): string {
  const { site, address } = feed;
  const key = (decision: Decision) => `${updated(decision)} ${decision.date} ${decision.id}`;
  const newest = [...feed.catalogue.decisions.values()].sort((left, right) =>
    key(left) < key(right) ? 1 : -1,
  );
  const head = {
    id: nameBasedUuid(`feed/${site.publisher}`),
    title: `${site.title}: văn bản và thay đổi`,
    subtitle: site.description,
    author: site.publisher,
    self: address(feedLink),
    page: address(homeLink),
    updated: newest.map(updated)[0],
  };
  return drawFeed(
    head,
    newest.map(decision => entry(decision, feed)),
  );
}
