import type { Site } from './model.ts'

export interface Policy {
  /** As it stands in an address: `right-of-reply`. */
  id: string
  name: string
  paragraphs: string[]
}

/** The newsroom's policies, in the order of `site.yaml`; a line left empty begins a paragraph. */
export function listPolicies({ policies }: Site): Policy[] {
  return Object.entries(policies).map(([name, text]) => ({
    id: name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    name,
    paragraphs: text.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
  }))
}
