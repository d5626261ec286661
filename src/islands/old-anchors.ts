/**
 * An anchor that stands on this page no longer: go to where its entry stands now. A day is looked for in the part that is
 * of it, an entry may have a page of its own, and of what has neither a file says where it is. Where nothing is found, and
 * where there is no script, the page shows the ways to all parts.
 */
const { map, pages, days } = (document.querySelector('#old-anchors') as HTMLElement).dataset

async function lead(): Promise<void> {
  const asof = new URLSearchParams(location.search).get('asof')
  if (days && asof) return location.replace(`${days}&asof=${encodeURIComponent(asof)}`)
  const id = decodeURIComponent(location.hash.slice(1))
  if (id === '' || document.getElementById(id)) return
  const to = findDay(id) ?? (await findInMap(id)) ?? (await findEntry(id))
  if (to) location.replace(to)
}

/** The narrowest part that the page leads to and that is of a day. */
function findDay(id: string): string | undefined {
  const [, year, month, day] = /^day-(\d{4})-(\d\d)-(\d\d)$/.exec(id) ?? []
  const ways = [`${year}/${month}/${day}/`, `${year}/${month}/`, `${year}/`]
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main .letters a, main .ways a')]
  const link = ways.flatMap((way) => links.filter(({ pathname }) => pathname.endsWith(`/changes/${way}`)))[0]
  // A day without a change has no anchor anywhere: from its own part it leads no further.
  return year && link && link.pathname !== location.pathname ? `${link.pathname}#${id}` : undefined
}

async function findInMap(id: string): Promise<string | undefined> {
  const response = map ? await fetch(map).catch(() => undefined) : undefined
  if (!response?.ok) return undefined
  const places = Object.entries((await response.json()) as Record<string, string[]>)
  const path = places.find(([, ids]) => ids.includes(id))?.[0]
  return path && `${(map as string).replace(/\/sources\/parts\.json$/, '')}${path}#${id}`
}

async function findEntry(id: string): Promise<string | undefined> {
  const page = `${pages}${encodeURIComponent(id)}/`
  const response = pages ? await fetch(page, { method: 'HEAD' }).catch(() => undefined) : undefined
  return response?.ok ? page : undefined
}

lead()
addEventListener('hashchange', lead)
