import { defineConfig } from '@playwright/test'
import everyDay from './playwright.config.ts'

/** Faults that are planted on every page or in every file: not part of `npm test`, see scripts/faults.ts. */
export default defineConfig(everyDay, { testDir: 'tests/faults', testMatch: '*.spec.ts', timeout: 1_800_000 })
