import { xmlText } from './xml.ts';

/** One entry of a feed: dates are those of the model, ids last. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly published?: string | undefined;
  readonly updated: string;
  readonly summary: string;
}

export interface FeedHead {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** Its own address, and that of the page it belongs to. */
  readonly self: string;
  readonly page: string;
  readonly updated: string | undefined;
}

/** Readers of feeds fetch the whole file again and again. */
const mostEntries = 200;

/** Vietnam keeps one time, seven hours ahead, all the year round. */
const moment = (date: string) => `${date}T00:00:00+07:00`;

/** The day, where the whole of it is known. */
export const wholeDay = (date: string): string | undefined =>
  date.length === '2026-03-01'.length ? date : undefined;

function drawEntry({ id, title, link, published, updated, summary }: FeedEntry): string {
  return `  <entry>
    <id>${id}</id>
    <title>${xmlText(title)}</title>
    <link href="${xmlText(link)}"/>${published === undefined ? '' : `\n    <published>${moment(published)}</published>`}
    <updated>${moment(updated)}</updated>
    <summary>${xmlText(summary)}</summary>
  </entry>
`;
}

/** A feed as Atom (RFC 4287); the entries come in their order, the newest first. */
export function drawFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const { id, title, subtitle, author, self, page, updated } = head;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
  <id>${id}</id>
  <title>${xmlText(title)}</title>
  <subtitle>${xmlText(subtitle)}</subtitle>
  <author><name>${xmlText(author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(page)}"/>
${updated === undefined ? '' : `  <updated>${moment(updated)}</updated>\n`}${entries.slice(0, mostEntries).map(drawEntry).join('')}</feed>
`;
}
