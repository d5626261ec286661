/**
 * `content/` as files. Reads every file once, checks its form, and keeps the way back to each line.
 * Drafts and embargoed pieces are left out here, before anything that publishes can see them.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Entries, Entry, ExplainerEntry } from '../core/entries.ts'
import { isPublic } from '../core/library.ts'
import { type Path, type Problem, problem } from '../core/problems.ts'
import { EXPLAINER_SCHEMA, SCHEMAS, SITE_SCHEMA, type YamlCollection } from '../schema/collections.ts'
import { type Body, readBody } from './body.ts'
import { explainMisplaced, explainMissingPicture, isCollection, isPicture, listFiles } from './files.ts'
import { validate } from './validate.ts'
import { readYaml, type YamlFile } from './yaml.ts'

/** A piece as a file. */
export interface Piece {
  slug: string
  /** Absolute. */
  path: string
  text: string
  body: Body
  file: string
  /** True where drafts and embargoes keep it from readers: what is wrong with it then only warns. */
  isHidden: boolean
}

export interface Newsroom {
  entries: Entries
  /** The pieces of `entries.explainers`, and those that are too broken to be among them. */
  pieces: Piece[]
  problems: Problem[]
  lineOf: (file: string, path: Path) => number
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Read a newsroom's folder. With `preview`, drafts and embargoed pieces are kept. */
export function readNewsroom(contentDir: string, now: string, preview: boolean): Newsroom {
  if (!existsSync(contentDir)) {
    throw new Error(`there is no folder ${contentDir}: set CONTENT_DIR to a newsroom’s folder`)
  }
  const files = listFiles(contentDir)
  const yamls = new Map<string, YamlFile>()
  const problems: Problem[] = []
  const collections = Object.fromEntries(Object.keys(SCHEMAS).map((name) => [name, []])) as unknown as Record<
    YamlCollection,
    Entry<unknown>[]
  >
  const broken: { collection: string; id: string }[] = []
  const explainers: ExplainerEntry[] = []
  const pieces: Piece[] = []
  let site: unknown

  for (const file of files) {
    const [folder = ''] = file.split('/')
    if (file === 'site.yaml') site = readSite(file)
    else if (isCollection(folder) && file.endsWith('.yaml')) readEntries(folder, file)
    else if (/^explainers\/[^/]+\/index\.mdx$/.test(file)) readPiece(file)
    else if (!isPicture(file)) problems.push(explainMisplaced(file))
  }
  if (!files.includes('site.yaml')) problems.push(missingSite)

  function open(file: string): YamlFile {
    const yaml = readYaml(readText(file), file)
    yamls.set(file, yaml)
    problems.push(...yaml.problems)
    return yaml
  }

  function readText(file: string): string {
    return readFileSync(join(contentDir, file), 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
  }

  function readSite(file: string): unknown {
    const yaml = open(file)
    return yaml.problems.length > 0 ? undefined : validate(SITE_SCHEMA, yaml.value ?? {}, { file, at: [] }, problems)
  }

  function readEntries(collection: YamlCollection, file: string): void {
    const yaml = open(file)
    if (yaml.problems.length > 0) {
      // What refers to these ids is not wrong on top of it.
      for (const [, id = ''] of readText(file).matchAll(/^[-\s{]*id:\s*["']?([\w-]+)/gm))
        broken.push({ collection, id })
      return
    }
    const isList = Array.isArray(yaml.value)
    for (const [index, value] of (isList ? (yaml.value as unknown[]) : [yaml.value]).entries()) {
      const at: Path = isList ? [index] : []
      const data = validate(SCHEMAS[collection], value, { file, at }, problems) as { id: string } | undefined
      if (data) collections[collection].push({ id: data.id, data, file, at })
      else broken.push({ collection, id: String((value as { id?: unknown })?.id) })
    }
  }

  function readPiece(file: string): void {
    const path = join(contentDir, file)
    const slug = file.split('/')[1] as string
    const text = readText(file)
    const front = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/m.exec(text)
    const found: Problem[] = []
    if (!SLUG.test(slug)) found.push(badFolder(file, slug))
    const body = readBody(text, file)
    found.push(...body.problems)
    const yaml = readYaml(front?.[1] ?? '', file, 2)
    yamls.set(file, yaml)
    if (front?.index === 0) found.push(...yaml.problems)
    else found.push(noFrontMatter(file))
    const isReadable = front?.index === 0 && yaml.problems.length === 0
    const data = isReadable ? validate(EXPLAINER_SCHEMA, yaml.value ?? {}, { file, at: [] }, found) : undefined
    const pictures = body.references.filter(({ to }) => to === 'file')
    if (data?.image) pictures.push({ to: 'file', value: data.image.src, line: yaml.lineOf(['image', 'src']) })
    for (const { value, line } of pictures) {
      const picture = `${dirname(file)}/${value}`
      if (!(isPicture(picture) && files.includes(picture)))
        found.push(explainMissingPicture(contentDir, file, line, value))
    }
    const isHidden = data ? !isPublic(data, now) : hides(front?.[1] ?? '', now)
    problems.push(...found.map((one) => (isHidden ? { ...one, severity: 'warning' as const } : one)))
    if (isHidden && !preview) return
    pieces.push({ slug, path, text, body, file, isHidden })
    if (data && found.length === 0) explainers.push({ id: slug, data, file, at: [], outline: body.outline })
  }

  const entries = { site: site ?? emptySite, explainers, broken, ...collections } as unknown as Entries
  return { entries, pieces, problems, lineOf: (file, path) => yamls.get(file)?.lineOf(path) ?? 1 }
}

const emptySite = {
  title: '',
  tagline: '',
  url: 'https://invalid.example',
  language: 'en',
  publisher: '',
  policies: {},
}

const missingSite = problem(
  'missing-file',
  { file: 'site.yaml', path: [], line: 1 },
  'the newsroom has no site.yaml',
  'Add one with title, tagline, url, language, publisher and policies.',
)

/** Say whether front matter that cannot be read as a whole keeps its piece from readers all the same. */
function hides(front: string, now: string): boolean {
  const embargo = /^embargo:\s*["']?([^\s"']+)/m.exec(front)?.[1]
  return /^stage:\s*["']?draft/m.test(front) || (embargo !== undefined && Date.parse(embargo) > Date.parse(now))
}

function badFolder(file: string, slug: string): Problem {
  const hint = 'Rename the folder: small letters, digits and single hyphens.'
  return problem('bad-id', { file, path: [], line: 1 }, `“${slug}” cannot be part of an address`, hint)
}

function noFrontMatter(file: string): Problem {
  const hint = 'Begin with a line ---, then the keys, then a line ---.'
  return problem('bad-yaml', { file, path: [], line: 1 }, 'the piece does not begin with its front matter', hint)
}
