import { defineConfig } from 'vitest/config';

// The parsers' builds for development assert what their published ones bear; tests use those that users use.
process.env.NODE_ENV = 'production';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: 'test/support/fixed-seed.ts',
          testTimeout: 60_000,
          maxWorkers: 2,
          // Modules are read once for all files, which takes half the time: no test may leave a trace in one.
          isolate: false,
        },
      },
      {
        test: {
          name: 'command',
          include: ['test/command/**/*.test.ts'],
          // They start processes, which on a busy machine takes longer than they take.
          testTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'],
          globalSetup: 'test/support/built-sites.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each file opens a browser or builds sites; more at once only wait for each other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
