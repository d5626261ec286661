/**
 * Bring the site that was built last to a host. The build knows no host and no past; what was deployed before, and its
 * bytes, are kept here, in `.deploys/`, so that a plan is a comparison and going back is a plan like any other.
 */
import { createHash } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { doubt, type Files, filesOf, type Manifest, type Plan, planDeploy } from '../src/publish/deploy.ts'
import { measure, reach } from '../src/publish/limits.ts'
import { readSettings } from '../src/settings.ts'
import { takeLock } from './lock.ts'
import { MARK, PREVIEW } from './out-dir.ts'

const USAGE = `npm run deploy -- plan               what to put and to delete, in order: .deploys/plan.json
npm run deploy -- done               what the plan says has been done
npm run deploy -- to <folder>        do it, in a folder that a server serves
npm run deploy -- rollback           plan the way back to the deployment before
npm run deploy -- rollback <folder>  go back, in that folder
npm run deploy -- limits             what hosts take, and when the site that was built last reaches it
With --store <folder> another one than .deploys/: one for each host.`

/** Deployments that can be gone back to, and those whose files may still be on the host. */
const STORED = 5

/** Deploy as the options say; resolves to the exit code. */
export async function run(options: string[]): Promise<number> {
  const at = options.indexOf('--store')
  const store = at < 0 ? '.deploys' : options[at + 1]
  const [command = '', folder, ...rest] = at < 0 ? options : options.toSpliced(at, 2)
  const takesFolder = command === 'to' || command === 'rollback'
  const isKnown = takesFolder || ['plan', 'done', 'limits'].includes(command)
  if (!store || !isKnown || rest.length > 0 || (folder && !takesFolder) || (command === 'to' && !folder)) {
    console.error(USAGE)
    return 1
  }
  if (command === 'limits') {
    printLimits(readSettings().outDir)
    return 0
  }
  mkdirSync(join(store, 'objects'), { recursive: true })
  const lock = join(store, 'lock')
  const holder = takeLock(lock)
  if (holder !== undefined) throw new Error(`Another deployment (process ${holder}) is at work here. Wait for it.`)
  try {
    if (command === 'done') finish(store)
    else {
      const { plan, known, before } = makePlan(store, command === 'rollback')
      if (folder) {
        const isEmpty = !existsSync(folder) || readdirSync(folder).length === 0
        if (!before && !isEmpty)
          throw new Error(`${folder} holds files that no deployment has put there: empty it, or choose another folder.`)
        if (known && isEmpty)
          throw new Error(
            `${folder} is empty, and ${store} knows of a deployment: name its folder, or another --store.`,
          )
        carryOut(plan, store, folder)
        finish(store)
      }
    }
    return 0
  } finally {
    rmSync(lock, { force: true })
  }
}

const planFile = (store: string) => join(store, 'plan.json')
const manifestFile = (store: string, number: number) => join(store, `${number}.json`)
const objectFile = (store: string, sha256: string) => join(store, 'objects', sha256)

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

/** Write a file whole or not at all. */
function write(file: string, text: string): void {
  writeFileSync(`${file}.part`, text)
  renameSync(`${file}.part`, file)
}

function listManifests(store: string): number[] {
  const names = readdirSync(store).flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? [])
  return names.map(Number).sort((a, b) => a - b)
}

interface Made {
  plan: Plan
  /** What the last deployment that came to its end has left; what may be there now. */
  known: Manifest | undefined
  before: Manifest | undefined
}

function makePlan(store: string, isBack: boolean): Made {
  const numbers = listManifests(store)
  const [earlier, last] = [numbers.at(-2), numbers.at(-1)]
  const known = last === undefined ? undefined : readJson<Manifest>(manifestFile(store, last))
  // A plan that is still there was begun, or may have been: what it names is put again.
  const begun = existsSync(planFile(store)) ? readJson<Plan>(planFile(store)) : undefined
  const before = begun ? doubt(known, begun) : known
  const target = begun ? last : earlier
  if (isBack && target === undefined) throw new Error('There is no deployment to go back to.')
  const manifest = isBack ? readJson<Manifest>(manifestFile(store, target as number)) : undefined
  const { outDir, base } = readSettings()
  const files = manifest ? filesOf(manifest) : storeSite(outDir, store)
  const plan = planDeploy(before, files, manifest?.base ?? base)
  write(planFile(store), JSON.stringify(plan, undefined, 1))
  const puts = plan.steps.filter((step) => step.do === 'put')
  const megabytes = puts.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
  const kept = Object.values(plan.after.files).filter((file) => file.last < plan.after.number).length
  const from = before ? `deployment ${before.number}` : 'nothing'
  const what = manifest ? `back to deployment ${manifest.number}` : `to the site in ${outDir}`
  console.log(
    `From ${from} ${what}: ${puts.length} files to put (${megabytes.toFixed(1)} MB), ${plan.steps.length - puts.length} to delete, ${kept} kept of editions before.`,
  )
  console.log(`The steps are in ${planFile(store)}; the bytes of each are ${objectFile(store, '<sha256>')}.`)
  return { plan, known, before }
}

/** List the files of a built site by their path in it; throws where it is not one that may be published. */
function listSite(site: string): [path: string, file: string][] {
  const refuse = (why: string) => new Error(`${site} ${why}. Nothing was deployed.`)
  if (!existsSync(join(site, MARK))) throw refuse('was not made by npm run build, or not to its end')
  const front = readFileSync(join(site, 'index.html'), 'utf8')
  if (
    readFileSync(join(site, MARK), 'utf8') === PREVIEW ||
    front.includes('class="preview-note"') ||
    /<meta name="robots" content="noindex"/.test(front)
  )
    throw refuse('is a preview, with drafts in it')
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file): [string, string] => [file.slice(site.length).replaceAll('\\', '/'), file])
    .filter(([path]) => path !== `/${MARK}`)
}

/** Print what hosts take, as a table of Markdown. */
function printLimits(folder: string): void {
  const files = Object.fromEntries(listSite(folder).map(([path, file]) => [path, statSync(file).size]))
  const { designations } = readJson<{ designations: unknown[] }>(join(folder, 'data/designations.json'))
  const site = measure(files, designations.length)
  const format = (value: number) => value.toLocaleString('en-GB')
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
  console.log(
    `${format(site.files)} files, ${megabytes(site.bytes)}; the largest is ${site.largest.path} (${megabytes(site.largest.bytes)}), the fullest folder ${site.folder.path} (${format(site.folder.files)} files); ${format(site.designations)} designations.\n`,
  )
  console.log('| host | takes | now | reached at |\n| --- | --- | --- | --- |')
  for (const { limit, now, reachedAt } of reach(site)) {
    const isBytes = limit.of === 'bytes' || limit.of === 'largest'
    const shown = isBytes ? megabytes(now) : format(now)
    console.log(`| ${limit.host} | [${limit.says}](${limit.source}) | ${shown} | ${format(reachedAt)} designations |`)
  }
}

/** Keep the bytes of a built site, and list its files. */
function storeSite(site: string, store: string): Files {
  const files: Files = {}
  for (const [path, file] of listSite(site)) {
    const bytes = readFileSync(file)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const object = objectFile(store, sha256)
    if (!existsSync(object)) {
      copyFileSync(file, `${object}.part`, constants.COPYFILE_FICLONE)
      renameSync(`${object}.part`, object)
    }
    files[path] = { sha256, bytes: bytes.length }
  }
  return files
}

/** Do what a plan says in a folder, step by step: each file is there whole, as it was or as it will be. */
function carryOut({ steps }: Plan, store: string, folder: string): void {
  for (const step of steps) {
    const place = join(folder, step.path)
    if (step.do === 'put') {
      mkdirSync(dirname(place), { recursive: true })
      copyFileSync(objectFile(store, step.sha256), `${place}.part`)
      renameSync(`${place}.part`, place)
    } else {
      rmSync(place, { force: true })
      clearAbove(place, folder)
    }
  }
}

/** Take away the folders that held a file, as far as nothing is in them. */
function clearAbove(file: string, top: string): void {
  for (let folder = dirname(file); folder.length > top.length; folder = dirname(folder)) {
    if (existsSync(folder) && readdirSync(folder).length > 0) return
    if (existsSync(folder)) rmdirSync(folder)
  }
}

/** Note that a plan has been carried out, and drop the bytes that nothing can need any more. */
function finish(store: string): void {
  if (!existsSync(planFile(store))) throw new Error('There is no plan: npm run deploy -- plan makes one.')
  const { after } = readJson<Plan>(planFile(store))
  write(manifestFile(store, after.number), JSON.stringify(after, undefined, 1))
  rmSync(planFile(store))
  const numbers = listManifests(store)
  for (const number of numbers.slice(0, -STORED)) rmSync(manifestFile(store, number))
  const needed = new Set(
    numbers.slice(-STORED).flatMap((number) => {
      const { files } = readJson<Manifest>(manifestFile(store, number))
      return Object.values(files).map(({ sha256 }) => sha256)
    }),
  )
  for (const name of readdirSync(join(store, 'objects'))) if (!needed.has(name)) rmSync(join(store, 'objects', name))
  console.log(`Deployment ${after.number} is noted. npm run deploy -- rollback leads back to the one before.`)
}
