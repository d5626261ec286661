import { createServer } from 'node:net'
import { defineConfig } from '@playwright/test'
import { CHROME_ARGS, findChrome } from './scripts/chrome.ts'

// Every worker reads this file again, and has the variables of the first: browser and port are chosen once. A port of its
// own lets two checkouts of one machine be tested at the same time.
process.env.CHROME_PATH ||= await findChrome()
process.env.LISTED_PORT ??= String(await findFreePort())
const port = process.env.LISTED_PORT

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Tests wait for what they are about. These only end what will never come, on the slowest machine that we care for.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: process.env.CHROME_PATH, args: CHROME_ARGS },
  },
  webServer: {
    command: 'node scripts/listed.mjs serve',
    env: { PORT: port, OUT_DIR: process.env.LISTED_SITE ?? 'dist' },
    url: `http://localhost:${port}/`,
    timeout: 240_000,
    reuseExistingServer: false,
  },
})

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
