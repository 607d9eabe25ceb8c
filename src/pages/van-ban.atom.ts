import type { APIRoute } from 'astro';
import { asOf, catalogue, site } from '../site/collections.ts';
import { atomFeed } from '../site/feed.ts';
import { address } from '../site/public-address.ts';

export const GET = (() =>
  new Response(atomFeed({ site, catalogue, asOf, address }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })) satisfies APIRoute;
