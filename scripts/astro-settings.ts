import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { siteOf } from '../astro.config.mjs';
import type { NiemYetOptions } from '../src/integration/niem-yet.ts';
import { refuseUnreadableCheckout } from '../src/integration/refused-places.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What Astro is told for one catalogue; paths count from where the person stands. */
export function astroSettings(options: NiemYetOptions & { readonly content: string }): AstroInlineConfig {
  refuseUnreadableCheckout();
  const content = resolve(options.content);
  return { ...siteOf({ ...options, content }), root, configFile: false };
}
