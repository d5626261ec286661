/** Names of parts of pages, as addresses have them behind `#`: those that the pages own, so that no entry can have them. */

/** The `id` of every part of a page that is not named after an entry; a test holds them against the pages. */
export const OWN_ANCHORS: ReadonlySet<string> = new Set(
  `all answer as-of asof chosen cite compared designations differs due effects elsewhere embed everything fields files
  find follow front-search headline-bookmark headline-bring headline-cannot headline-day headline-how
  headline-missing headline-text index instruments latest licence list log main names old-anchors others
  piece-corrections piece-how piece-next piece-points piece-sources piece-strip piece-toc pieces questions reading readings
  record renewal republish results search search-missing search-near search-status snippet snippet-frozen steps strip
  ties timeline-keys timeline-lanes timeline-status timeline-text timeline-view use way-off words`.split(/\s+/),
)

/** Where the parts of long lists stand: `/entities/by/a/`. */
export const PARTS = 'by'

/** Say whether the page of a piece has a part of this name besides its headings. */
export function isPieceAnchor(anchor: string): boolean {
  return /^(?:main|find|old-anchors|snippet|piece-(?:corrections|how|next|points|sources|strip|toc)|source-\d+)$/.test(
    anchor,
  )
}

/** What is no text of a page, besides what says so itself, as selectors: numbers of sources, links to a section, what stands round a piece. */
export const NOT_SEARCHED: string[] = [
  'sup',
  '.perma',
  ...['corrections', 'how', 'next', 'sources', 'toc'].map((part) => `[aria-labelledby="piece-${part}"]`),
]
