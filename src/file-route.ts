/** The route of every file that is no page: what it holds says the table in `publish/files.ts`. */
import type { APIContext, GetStaticPathsOptions } from 'astro'
import type { Library } from './core/model.ts'
import { digest } from './digest.ts'
import { readEdition, readEditions, readLibrary } from './library.ts'
import { type FileRow, toFiles, toSearchFiles } from './publish/files.ts'

const listed = new WeakMap<Library, { files?: FileRow[]; search?: FileRow[] }>()

/** List the files that a route is for: those whose names begin and end as its pattern does. */
export async function getStaticPaths({ routePattern }: GetStaticPathsOptions) {
  const [start = '', end = ''] = routePattern.split('[...file]')
  const library = await readLibrary()
  const edition = await readEdition()
  const known = listed.get(library) ?? {}
  listed.set(library, known)
  if (start === '/search/') known.search ??= toSearchFiles(library, edition)
  else known.files ??= toFiles(library, edition, readEditions())
  return ((start === '/search/' ? known.search : known.files) ?? [])
    .filter(({ path }) => path.startsWith(start) && path.endsWith(end))
    .map((row) => ({
      params: { file: row.path.slice(start.length, row.path.length - end.length) },
      props: { row },
      // A part of the search is what it is wherever it stands: its folder is named by what all parts hold.
      ...(!edition.preview && { cacheKey: digest([start === '/search/' ? start : row.path, row.of]) }),
    }))
}

/** Make a file. */
export async function GET({ props }: APIContext<{ row: FileRow }>) {
  return new Response(await props.row.make())
}
