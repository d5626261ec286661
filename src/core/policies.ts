import type { Site } from './model.ts'
import { toSlug } from './slug.ts'

export interface Policy {
  /** As it stands in an address: `right-of-reply`. */
  id: string
  name: string
  paragraphs: string[]
}

/** The newsroom's policies, in the order of `site.yaml`; a line left empty begins a paragraph. */
export function listPolicies({ policies }: Site): Policy[] {
  return Object.entries(policies).map(([name, text]) => ({
    id: toSlug(name),
    name,
    paragraphs: text.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
  }))
}
