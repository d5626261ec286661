/** Pictures as they are published: those of pieces without a word about camera or place, those of the record drawn from it. */
import { join } from 'node:path'
import sharp from 'sharp'
import { toLanes } from './core/lanes.ts'
import type { Explainer, Library, Site } from './core/model.ts'
import { readSettings } from './settings.ts'
import { measure } from './timeline/measure.ts'
import { svgCard } from './timeline/svg-card.ts'
import { svgPicture } from './timeline/svg-picture.ts'

const { contentDir } = readSettings()

/** Read a picture beside a piece, turned upright and at most 1,600 pixels wide; sizes in pixels. Throws where the file is no picture. */
export async function readPicture(
  slug: string,
  name: string,
): Promise<{ data: Buffer; width: number; height: number }> {
  const picture = sharp(join(contentDir, 'explainers', slug, name))
    .rotate()
    .resize({ width: 1600, withoutEnlargement: true })
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** Draw the record of a name as an SVG that stands alone; `day` is a day count. */
export function drawStrip({ site, entities, designations }: Library, id: string, day: number): string {
  const entity = entities.find((one) => one.id === id)
  if (!entity) throw new Error(`unknown entity: ${id}`)
  const lanes = toLanes(designations.filter((one) => one.entity.id === id))
  const inOrder = lanes.flatMap(({ authorities }) => authorities.flatMap((lane) => lane.designations))
  return svgPicture({ name: entity.name, designations: inOrder, day, publisher: site.title }, measure)
}

/** Read how high a drawing is, in pixels. */
export function heightOf(svg: string): number {
  return Number(/^<svg [^>]*? height="(\d+)"/.exec(svg)?.[1])
}

/** Draw the card that stands for a piece where its address is shared; one that is withdrawn says so, and no more than its headline. */
export function drawCard(piece: Explainer, site: Site, day: number): string {
  const { title, standfirst, topics, designations, withdrawn } = piece
  const parts = withdrawn
    ? { kicker: 'Withdrawn', standfirst: withdrawn.reason, designations: [] }
    : { kicker: topics[0]?.name ?? '', standfirst, designations }
  return svgCard({ headline: title, day, site: site.title, ...parts }, measure)
}

/** Paint a drawing as a PNG of few colours, with the fonts that this machine has. */
export async function paint(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 32, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer()
}
