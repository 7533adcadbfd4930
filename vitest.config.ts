import { defineConfig } from 'vitest/config';

/** Tests that open a browser run alone, after the others: two processors are not enough for both. */
const IN_A_BROWSER = [
  'tests/browser.test.ts',
  'tests/server-pages.test.ts',
  'tests/web.test.ts',
  'tests/web-cooperation.test.ts',
  'tests/web-tracks.test.ts',
];

export default defineConfig({
  resolve: { conditions: ['parasol-source'] },
  ssr: { resolve: { conditions: ['parasol-source'], externalConditions: ['parasol-source'] } },
  test: {
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            'validation/**/*.test.ts',
            'benchmarks/**/*.test.ts',
            'tests/**/*.test.ts',
          ],
          exclude: IN_A_BROWSER,
          setupFiles: ['tests/property-seed.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'browser', include: IN_A_BROWSER, fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
