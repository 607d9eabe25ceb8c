import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [mdx()],
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 8, inlineStylesheets: 'never' },
  // The default ('jsx') drops the space where a line breaks between words.
  compressHTML: true,
  // Highlighting writes inline styles, which the Content-Security-Policy forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: { csp: true },
  server: { host: 'localhost', port: 4321 },
});
