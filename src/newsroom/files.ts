/** Which files a newsroom's folder holds, and which of them lie where nothing reads them. */
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { findNear } from '../core/near.ts'
import { didYouMean, type Place, type Problem, problem } from '../core/problems.ts'
import { SCHEMAS, type YamlCollection } from '../schema/collections.ts'

const COLLECTIONS = Object.keys(SCHEMAS)
/** The site draws a picture of this name for every piece. */
const CARD = 'card.png'
const PICTURE = /\.(avif|gif|jpe?g|png|webp)$/

/**
 * List all files below a folder in one order on every machine; what begins with a dot is passed over. A link is followed
 * where it leads to something in the same folder; one that leads out of it, in a circle or nowhere is listed with a sign.
 */
export function listFiles(folder: string): { file: string; isStray: boolean }[] {
  const root = realpathSync(folder)
  const list = (below: string, above: readonly string[]): { file: string; isStray: boolean }[] =>
    readdirSync(join(root, below), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .flatMap((entry) => {
        const file = `${below}${entry.name}`
        const real = entry.isSymbolicLink() ? follow(join(root, file)) : join(root, file)
        if (!real || !`${real}${sep}`.startsWith(`${root}${sep}`) || above.includes(real))
          return [{ file, isStray: true }]
        const found = entry.isSymbolicLink() ? statSync(real) : entry
        if (found.isDirectory()) return list(`${file}/`, [...above, real])
        return found.isFile() ? [{ file, isStray: false }] : []
      })
  return list('', [root]).sort((a, b) => (a.file < b.file ? -1 : 1))
}

function follow(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

/** Explain a link that cannot be followed. */
export function explainStray(file: string): Problem {
  const hint = 'Put the file itself there, or link to another file of the newsroom.'
  const message = 'this link leads out of the newsroom’s folder, in a circle or nowhere'
  return problem('misplaced-file', { file, path: [], line: 1 }, message, hint)
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
  if (folder === 'editions')
    return report(
      'this is no part of an edition',
      'Editions are frozen by npm run edition; nothing else lies in their folder.',
    )
  if (basename(file) === CARD) return report('the site draws a picture of this name itself', 'Give yours another name.')
  if (/\.svg$/i.test(file))
    return report('an SVG can hold code, and is not published', 'Save the picture as .png or .webp.')
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
