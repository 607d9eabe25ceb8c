import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { surroundings } from './src/integration/modules.ts';
import { LongestFirst } from './tests/longest-first.ts';

/** Files that put something in the place of a module or build a site in their own process: each in a process of its own. */
const alone = [
  'tests/browser/{design,procedure-page}.test.ts',
  'tests/catalogue/open-content.test.ts',
  'tests/integration/{cache-key,take-place,write-whole}.test.ts',
  'tests/scripts/{fill-forms,large-search}.test.ts',
];

export default defineConfig({
  plugins: [surroundings('tests', 'tests/office/content', { base: '/', shareImages: 'none' })],
  resolve: { alias: { 'astro:content': fileURLToPath(new URL('tests/astro-content.ts', import.meta.url)) } },
  test: {
    globalSetup: ['tests/run-folder.ts'],
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      // All others follow one another in few processes: what they import and the office they read is there already.
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...alone],
        },
      },
    ],
    sequence: { sequencer: LongestFirst },
    // No test judges speed: these only end a run that hangs.
    // One more than there are cores: browsers and other programs are waited for a third of the time.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    expect: { poll: { timeout: 300_000 } },
    reporters: ['default', ['json', { outputFile: '.cache/reports/vitest.json' }]],
  },
});
