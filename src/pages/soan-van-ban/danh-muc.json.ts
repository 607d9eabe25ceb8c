import type { APIRoute } from 'astro';
import { composeData } from '../../site/compose-data.ts';

export const GET = (() =>
  new Response(JSON.stringify(composeData()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })) satisfies APIRoute;
