/** The table of headers and the addresses that have moved, as each host reads them. `docs/hosting.md` says what to do with each. */
import { paths, withBase } from '../core/urls.ts'
import type { Address, Hosted } from './dataset.ts'
import { ASKED, HOST_FILES, NEVER, TYPES, toHeaderRows, toRegExp } from './headers.ts'
import { type Move, toMoves } from './redirects.ts'

const FROM = 'Made from the table in src/publish/headers.ts'

/** Write `_headers`, which Netlify and Cloudflare Pages read. They keep what has no row of its own as `ASKED` says. */
export function toHeaders({ base, hasAdmin }: Hosted): string {
  const blocks = toHeaderRows(base, hasAdmin).flatMap(({ name, paths, headers }) => [
    `# ${name}`,
    ...paths.flatMap((path) => [path, ...Object.entries(headers).map(([key, value]) => `  ${key}: ${value}`)]),
  ])
  return `# ${FROM}.\n${blocks.map((line) => `${line}\n`).join('')}`
}

/** Write `vercel.json`. */
export function toVercel(moves: readonly Move[], { base, hasAdmin }: Hosted): string {
  const toSource = (path: string) => path.replace(/[.]/g, '\\.').replace(/\*$/, '(.*)')
  const rows = toHeaderRows(base, hasAdmin).flatMap(({ paths, headers }) =>
    paths.map((path) => ({
      source: toSource(path),
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    })),
  )
  const redirects = toMoves(moves, base).map(([from, to]) => ({
    source: toSource(from),
    destination: to,
    statusCode: 301,
  }))
  return `${JSON.stringify({ trailingSlash: true, headers: rows, redirects }, undefined, 2)}\n`
}

/** Addresses as one regular expression. */
function anyOf(patterns: readonly string[]): string {
  return `^(?:${patterns.map(toRegExp).join('|')})$`
}

/** Write a file for Caddy 2. Where it listens and where the site lies are variables of the environment. */
export function toCaddy(moves: readonly Move[], { base, hasAdmin }: Hosted): string {
  const rows = toHeaderRows(base, hasAdmin)
  const lines = [
    `# ${FROM}.`,
    '{$LISTED_ADDRESS:localhost} {',
    '\troot * {$LISTED_ROOT:/srv/listed}',
    '\tencode zstd gzip',
    `\theader ?Cache-Control "${ASKED}"`,
    ...rows.flatMap(({ name, paths, headers }, index) => [
      `\t# ${name}`,
      `\t@row${index} path_regexp ${anyOf(paths)}`,
      `\theader @row${index} {`,
      ...Object.entries(headers).map(([key, value]) => `\t\t${key} "${value}"`),
      '\t}',
    ]),
    ...Object.entries(TYPES).flatMap(([end, type]) =>
      end === 'html' ? [] : [`\t@${end} path *.${end}`, `\theader @${end} Content-Type "${type}"`],
    ),
    ...toMoves(moves, base).flatMap(([from, to], index) =>
      from.includes(':id')
        ? [
            `\t@moved${index} path_regexp moved${index} ^${toRegExp(from).replace('[^/]+', '([^/]+)')}$`,
            `\tredir @moved${index} ${to.replace(':id', `{re.moved${index}.1}`)} 301`,
          ]
        : [`\tredir ${from} ${to} 301`],
    ),
    ...(base === '/' ? [] : [`\turi strip_prefix ${base.slice(0, -1)}`]),
    '\tfile_server {',
    `\t\thide ${HOST_FILES.map((file) => file.slice(1)).join(' ')}`,
    '\t}',
    '\thandle_errors {',
    `\t\theader Cache-Control ${NEVER}`,
    `\t\theader Content-Type "${TYPES.html}"`,
    '\t\trewrite * /404.html',
    '\t\tfile_server',
    '\t}',
    '}',
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** Write a file for nginx, to be included in its `http` part. */
export function toNginx(moves: readonly Move[], { site, base, hasAdmin }: Hosted): string {
  const rows = toHeaderRows(base, hasAdmin)
  const names = [...new Set(rows.flatMap(({ headers }) => Object.keys(headers)))]
  const toVariable = (name: string) => `$listed_${name.toLowerCase().replaceAll('-', '_')}`
  const map = (of: string, to: string, entries: string[]) => [
    `map ${of} ${to} {`,
    ...entries.map((entry) => `\t${entry};`),
    '}',
  ]
  const lines = [
    `# ${FROM}.`,
    ...names.flatMap((name) =>
      map('$uri', toVariable(name), [
        `default "${name === 'Cache-Control' ? ASKED : ''}"`,
        ...rows
          .filter(({ headers }) => headers[name] !== undefined)
          .map(({ paths, headers }) => `"~${toIndexed(paths)}" "${headers[name]}"`),
      ]),
    ),
    ...map('$status', '$listed_cache', [`default ${toVariable('Cache-Control')}`, `404 ${NEVER}`]),
    ...map('$uri', '$listed_moved', [
      'default ""',
      ...toMoves(moves, base).map(([from, to]) =>
        from.includes(':id')
          ? `"~^${toRegExp(from).replace('[^/]+', '(?<listed_id>[^/]+)')}$" "${to.replace(':id', '$listed_id')}"`
          : `"~^${toRegExp(from)}$" "${to}"`,
      ),
    ]),
    'server {',
    // Where it listens and what it is called is the machine's; so are its certificates.
    '\tlisten 80;',
    `\tserver_name ${new URL(site).hostname};`,
    '\tabsolute_redirect off;',
    '\tserver_tokens off;',
    '\tcharset utf-8;',
    '\tgzip on;',
    '\tgzip_vary on;',
    `\tgzip_types ${[...new Set(Object.values(TYPES).filter(isText).map(withoutCharset))].filter((type) => type !== 'text/html').join(' ')};`,
    `\tcharset_types ${[...new Set(Object.values(TYPES).filter(isText).map(withoutCharset))].filter((type) => type !== 'text/html').join(' ')};`,
    '\ttypes {',
    ...[...Map.groupBy(Object.entries(TYPES), ([, type]) => withoutCharset(type))].map(
      ([type, ends]) => `\t\t${type} ${ends.map(([end]) => end).join(' ')};`,
    ),
    '\t}',
    ...names
      .filter((name) => name !== 'Cache-Control')
      .map((name) => `\tadd_header ${name} ${toVariable(name)} always;`),
    '\tadd_header Cache-Control $listed_cache always;',
    `\terror_page 404 ${withBase('/404.html', base)};`,
    '\tif ($listed_moved) { return 301 $listed_moved$is_args$args; }',
    ...HOST_FILES.map((file) => `\tlocation = ${withBase(file, base)} { return 404; }`),
    `\tlocation ${base} { alias /srv/listed/; }`,
    '}',
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** As `anyOf`, for a server that looks for headers only once it has found the file. */
function toIndexed(patterns: readonly string[]): string {
  const texts = patterns.map((pattern) => `${toRegExp(pattern)}${pattern.endsWith('/') ? '(?:index\\.html)?' : ''}`)
  return `^(?:${texts.join('|')})$`
}

const isText = (type: string) => type.includes('charset')
const withoutCharset = (type: string) => type.split(';')[0] as string

/**
 * Write `/.well-known/security.txt` (RFC 9116): to whom a fault in the site is told. It holds until the end of the next
 * half-year, so that it changes twice a year and is never older than one.
 */
export function toSecurityTxt(
  contact: string,
  language: string,
  expires: string,
  { site, base }: Pick<Address, 'site' | 'base'>,
): string {
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${site.replace(/\/$/, '')}${withBase(paths.security, base)}`,
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** The end of the half-year after that of an instant, as an instant. */
export function endOfNextHalf(now: string): string {
  const [year = 0, month = 1] = now.split('-').map(Number)
  return month <= 6 ? `${year}-12-31T23:59:59Z` : `${year + 1}-06-30T23:59:59Z`
}
