import type { APIRoute } from 'astro';
import { root } from '../site/public-address.ts';
import { robots } from '../site/sitemap.ts';

export const GET = (() =>
  new Response(robots(root), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })) satisfies APIRoute;
