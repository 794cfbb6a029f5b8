import { defineConfig } from 'vitest/config';

// The parsers' builds for development assert what their published ones bear; tests use those that users use.
const ssr = { resolve: { conditions: ['module', 'node'] } };

export default defineConfig({
  test: {
    projects: [
      { ssr, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        ssr,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'],
          globalSetup: 'test/support/built-sites.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
