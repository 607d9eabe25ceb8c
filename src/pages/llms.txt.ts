import type { APIRoute } from 'astro';
import { decisions, site } from '../site/collections.ts';
import { languageModelText } from '../site/language-model-text.ts';
import { address } from '../site/public-address.ts';

export const GET = (() =>
  new Response(languageModelText({ site, decisions, address }), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })) satisfies APIRoute;
