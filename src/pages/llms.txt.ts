import type { APIRoute } from 'astro';
import { asOf, decisions, site } from '../site/collections.ts';
import { languageModelText } from '../site/language-model-text.ts';
import { address } from '../site/public-address.ts';

export const GET = (() =>
  new Response(languageModelText({ site, decisions, asOf, address }), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })) satisfies APIRoute;
