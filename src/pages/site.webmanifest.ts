import type { APIRoute } from 'astro';
import { site } from '../site/collections.ts';
import { homeLink, savedLink } from '../site/links.ts';
import { iconFile, iconSizes } from '../site/icons.ts';

const manifest = {
  id: homeLink,
  name: site.title,
  short_name: site.title.split(/\s+[–-]\s+/)[0],
  description: site.description,
  lang: 'vi',
  dir: 'ltr',
  start_url: homeLink,
  scope: homeLink,
  display: 'browser',
  background_color: '#ffffff',
  icons: [
    { src: `${homeLink}bieu-tuong.svg`, type: 'image/svg+xml', sizes: 'any' },
    ...iconSizes.map(size => ({
      src: `${homeLink}${iconFile(size)}`,
      type: 'image/png',
      sizes: `${size}x${size}`,
    })),
  ],
  shortcuts: [{ name: 'Trang đã lưu', url: savedLink }],
};

export const GET = (() =>
  new Response(JSON.stringify(manifest, undefined, 2), {
    headers: { 'content-type': 'application/manifest+json' },
  })) satisfies APIRoute;
