/** Pictures of pieces as they are published: turned upright, at most 1,600 pixels wide, without a word about camera or place. */
import { join } from 'node:path'
import sharp from 'sharp'
import { readSettings } from './settings.ts'

const { contentDir } = readSettings()

/** Read a picture beside a piece; sizes in pixels. Throws where the file is no picture. */
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
