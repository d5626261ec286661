/**
 * `content/` as files. Reads every file once, checks its form, and keeps the way back to each line.
 * Drafts and embargoed pieces are left out here, before anything that publishes can see them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { z } from 'astro/zod'
import { type Entries, type Entry, type ExplainerEntry, isPublic } from '../core/library.ts'
import { findNear } from '../core/near.ts'
import { didYouMean, type Path, type Problem, problem } from '../core/problems.ts'
import { EXPLAINER_SCHEMA, SCHEMAS, SITE_SCHEMA, type YamlCollection } from '../schema/collections.ts'
import { type Body, readBody } from './body.ts'
import { explainIssue } from './explain.ts'
import { readYaml, type YamlFile } from './yaml.ts'

/** A piece as a file: what Astro needs to build it, besides its entry. */
export interface Piece {
  slug: string
  /** Absolute. */
  path: string
  text: string
  body: Body
  file: string
}

export interface Newsroom {
  entries: Entries
  pieces: Piece[]
  problems: Problem[]
  lineOf: (file: string, path: Path) => number
}

const COLLECTIONS = Object.keys(SCHEMAS) as YamlCollection[]
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** A picture stands beside its piece: its name leads nowhere else. */
const PICTURE_NAME = /^[\w-][\w.-]*\.(avif|gif|jpe?g|png|webp)$/
const PICTURE = /\.(avif|gif|jpe?g|png|webp)$/

/** Read a newsroom's folder. With `preview`, drafts and embargoed pieces are kept. */
export function readNewsroom(contentDir: string, now: string, preview: boolean): Newsroom {
  if (!existsSync(contentDir))
    throw new Error(`there is no folder ${contentDir}: set CONTENT_DIR to a newsroom’s folder`)
  const yamls = new Map<string, YamlFile>()
  const problems: Problem[] = []
  const collections = Object.fromEntries(COLLECTIONS.map((name) => [name, [] as Entry<unknown>[]])) as Record<
    YamlCollection,
    Entry<unknown>[]
  >
  const explainers: ExplainerEntry[] = []
  const pieces: Piece[] = []
  let site: unknown

  for (const file of listFiles(contentDir)) {
    const path = join(contentDir, file)
    const [folder = '', ...rest] = file.split('/')
    if (file === 'site.yaml') {
      const yaml = open(file, readFileSync(path, 'utf8'))
      if (yaml.problems.length === 0) site = validate(SITE_SCHEMA, yaml.value, file, [], problems)
    } else if (isCollection(folder) && file.endsWith('.yaml')) {
      readEntries(folder, file, readFileSync(path, 'utf8'))
    } else if (folder === 'explainers' && rest.length === 2 && rest[1] === 'index.mdx') {
      readPiece(rest[0] as string, file, path)
    } else if (!(folder === 'explainers' && rest.length === 2 && PICTURE.test(file))) {
      problems.push(misplaced(file, folder))
    }
  }
  if (!existsSync(join(contentDir, 'site.yaml'))) {
    problems.push(
      problem(
        'missing-file',
        { file: 'site.yaml', path: [], line: 1 },
        'the newsroom has no site.yaml',
        'Add one with title, tagline, url, language, publisher and policies.',
      ),
    )
  }

  function open(file: string, text: string, firstLine = 1): YamlFile {
    const yaml = readYaml(text, file, firstLine)
    yamls.set(file, yaml)
    problems.push(...yaml.problems)
    return yaml
  }

  function readEntries(collection: YamlCollection, file: string, text: string): void {
    const yaml = open(file, text)
    if (yaml.problems.length > 0) return
    const isList = Array.isArray(yaml.value)
    for (const [index, value] of (isList ? (yaml.value as unknown[]) : [yaml.value]).entries()) {
      const at: Path = isList ? [index] : []
      const data = validate(SCHEMAS[collection], value, file, at, problems) as { id: string } | undefined
      if (data) collections[collection].push({ id: data.id, data, file, at })
    }
  }

  function readPiece(slug: string, file: string, path: string): void {
    const text = readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
    const front = /^---\n([\s\S]*?\n)---\s*(\n|$)/.exec(text)
    const found: Problem[] = []
    const report = () => {
      const isHidden = hides(front?.[1] ?? '', now)
      problems.push(...found.map((one) => (isHidden ? { ...one, severity: 'warning' as const } : one)))
    }
    if (!SLUG.test(slug)) {
      found.push(
        problem(
          'bad-id',
          { file, path: [], line: 1 },
          `“${slug}” cannot be part of an address`,
          'Rename the folder: small letters, digits and single hyphens.',
        ),
      )
    }
    if (!front) {
      found.push(
        problem(
          'bad-yaml',
          { file, path: [], line: 1 },
          'the piece does not begin with its front matter',
          'Begin with a line ---, then the keys, then a line ---.',
        ),
      )
      report()
      return
    }
    const yaml = readYaml(front[1] as string, file, 2)
    yamls.set(file, yaml)
    found.push(...yaml.problems)
    const data = yaml.problems.length > 0 ? undefined : validate(EXPLAINER_SCHEMA, yaml.value, file, [], found)
    const body = readBody(text, file)
    found.push(...body.problems)
    for (const { to, value, line } of body.references) {
      if (to === 'file' && !(PICTURE_NAME.test(value) && existsSync(join(dirname(path), value))))
        found.push(missingPicture(file, line, value, dirname(path)))
    }
    report()
    if (!data || found.length > 0) return
    if (!preview && !isPublic(data, now)) return
    explainers.push({ id: slug, data, file, at: [], outline: body.outline })
    pieces.push({ slug, path, text, body, file })
  }

  const entries = { site: site ?? emptySite, explainers, ...collections } as unknown as Entries
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

/** Say whether front matter, sound or not, keeps its piece from readers: what is wrong with it then stops nobody else. */
function hides(front: string, now: string): boolean {
  const embargo = /^embargo:\s*["']?(\S+?)["']?\s*$/m.exec(front)?.[1]
  return /^stage:\s*["']?draft/m.test(front) || (embargo !== undefined && Date.parse(embargo) > Date.parse(now))
}

function isCollection(folder: string): folder is YamlCollection {
  return (COLLECTIONS as string[]).includes(folder)
}

/** All files below a folder in one order on every machine; dot files and links out of the folder are passed over. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

function validate<S extends z.ZodType>(
  schema: S,
  value: unknown,
  file: string,
  at: Path,
  problems: Problem[],
): z.output<S> | undefined {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const given = (issue.path as Path).reduce<unknown>(
      (inner, key) => (inner as Record<string | number, unknown>)?.[key],
      value,
    )
    problems.push(...explainIssue(issue, { file, path: at }, given, keysAt(schema, issue.path as Path)))
  }
  return undefined
}

/** The keys that a strict object at `path` of a schema knows. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let node: unknown = schema
  const unwrap = () => {
    for (
      let def = (node as z.ZodType)?.def as { innerType?: unknown } | undefined;
      def?.innerType;
      def = (node as z.ZodType).def as typeof def
    )
      node = def.innerType
  }
  for (const key of path) {
    unwrap()
    const inner = node as { shape?: Record<string, unknown>; element?: unknown; valueType?: unknown }
    node = inner?.shape?.[key as string] ?? inner?.element ?? inner?.valueType
  }
  unwrap()
  return Object.keys((node as { shape?: object })?.shape ?? {})
}

function misplaced(file: string, folder: string): Problem {
  const place = { file, path: [], line: 1 }
  if (/\.mdx?$|\.markdown$/i.test(file)) {
    return problem(
      'misplaced-file',
      place,
      'this is not where a piece lives',
      'Move it to explainers/<name>/index.mdx.',
    )
  }
  if (file.endsWith('.yml'))
    return problem('misplaced-file', place, 'only .yaml files are read', `Rename it to ${basename(file, '.yml')}.yaml.`)
  const folders = [...COLLECTIONS, 'explainers']
  const near = folder && !folders.includes(folder) ? findNear(folder, folders) : []
  return problem(
    'misplaced-file',
    place,
    'nothing reads this file',
    didYouMean(near, `Move it to one of: ${folders.join(', ')}.`),
  )
}

function missingPicture(file: string, line: number, name: string, folder: string): Problem {
  const pictures = readdirSync(folder).filter((one) => PICTURE.test(one))
  return problem(
    'missing-file',
    { file, path: [], line },
    `there is no picture “${name}” beside the piece`,
    didYouMean(findNear(name, pictures), 'Put it in the piece’s own folder.'),
  )
}
