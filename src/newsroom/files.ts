/** Which files a newsroom's folder holds, and which of them lie where nothing reads them. */
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { findNear } from '../core/near.ts'
import { didYouMean, type Place, type Problem, problem } from '../core/problems.ts'
import { toSlug } from '../core/slug.ts'
import { SCHEMAS, type YamlCollection } from '../schema/collections.ts'
import type { PictureFault } from './images.ts'

const COLLECTIONS = Object.keys(SCHEMAS)
/** The site draws a picture of this name for every piece. */
const CARD = 'card.png'
const PICTURE = /\.(avif|gif|jpe?g|png|webp)$/
/** What writers take for pictures as well. */
const FOREIGN_PICTURE = /\.(avif|gif|jpe?g|png|webp|heic|heif|tiff?|bmp|svg|pdf|psd)$/i

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

/** Say whether a file is meant to be text. */
export function isText(file: string): boolean {
  return /\.(?:mdx?|markdown|ya?ml|txt)$/i.test(file)
}

/** Say whether a name is that of a picture, be it of a kind that we do not show. */
export function isPictureName(name: string): boolean {
  return FOREIGN_PICTURE.test(name)
}

/** Explain a file that nothing reads. */
export function explainMisplaced(file: string): Problem {
  const [folder = ''] = file.split('/')
  const folders = [...COLLECTIONS, 'explainers']
  const report = (message: string, hint: string) =>
    problem('misplaced-file', { file, path: [], line: 1 }, message, hint)
  if (/\.mdx?$|\.markdown$/i.test(file)) {
    const own = /^index\./i.test(basename(file)) ? basename(dirname(file)) : basename(file)
    const name = toSlug(own.replace(/\.\w+$/, '')) || '<name>'
    return report('this is not where a piece lives', `Move it to explainers/${name}/index.mdx.`)
  }
  if (/^site\.ya?ml$/i.test(file)) return report('the name of this file is site.yaml', 'Rename it to site.yaml.')
  if (basename(file) === CARD) return report('the site draws a picture of this name itself', 'Give yours another name.')
  if (folder === 'explainers' && FOREIGN_PICTURE.test(file)) {
    const near = explainEnding(basename(file))
    if (near) return problem('bad-picture', { file, path: [], line: 1 }, near.message, near.hint)
    return report(
      'a picture lies in the folder of the piece that shows it',
      'Move it beside the index.mdx of the piece.',
    )
  }
  if (folder === 'editions')
    return report(
      'this is no part of an edition',
      'Editions are frozen by npm run edition; nothing else lies in their folder.',
    )
  if (/\.ya?ml$/i.test(file) && !file.endsWith('.yaml'))
    return report('only .yaml files are read', `Rename it to ${basename(file).replace(/\.\w+$/, '')}.yaml.`)
  if (/\.ya?ml\.txt$/i.test(file) && folders.includes(folder))
    return report('only .yaml files are read', `Rename it to ${basename(file).replace(/\.ya?ml\.txt$/i, '')}.yaml.`)
  if (folder === 'explainers')
    return report('nothing reads this file', 'Beside a piece lie pictures alone: keep notes elsewhere.')
  const near = folders.includes(folder) ? [] : findNear(folder, folders)
  return report('nothing reads this file', didYouMean(near, `Move it to one of: ${folders.join(', ')}.`))
}

/** Explain a picture whose name ends as none that we show. */
function explainEnding(name: string): PictureFault | undefined {
  if (PICTURE.test(name) || !FOREIGN_PICTURE.test(name)) return undefined
  const right = name.replace(/\.\w+$/, (ending) => ending.toLowerCase())
  if (PICTURE.test(right))
    return {
      message: `“${name}” ends in capitals, and endings are written in small letters`,
      hint: `Rename the file to ${right}, and write src="${right}".`,
    }
  const hint = 'Save it as PNG, JPEG or WebP, with a name that ends in .png, .jpg or .webp.'
  return { message: `“${name}” is of a kind that browsers do not all show, or that can do harm`, hint }
}

/** Explain a picture that a piece names and that is not among those beside it; `beside` are all files below its folder. */
export function explainMissingPicture(place: Place, name: string, beside: readonly string[]): Problem {
  const bare = basename(name.replaceAll('\\', '/'))
  const same = beside.find((one) => one.toLowerCase() === name.toLowerCase())
  const fault = explainEnding(same ?? name)
  if (bare === CARD) {
    const hint = 'Give yours another name.'
    return problem('bad-picture', place, `the site draws a picture called ${CARD} itself`, hint)
  }
  if (fault && bare === name) return problem('bad-picture', place, fault.message, fault.hint)
  const message = `there is no picture “${name}” beside the piece`
  if (/^(?:https?:)?\/\//.test(name))
    return problem(
      'missing-file',
      place,
      message,
      'Save the picture in the folder of the piece, and write its name alone.',
    )
  if (bare !== name && beside.includes(bare)) return problem('missing-file', place, message, `Write src="${bare}".`)
  const below = beside.find((one) => one.includes('/') && basename(one) === bare)
  if (same) return problem('missing-file', place, message, `It is called ${same}: write src="${same}".`)
  if (below) return problem('missing-file', place, message, `Move ${below} beside the piece.`)
  const pictures = beside.filter((one) => PICTURE.test(one))
  return problem(
    'missing-file',
    place,
    message,
    didYouMean(findNear(name, pictures), 'Put it in the piece’s own folder.'),
  )
}
