import type { APIRoute, GetStaticPaths } from 'astro';
import { pagePaths } from '../site/page-list.ts';
import { root } from '../site/public-address.ts';
import { sitemaps } from '../site/sitemap.ts';

/** Sitemaps name full addresses: without a public one there are none. */
export const getStaticPaths = (() =>
  root === undefined
    ? []
    : [...sitemaps(root, pagePaths)].map(([sitemap, text]) => ({
        params: { sitemap },
        props: { text },
      }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ readonly text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
