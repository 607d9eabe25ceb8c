import type { APIRoute } from 'astro';
import { decisions, proceduresByDecision, site } from '../site/collections.ts';
import { languageModelText } from '../site/language-model-text.ts';
import { address } from '../site/public-address.ts';

const counts = new Map([...proceduresByDecision].map(([id, { length }]) => [id, length]));

export const GET = (() =>
  new Response(languageModelText({ site, decisions, counts, address }), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })) satisfies APIRoute;
