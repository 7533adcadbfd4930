import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['parasol-source'] },
  ssr: { resolve: { conditions: ['parasol-source'], externalConditions: ['parasol-source'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'apps/*/src/**/*.test.ts',
      'validation/**/*.test.ts',
      'benchmarks/**/*.test.ts',
      'tests/**/*.test.ts',
    ],
    testTimeout: 60_000,
  },
});
