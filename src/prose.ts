/**
 * The seam between pieces and pages: how a piece's MDX becomes HTML is known here and nowhere else.
 * Pages and components get a component to print and pass their own components in.
 */
import { getEntry, render } from 'astro:content'

/** Get the body of a piece as an Astro component; it takes `components`. */
export async function renderProse(slug: string) {
  const entry = await getEntry('explainers', slug)
  if (!entry) throw new Error(`unknown piece: ${slug}`)
  return (await render(entry)).Content
}
