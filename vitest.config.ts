import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tests/browser/run-folder.ts'],
    include: ['tests/**/*.test.ts'],
    // No test judges speed: these only end a run that hangs.
    maxWorkers: '100%',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: ['default', ['json', { outputFile: '.cache/reports/vitest.json' }]],
  },
});
