import { defineConfig } from 'vitest/config'

// A limit only ends what hangs: on a slow or busy machine a test may take as long as it needs.
const patient = { testTimeout: 300_000, hookTimeout: 300_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/build/**', 'tests/browsers/**', 'tests/faults/**'],
          ...patient,
        },
      },
      // What was built, and whole builds: `npm test` builds the site first and says where it stands.
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...patient } },
      // Browsers of other makers, where they are installed.
      { test: { name: 'others', include: ['tests/browsers/**/*.test.ts'], ...patient } },
      // Two at a time: each builds in a folder of its own, and a build keeps little more than one core busy.
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], maxWorkers: 2, ...patient } },
      // Faults whose planting takes many builds or all pages: not part of `npm test`, see scripts/faults.ts.
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], maxWorkers: 2, ...patient } },
    ],
  },
})
