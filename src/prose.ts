/**
 * The seam between pieces and pages: how a piece's MDX becomes HTML is known here and nowhere else.
 * Pages and components get a component to print and pass their own components in.
 */

import { getEntry, render } from 'astro:content'
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri'
import type { SSRResult } from 'astro'
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime'
import { type AstroComponentFactory, createComponent, renderJSX } from 'astro/runtime/server/index.js'
import { evaluate } from 'satteri'
import { findKept } from './newsroom/kept.ts'
import { readSettings } from './settings.ts'

const { contentDir, hasMdxModules } = readSettings()

type Jsx = (type: unknown, props: unknown, key?: unknown) => unknown

/** Get the body of a piece as an Astro component; it takes `components`. Throws for a piece that there is not. */
export async function renderProse(slug: string): Promise<AstroComponentFactory> {
  if (hasMdxModules) {
    const entry = await getEntry('explainers', slug)
    if (!entry) throw new Error(`unknown piece: ${slug}`)
    return (await render(entry)).Content
  }
  const text = findKept(contentDir)?.files.get(`explainers/${slug}/index.mdx`)?.text
  if (text === undefined) throw new Error(`unknown piece: ${slug}`)
  return evaluateMdx(text)
}

/**
 * A site is built without a module for each piece: the compiler that stands behind `@astrojs/mdx` makes a function of the
 * text. The preview takes the way over `@astrojs/mdx`, and a test holds both to the same bytes.
 */
async function evaluateMdx(text: string): Promise<AstroComponentFactory> {
  const { default: Content } = await evaluate(text, {
    Fragment,
    jsx: jsx as Jsx,
    jsxs: jsxs as Jsx,
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    features: { gfm: true, smartPunctuation: true },
    hastPlugins: [satteriHeadingIdsPlugin()],
  })
  return createComponent((result: SSRResult, props: { components?: object }) =>
    renderJSX(result, jsx(Content, { ...props, components: { Fragment, ...props.components } })),
  )
}
