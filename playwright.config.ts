import { defineConfig } from '@playwright/test'
import { CHROME_ARGS } from './scripts/chrome.ts'

const port = 4399

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: process.env.CHROME_PATH ?? '', args: CHROME_ARGS },
  },
  webServer: {
    command: 'node scripts/listed.mjs serve',
    env: { PORT: String(port), OUT_DIR: process.env.LISTED_SITE ?? 'dist' },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
})
