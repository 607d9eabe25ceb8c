import { defineConfig } from 'vitest/config';

export const unjudged = [
  'tests/browser/decision-print.test.ts',
  'tests/documents/{hostile,large,pages,conformance-printed,conformance-round-trip}.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: ['tests/browser/run-folder.ts'],
    include: unjudged,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
