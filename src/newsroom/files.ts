/** Which files a newsroom's folder holds, and which of them lie where nothing reads them. */
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { findNear } from '../core/near.ts'
import { didYouMean, type Problem, problem } from '../core/problems.ts'
import { SCHEMAS, type YamlCollection } from '../schema/collections.ts'

const COLLECTIONS = Object.keys(SCHEMAS)
const PICTURE = /\.(avif|gif|jpe?g|png|webp)$/

/** List all files below a folder in one order on every machine; what begins with a dot, and what links lead out to, is passed over. */
export function listFiles(folder: string): string[] {
  const root = realpathSync(folder) + sep
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && realpathSync(join(entry.parentPath, entry.name)).startsWith(root))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
    .sort()
}

/** Say whether a folder of the newsroom is a collection of YAML files. */
export function isCollection(folder: string): folder is YamlCollection {
  return COLLECTIONS.includes(folder)
}

/** Say whether a file is a picture beside a piece. */
export function isPicture(file: string): boolean {
  return /^explainers\/[^/]+\/[^/]+$/.test(file) && PICTURE.test(file)
}

/** Explain a file that nothing reads. */
export function explainMisplaced(file: string): Problem {
  const [folder = ''] = file.split('/')
  const report = (message: string, hint: string) =>
    problem('misplaced-file', { file, path: [], line: 1 }, message, hint)
  if (/\.mdx?$|\.markdown$/i.test(file)) {
    return report('this is not where a piece lives', 'Move it to explainers/<name>/index.mdx.')
  }
  if (file.endsWith('.yml')) return report('only .yaml files are read', `Rename it to ${basename(file, '.yml')}.yaml.`)
  const folders = [...COLLECTIONS, 'explainers']
  const near = folders.includes(folder) ? [] : findNear(folder, folders)
  return report('nothing reads this file', didYouMean(near, `Move it to one of: ${folders.join(', ')}.`))
}

/** Explain a picture that a piece names and that does not stand beside it. */
export function explainMissingPicture(contentDir: string, file: string, line: number, name: string): Problem {
  const folder = join(contentDir, dirname(file))
  const pictures = existsSync(folder) ? readdirSync(folder).filter((one) => PICTURE.test(one)) : []
  return problem(
    'missing-file',
    { file, path: [], line },
    `there is no picture “${name}” beside the piece`,
    didYouMean(findNear(name, pictures), 'Put it in the piece’s own folder.'),
  )
}
