import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { admin } from './src/integrations/admin.ts'
import { devSearch } from './src/integrations/dev-search.ts'
import { fileRoutes } from './src/integrations/file-routes.ts'
import { plainImport } from './src/integrations/plain-import.ts'
import { plainText } from './src/integrations/plain-text.ts'
import { readSettings } from './src/settings.ts'

const settings = readSettings()
// A build does not have the editing page of this machine and tells nobody of problems, and loads nothing of either.
const { editor } = settings.isDesk ? await import('./src/integrations/editor.ts') : {}
const { preview } = settings.preview ? await import('./src/integrations/preview.ts') : {}

export default defineConfig({
  site: settings.siteUrl,
  base: settings.base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // The default of Astro 7 joins words that stand on lines of their own.
  compressHTML: true,
  devToolbar: { enabled: false },
  // Several at once: while files of some pages are written, the next ones are made.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), fileRoutes(), devSearch(settings), editor?.(settings), preview?.(settings), admin(settings)],
  vite: {
    plugins: [plainText, plainImport(settings.base)],
    // Not import.meta.env.BASE_URL: a variable of that name in the environment would overrule it.
    define: { LISTED_BASE: JSON.stringify(settings.base) },
    // Nothing inline: no data: fonts, no inline scripts, so that a strict content policy holds.
    build: {
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // What every page has comes in one file.
        output: { codeSplitting: { groups: [{ name: 'page', test: /islands\/(asked-day|leave)|preload-helper/ }] } },
      },
    },
    server: {
      fs: { allow: ['.', settings.contentDir] },
      // An editor empties a file before it writes it; the watcher tells of the first and drops what follows within 5 ms.
      watch: { awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 } },
    },
  },
})
