/**
 * Browsers of other makers, where they are installed: Firefox by WebDriver BiDi, WebKit by its own WebDriver. Both show the same
 * few abilities, so that one set of tests holds both. A machine that lacks one says so and tests the others.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'
import { isExecutable } from '../../scripts/chrome.ts'

/** What a test may do with a page. */
export interface Pilot {
  open(url: string): Promise<void>
  /** Evaluate an expression in the page. */
  read<T>(expression: string): Promise<T>
  /** Type on the keyboard, key by key, where the focus is; `Tab`, `Enter`, `Escape`, `ArrowRight` by their names. */
  press(...keys: string[]): Promise<void>
  /** Hold the mouse at a place of the screen and let it go at another. */
  drag(from: [x: number, y: number], to: [x: number, y: number]): Promise<void>
  click(x: number, y: number): Promise<void>
  /** As wide and high as that, in pixels. */
  resize(width: number, height: number): Promise<void>
  /** The page as a PDF, with the margins that its sheet asks for, where the browser prints. */
  print?(format: 'A4' | 'Letter'): Promise<Uint8Array>
  close(): Promise<void>
}

interface Maker {
  name: string
  prints: boolean
  /** Why it cannot be run here; undefined where it can. */
  missing: string | undefined
  launch(): Promise<Pilot>
}

/** The browsers of other makers, installed or not. */
export function findBrowsers(): Maker[] {
  return [findFirefox(), findWebKit()]
}

function findOnPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable)
}

function findFirefox(): Maker {
  const program = process.env.FIREFOX_PATH ?? findOnPath('firefox-esr', 'firefox')
  return {
    name: 'Firefox',
    prints: true,
    missing: program ? undefined : 'no firefox-esr or firefox is installed',
    async launch() {
      const browser = await puppeteer.launch({ browser: 'firefox', executablePath: program as string, headless: true })
      const page = await browser.newPage()
      return {
        open: async (url) => void (await page.goto(url)),
        read: (expression) => page.evaluate(expression) as never,
        press: async (...keys) => {
          for (const key of keys) await page.keyboard.press(key as never)
        },
        drag: async ([x, y], [toX, toY]) => {
          await page.mouse.move(x, y)
          await page.mouse.down()
          await page.mouse.move((x + toX) / 2, (y + toY) / 2)
          await page.mouse.move(toX, toY)
          await page.mouse.up()
        },
        click: (x, y) => page.mouse.click(x, y),
        resize: (width, height) => page.setViewport({ width, height }),
        print: (format) => page.pdf({ format, margin: { top: '16mm', bottom: '18mm', left: '16mm', right: '16mm' } }),
        close: () => browser.close(),
      }
    },
  }
}

/** The keys that have a name, as WebDriver numbers them. */
const KEYS: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
}

function findWebKit(): Maker {
  const driver = findOnPath('WebKitWebDriver')
  const program = findOnPath('MiniBrowser') ?? globSync('/usr/{lib,libexec}/{*/,}webkit2gtk-4.1/MiniBrowser')[0]
  const screen = process.env.DISPLAY ? undefined : findOnPath('Xvfb')
  const hasScreen = Boolean(process.env.DISPLAY ?? screen)
  const missing = [
    ...(driver ? [] : ['WebKitWebDriver']),
    ...(program ? [] : ['MiniBrowser']),
    ...(hasScreen ? [] : ['a display, or Xvfb']),
  ]
  return {
    name: 'WebKit',
    // Its driver has no such command.
    prints: false,
    missing: missing.length === 0 ? undefined : `there is no ${missing.join(', no ')}`,
    async launch() {
      const children: ChildProcess[] = []
      const home = mkdtempSync(join(tmpdir(), 'listed-webkit-'))
      const display = screen ? `:${90 + (process.pid % 1000)}` : process.env.DISPLAY
      if (screen) children.push(spawn(screen, [display as string, '-screen', '0', '1600x1200x24'], { stdio: 'ignore' }))
      const port = await findFreePort()
      const env = {
        ...process.env,
        DISPLAY: display,
        HOME: home,
        XDG_RUNTIME_DIR: home,
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      }
      children.push(spawn(driver as string, [`--port=${port}`], { stdio: 'ignore', env }))
      const session = await within(30_000, () =>
        new Builder()
          .usingServer(`http://127.0.0.1:${port}`)
          .withCapabilities(
            new Capabilities({
              browserName: 'MiniBrowser',
              'webkitgtk:browserOptions': { binary: program, args: ['--automation'] },
            }),
          )
          .build(),
      )
      return toPilot(session, () => {
        for (const child of children) child.kill()
        rmSync(home, { recursive: true, force: true })
      })
    },
  }
}

/** Try until it works: a driver takes a moment to listen. */
async function within<T>(ms: number, make: () => PromiseLike<T>): Promise<T> {
  for (const until = Date.now() + ms; ; ) {
    try {
      return await make()
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((done) => setTimeout(done, 250))
    }
  }
}

function toPilot(session: WebDriver, end: () => void): Pilot {
  const actions = () => session.actions({ async: true })
  return {
    open: (url) => session.get(url),
    read: (expression) => session.executeScript(`return (${expression})`),
    press: async (...keys) => {
      for (const key of keys)
        await actions()
          .sendKeys(KEYS[key] ?? key)
          .perform()
    },
    drag: async ([x, y], [toX, toY]) => {
      await actions()
        .move({ x: Math.round(x), y: Math.round(y) })
        .press()
        .move({ x: Math.round((x + toX) / 2), y: Math.round((y + toY) / 2) })
        .move({ x: Math.round(toX), y: Math.round(toY) })
        .release()
        .perform()
    },
    click: async (x, y) => {
      await actions()
        .move({ x: Math.round(x), y: Math.round(y) })
        .press()
        .release()
        .perform()
    },
    resize: async (width, height) => {
      await session.manage().window().setRect({ x: 0, y: 0, width, height })
    },
    async close() {
      await session.quit().catch(() => {})
      end()
    },
  }
}

/** A port that nobody listens on. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
