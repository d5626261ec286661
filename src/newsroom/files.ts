/** Which files a newsroom's folder holds, and which of them lie where nothing reads them. */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findNear } from '../core/near.ts'
import { didYouMean, type Place, type Problem, problem } from '../core/problems.ts'
import { SCHEMAS, type YamlCollection } from '../schema/collections.ts'

const COLLECTIONS = Object.keys(SCHEMAS)
/** The site draws a picture of this name for every piece. */
const CARD = 'card.png'
const PICTURE = /\.(avif|gif|jpe?g|png|webp)$/

/** List all files below a folder in one order on every machine; links, and what begins with a dot, are passed over. */
export function listFiles(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const file = `${below}${entry.name}`
      // Node's own recursion follows links to folders, in circles too.
      return entry.isDirectory() ? listFiles(folder, `${file}/`) : entry.isFile() ? [file] : []
    })
    .sort()
}

/** Say whether a folder of the newsroom is a collection of YAML files. */
export function isCollection(folder: string): folder is YamlCollection {
  return COLLECTIONS.includes(folder)
}

/** Say whether a file is a picture beside a piece. */
export function isPicture(file: string): boolean {
  return /^explainers\/[^/]+\/[^/]+$/.test(file) && PICTURE.test(file) && basename(file) !== CARD
}

/** Explain a file that nothing reads. */
export function explainMisplaced(file: string): Problem {
  const [folder = ''] = file.split('/')
  const report = (message: string, hint: string) =>
    problem('misplaced-file', { file, path: [], line: 1 }, message, hint)
  if (/\.mdx?$|\.markdown$/i.test(file)) {
    return report('this is not where a piece lives', 'Move it to explainers/<name>/index.mdx.')
  }
  if (basename(file) === CARD) return report('the site draws a picture of this name itself', 'Give yours another name.')
  if (file.endsWith('.yml')) return report('only .yaml files are read', `Rename it to ${basename(file, '.yml')}.yaml.`)
  const folders = [...COLLECTIONS, 'explainers']
  const near = folders.includes(folder) ? [] : findNear(folder, folders)
  return report('nothing reads this file', didYouMean(near, `Move it to one of: ${folders.join(', ')}.`))
}

/** Explain a picture that a piece names and that is not among those beside it. */
export function explainMissingPicture(place: Place, name: string, beside: readonly string[]): Problem {
  const hint = didYouMean(findNear(name, beside), 'Put it in the piece’s own folder.')
  return problem('missing-file', place, `there is no picture “${name}” beside the piece`, hint)
}
