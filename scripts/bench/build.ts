import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { divide, time, write } from './process.ts'

/** Whole builds of the same pieces: Listed with its checks and search, beside plain Astro MDX with neither. */
export function benchBuild(sizes: number[]): void {
  for (const size of sizes.length > 0 ? sizes : [100]) {
    const root = resolve('node_modules/.cache/bench')
    rmSync(root, { recursive: true, force: true })
    const pieces = Array.from({ length: size }, (_, number) => makePiece(number))
    writeNewsroom(join(root, 'content'), pieces)
    writePlainSite(join(root, 'plain'), pieces)
    const listed = time(['scripts/listed.mjs', 'build'], {
      CONTENT_DIR: join(root, 'content'),
      OUT_DIR: join(root, 'site'),
    })
    const plain = time([resolve('node_modules/astro/bin/astro.mjs'), 'build', '--root', join(root, 'plain')], {})
    console.log(`\n${size} pieces of ${words} words`)
    console.table({ listed, 'plain Astro MDX': plain, ratio: divide(listed, plain) })
    rmSync(root, { recursive: true, force: true })
  }
}

const paragraph =
  'The ministry said on Monday that the listing had been announced and that it would take effect once the order was made. '
const words = 20 * 22

function makePiece(number: number): { slug: string; front: string; body: string } {
  const front = `title: Piece ${number}\nstandfirst: The answer.\npublished: 2026-01-01\nstage: ready\nauthors: [desk]\ntopics: [lists]\nentities: []\nkeyPoints: [A point.]\n`
  const body = Array.from(
    { length: 10 },
    (_, index) => `## Question ${index} of piece ${number}\n\n${paragraph.repeat(2)}`,
  )
  return { slug: `piece-${number}`, front, body: `${body.join('\n\n')}\n` }
}

function writeNewsroom(folder: string, pieces: ReturnType<typeof makePiece>[]): void {
  write(
    join(folder, 'site.yaml'),
    'title: Bench\ntagline: T\nurl: https://bench.example\nlanguage: en-GB\npublisher: B\npolicies: {}\n',
  )
  write(join(folder, 'people/desk.yaml'), 'id: desk\nname: Desk\n')
  write(join(folder, 'topics/lists.yaml'), 'id: lists\nname: Lists\n')
  for (const { slug, front, body } of pieces)
    write(join(folder, `explainers/${slug}/index.mdx`), `---\n${front}---\n\n${body}`)
}

function writePlainSite(folder: string, pieces: ReturnType<typeof makePiece>[]): void {
  write(join(folder, 'astro.config.mjs'), "import mdx from '@astrojs/mdx'\nexport default { integrations: [mdx()] }\n")
  write(
    join(folder, 'src/content.config.ts'),
    "import { defineCollection } from 'astro:content'\nimport { glob } from 'astro/loaders'\nexport const collections = { pieces: defineCollection({ loader: glob({ pattern: '*.mdx', base: './pieces' }) }) }\n",
  )
  write(
    join(folder, 'src/pages/[slug].astro'),
    "---\nimport { getCollection, render } from 'astro:content'\nexport async function getStaticPaths() {\n  return (await getCollection('pieces')).map((piece) => ({ params: { slug: piece.id }, props: { piece } }))\n}\nconst { Content } = await render(Astro.props.piece)\n---\n<html lang=\"en\"><head><title>{Astro.props.piece.data.title}</title></head><body><h1>{Astro.props.piece.data.title}</h1><Content /></body></html>\n",
  )
  for (const { slug, front, body } of pieces) write(join(folder, `pieces/${slug}.mdx`), `---\n${front}---\n\n${body}`)
}
