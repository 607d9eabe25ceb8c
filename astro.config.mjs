import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { niemYet } from './src/integration/niem-yet.ts';

/**
 * The site of a catalogue; `niem-yet build`, `dev` and `start` say which.
 * @param {import('./src/integration/niem-yet.ts').NiemYetOptions} [options]
 * @returns {import('astro').AstroUserConfig}
 */
export const siteOf = options => ({
  integrations: [mdx(), niemYet({ epoch: process.env.SOURCE_DATE_EPOCH, ...options })],
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 8, inlineStylesheets: 'never' },
  // The default ('jsx') drops the space where a line breaks between words.
  compressHTML: true,
  // Highlighting writes inline styles, which the Content-Security-Policy forbids.
  markdown: { syntaxHighlight: false },
  vite: {
    // What judges PDF files is fetched by a thread in pieces.
    worker: { format: 'es' },
    build: {
      // No script stands in a page: each is a file of its own, fetched once for all pages.
      assetsInlineLimit: 0,
      // The maker of PDF files (pdfmake, for browsers: its package says which build) comes alone, when its button is pressed.
      chunkSizeWarningLimit: 1100,
      rolldownOptions: {
        // Astro marks every MDX page with a directive of its own, of which the bundler warns to no one's use.
        onwarn(warning, warn) {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
  devToolbar: { enabled: false },
  server: { host: 'localhost', port: 4321 },
});

export default defineConfig(siteOf());
