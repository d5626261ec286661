import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/site/**', 'tests/build/**'] } },
      // What was built, and whole builds: `npm test` builds the site first and says where it stands.
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'] } },
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 120_000, fileParallelism: false } },
    ],
  },
})
