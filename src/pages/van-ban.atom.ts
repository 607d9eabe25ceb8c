import type { APIRoute } from 'astro';
import { decisions, instrumentById, proceduresByDecision, site } from '../site/collections.ts';
import { atomFeed } from '../site/feed.ts';
import { address } from '../site/public-address.ts';

const counts = new Map([...proceduresByDecision].map(([id, { length }]) => [id, length]));

export const GET = (() =>
  new Response(atomFeed({ site, decisions, instruments: instrumentById, counts, address }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })) satisfies APIRoute;
