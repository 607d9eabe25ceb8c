import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { surroundings } from './src/integration/modules.ts';

export default defineConfig({
  plugins: [surroundings('tests', 'tests/office/content', { base: '/', shareImages: 'none' })],
  resolve: { alias: { 'astro:content': fileURLToPath(new URL('tests/astro-content.ts', import.meta.url)) } },
  test: {
    globalSetup: ['tests/run-folder.ts'],
    include: ['tests/**/*.test.ts'],
    // No test judges speed: these only end a run that hangs.
    maxWorkers: '100%',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: ['default', ['json', { outputFile: '.cache/reports/vitest.json' }]],
  },
});
