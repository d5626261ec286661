/** What others may show of ours in a frame: what to paste, and the same for programs (oEmbed). */
import { addressFrame, type Snippets, withPin, writeFrame } from '../core/frames.ts'
import type { Authority, Designation, Entity, Explainer, Instrument, Site } from '../core/model.ts'
import { absolute, paths } from '../core/urls.ts'
import { nameDesignation, nameInstrument } from '../core/words.ts'
import type { Address } from './dataset.ts'

export interface Framed {
  title: string
  /** Path of the page for a frame, and what its address asks for. */
  path: string
  query?: string
  /** Pixels that it has until the script has told its height. */
  height: number
  authors?: { id: string; name: string }[]
  /** The picture that stands for it; sizes in pixels. */
  picture?: { path: string; width: number; height: number }
}

/** The card of a piece. */
export function framePiece({ slug, title, authors }: Explainer) {
  const picture = { path: paths.card(slug), width: 1200, height: 630 }
  return { title, path: paths.embedExplainer(slug), height: 520, authors, picture } satisfies Framed
}

/** A designation, step by step. */
export function frameDesignation(designation: Designation): Framed {
  const title = `${designation.entity.name}: ${nameDesignation(designation)}`
  return { title, path: paths.embedDesignation(designation.id), height: 420 }
}

/** The strip of a name; `pictureHeight` is that of its picture, in pixels, where the picture is to be named. */
export function frameEntity({ id, name }: Entity, pictureHeight?: number): Framed {
  const picture = pictureHeight !== undefined && { path: paths.stripPng(id), width: 1200, height: pictureHeight }
  return { title: `${name}: the record`, path: paths.embedEntity(id), height: 420, ...(picture && { picture }) }
}

/** The whole timeline. */
export function frameTimeline({ title }: Site): Framed {
  return { title: `${title}: the record`, path: paths.embedTimeline, height: 600 }
}

/** The timeline of one list. */
export function frameInstrument(instrument: Instrument): Framed {
  return frameListings(nameInstrument(instrument), `instrument=${instrument.id}`)
}

/** The timeline of all that one authority has listed. */
export function frameAuthority({ id, name }: Authority): Framed {
  return frameListings(name, `authority=${id}`)
}

function frameListings(name: string, query: string): Framed {
  return { title: `${name}: the record`, path: paths.embedTimeline, query, height: 600 }
}

/** Write all that is offered to paste, `edition` being that which may be frozen. */
export function toSnippets(framed: Framed, address: Address, edition: { day: string } | undefined): Snippets {
  const { path, query = '' } = framed
  return {
    path: addressFrame(path, query),
    code: toSnippet(framed, address),
    ...(edition && {
      frozen: {
        day: edition.day,
        code: toSnippet({ ...framed, query: withPin(query, { edition: edition.day }) }, address),
      },
    }),
  }
}

/** Write what somebody pastes into a page of theirs. */
export function toSnippet({ title, path, query = '', height }: Framed, { site, base }: Address): string {
  const at = (one: string) => absolute(one, site, base)
  return writeFrame({ src: addressFrame(at(path), query), title, height, script: at(paths.embedScript) })
}

/** No wider than any `maxwidth` that is asked for: a file hears none of them. The frame itself is as wide as its place. */
const OEMBED_WIDTH = 320

/** Describe a frame as oEmbed 1.0 has it; `frame_url` is where a query of the page belongs, which a file does not hear either. */
export function toOembed(framed: Framed, site: Site, address: Address): object {
  const at = (path: string) => absolute(path, address.site, address.base)
  const { title, height, authors = [], picture } = framed
  return {
    type: 'rich',
    version: '1.0',
    title,
    ...(authors.length > 0 && { author_name: authors.map(({ name }) => name).join(', ') }),
    ...(authors.length === 1 && { author_url: at(paths.person((authors[0] as { id: string }).id)) }),
    provider_name: site.title,
    provider_url: at(paths.home),
    html: toSnippet(framed, address),
    width: OEMBED_WIDTH,
    height,
    frame_url: addressFrame(at(framed.path), framed.query ?? ''),
    ...(picture && {
      thumbnail_url: at(picture.path),
      thumbnail_width: picture.width,
      thumbnail_height: picture.height,
    }),
  }
}
