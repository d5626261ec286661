/** Pictures as they are published: those of pieces without a word about camera or place, those of the record drawn from it. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Explainer, Site } from './core/model.ts'
import type { CardWords } from './core/share.ts'
import { readSettings } from './settings.ts'
import { measure } from './timeline/measure.ts'
import { svgCard } from './timeline/svg-card.ts'
import { svgGrowthCard } from './timeline/svg-growth-card.ts'
import { type Picture, svgPicture } from './timeline/svg-picture.ts'

const { contentDir } = readSettings()

/** Read a picture beside a piece, turned upright and at most 1,600 pixels wide; sizes in pixels. Throws where the file is no picture. */
export async function readPicture(
  slug: string,
  name: string,
): Promise<{ data: Uint8Array<ArrayBuffer>; width: number; height: number }> {
  const picture = sharp(join(contentDir, 'explainers', slug, name))
    .rotate()
    .resize({ width: 1600, withoutEnlargement: true })
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return { data: new Uint8Array(data), width: info.width, height: info.height }
}

/** Tell the bytes of a picture beside a piece from any others; of one that is not there, which the check refuses, there is nothing to tell. */
export function stampOf(slug: string, name: string): string {
  const path = join(contentDir, 'explainers', slug, name)
  return existsSync(path) ? createHash('sha1').update(readFileSync(path)).digest('base64url') : ''
}

const drawn = new WeakMap<Picture, string>()

/** Draw the record of a name as an SVG that stands alone, once for all who ask for the same. */
export function drawStrip(strip: Picture): string {
  const svg = drawn.get(strip) ?? svgPicture(strip, measure)
  drawn.set(strip, svg)
  return svg
}

/** Read how high a drawing is, in pixels. */
export function heightOf(svg: string): number {
  return Number(/^<svg [^>]*? height="(\d+)"/.exec(svg)?.[1])
}

/** Draw the card that stands for a piece where its address is shared. */
export function drawCard(piece: Explainer, site: Site, day: number): string {
  const { title, standfirst, topics, designations } = piece
  const kicker = topics[0]?.name ?? ''
  return svgCard({ headline: title, day, site: site.title, kicker, standfirst, designations }, measure)
}

/** Draw the card that stands for any other page: the listings of a name, or how a list or the record grew. */
export function drawWords(words: CardWords, site: string, day: number): string {
  const { designations } = words
  return designations
    ? svgCard({ ...words, designations, day, site, isWhole: true }, measure)
    : svgGrowthCard(words, { day, site }, measure)
}

/** Paint a drawing as a PNG; what it takes is read when the first one is painted. */
export async function paint(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const { toPng } = await import('./painting/png.ts')
  return toPng(svg)
}
