import type { APIRoute } from 'astro';
import { decisions, instrumentById, site } from '../site/collections.ts';
import { atomFeed } from '../site/feed.ts';
import { address } from '../site/public-address.ts';

export const GET = (() =>
  new Response(atomFeed({ site, decisions, instruments: instrumentById, address }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })) satisfies APIRoute;
