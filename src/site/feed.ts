import type { Catalogue, Decision } from '../catalogue/catalogue.ts';
import type { Site } from '../catalogue/schema/site.ts';
import { standingOf, type Day } from '../catalogue/standing.ts';
import { stopped } from '../language/stops.ts';
import { sayDecision } from '../wording/decision.ts';
import { sayExtent } from '../wording/extent.ts';
import { sayLastChecked, sayStanding, standingDetails } from '../wording/standing.ts';
import { decisionLink, feedLink, homeLink } from './links.ts';
import { nameBasedUuid } from './name-based-uuid.ts';
import { xmlText } from './xml.ts';

export interface Feed {
  readonly site: Site;
  readonly catalogue: Pick<Catalogue, 'decisions' | 'instruments'>;
  readonly asOf: Day;
  readonly address: (link: string) => string;
}

/** Readers of feeds fetch the whole file again and again. */
const mostEntries = 200;

/** Vietnam keeps one time, seven hours ahead, all the year round. */
const moment = (date: string) => `${date}T00:00:00+07:00`;

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

function entry(decision: Decision, feed: Feed): string {
  const published =
    decision.date.length === 10 ? `\n    <published>${moment(decision.date)}</published>` : '';
  return `  <entry>
    <id>${nameBasedUuid(`${decision.issuer.id}/${decision.id}`)}</id>
    <title>${xmlText(`${sayDecision(decision, 'page')}: ${decision.shortTitle}`)}</title>
    <link href="${xmlText(feed.address(decisionLink(decision.id)))}"/>${published}
    <updated>${moment(updated(decision))}</updated>
    <summary>${xmlText(sayChange(decision, feed))}</summary>
  </entry>
`;
}

/** Decisions and what became of them, as Atom (RFC 4287), the last changed first. Dates are the decisions' own. */
export function atomFeed(feed: Feed): string {
  const { site, address } = feed;
  const key = (decision: Decision) => `${updated(decision)} ${decision.date} ${decision.id}`;
  const newest = [...feed.catalogue.decisions.values()].sort((left, right) =>
    key(left) < key(right) ? 1 : -1,
  );
  const last = newest.map(updated)[0];
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
  <id>${nameBasedUuid(`feed/${site.publisher}`)}</id>
  <title>${xmlText(`${site.title}: văn bản và thay đổi`)}</title>
  <subtitle>${xmlText(site.description)}</subtitle>
  <author><name>${xmlText(site.publisher)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xmlText(address(feedLink))}"/>
  <link rel="alternate" type="text/html" href="${xmlText(address(homeLink))}"/>
${last === undefined ? '' : `  <updated>${moment(last)}</updated>\n`}${newest
    .slice(0, mostEntries)
    .map(decision => entry(decision, feed))
    .join('')}</feed>
`;
}
