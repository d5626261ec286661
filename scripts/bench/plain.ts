/** The floor: the same pieces in a site of plain Astro, with neither record, check nor search. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { COMPONENTS } from '../../src/newsroom/components.ts'
import { write } from './process.ts'

/** Write a plain Astro MDX site of a newsroom's pieces; what they print of the record is left out. */
export function writePlainSite(folder: string, contentDir: string): void {
  write(
    join(folder, 'astro.config.mjs'),
    "import mdx from '@astrojs/mdx'\nexport default { integrations: [mdx()], devToolbar: { enabled: false } }\n",
  )
  write(
    join(folder, 'src/content.config.ts'),
    "import { defineCollection } from 'astro:content'\nimport { glob } from 'astro/loaders'\nexport const collections = { pieces: defineCollection({ loader: glob({ pattern: '*/index.mdx', base: './pieces' }) }) }\n",
  )
  write(join(folder, 'src/Bare.astro'), '<slot />\n')
  const components = `{ ${[...COMPONENTS.keys()].map((name) => `${name}: Bare`).join(', ')} }`
  write(
    join(folder, 'src/pages/[slug].astro'),
    `---\nimport { getCollection, render } from 'astro:content'\nimport Bare from '../Bare.astro'\nexport async function getStaticPaths() {\n  return (await getCollection('pieces')).map((piece) => ({ params: { slug: piece.id }, props: { piece } }))\n}\nconst { Content } = await render(Astro.props.piece)\nconst components = ${components}\n---\n<html lang="en"><head><title>{Astro.props.piece.data.title}</title></head><body><h1>{Astro.props.piece.data.title}</h1><Content components={components} /></body></html>\n`,
  )
  cpSync(join(contentDir, 'explainers'), join(folder, 'pieces'), { recursive: true })
  // Links to single packages, so that what Astro keeps beside them stays in this folder.
  for (const name of ['astro', '@astrojs/mdx']) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(resolve('node_modules', name), link, 'junction')
  }
}
