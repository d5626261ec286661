/** What a page of each kind may weigh over the wire. A build that passes one of these fails: raising one is a decision, with its reason in the commit. */

/** Bytes: text as a host packs it with brotli on its way, fonts and pictures as they are. */
export interface Weight {
  html: number
  /** Sheets, that for print included. */
  css: number
  /** Scripts and what they import before they run; not what is loaded on a click. */
  script: number
  /** Those that its words can ask for: of its scripts, upright or slanted. */
  fonts: number
  pictures: number
  /** All of the above, one by one, with the page itself. */
  requests: number
}

/** Kinds of pages by the files that they are; the first that fits counts. */
export const BUDGETS: readonly { kind: string; files: RegExp; most: Weight }[] = [
  {
    kind: 'a front page',
    files: /^index\.html$/,
    most: { html: 7_000, css: 7_000, script: 2_500, fonts: 100_000, pictures: 300_000, requests: 14 },
  },
  {
    kind: 'an explainer',
    files: /^explainers\/[^/]+\/index\.html$/,
    most: { html: 19_000, css: 8_500, script: 6_000, fonts: 160_000, pictures: 500_000, requests: 20 },
  },
  {
    kind: 'a copy to republish',
    files: /^explainers\/[^/]+\/republish\.html$/,
    most: { html: 12_000, css: 0, script: 0, fonts: 0, pictures: 500_000, requests: 6 },
  },
  {
    kind: 'a name’s page',
    files: /^entities\/[^/]+\/index\.html$/,
    most: { html: 24_000, css: 8_800, script: 12_000, fonts: 215_000, pictures: 1_000, requests: 26 },
  },
  {
    kind: 'a designation’s page',
    files: /^designations\/[^/]+\/index\.html$/,
    most: { html: 8_000, css: 8_800, script: 12_000, fonts: 160_000, pictures: 1_000, requests: 24 },
  },
  {
    kind: 'a list’s page',
    files: /^instruments\/[^/]+\/index\.html$/,
    most: { html: 10_000, css: 8_800, script: 2_000, fonts: 160_000, pictures: 1_000, requests: 15 },
  },
  {
    kind: 'an authority’s page',
    files: /^authorities\/[^/]+\/index\.html$/,
    most: { html: 8_000, css: 8_800, script: 2_000, fonts: 160_000, pictures: 1_000, requests: 15 },
  },
  {
    kind: 'a page of changes',
    files: /^changes\//,
    most: { html: 8_000, css: 8_800, script: 2_000, fonts: 160_000, pictures: 1_000, requests: 15 },
  },
  {
    kind: 'the page of headlines',
    files: /^headline\/index\.html$/,
    most: { html: 5_000, css: 11_000, script: 3_500, fonts: 160_000, pictures: 1_000, requests: 18 },
  },
  {
    kind: 'the search',
    files: /^search\//,
    most: { html: 8_000, css: 9_500, script: 19_100, fonts: 160_000, pictures: 1_000, requests: 22 },
  },
  {
    kind: 'the timeline',
    files: /^timeline\//,
    most: { html: 17_000, css: 8_800, script: 2_500, fonts: 100_000, pictures: 1_000, requests: 14 },
  },
  {
    kind: 'a frame',
    files: /^embed\//,
    most: { html: 12_000, css: 8_000, script: 12_000, fonts: 160_000, pictures: 1_000, requests: 24 },
  },
  {
    kind: 'the lists side by side',
    files: /^instruments\/index\.html$/,
    most: { html: 28_000, css: 8_800, script: 8_000, fonts: 100_000, pictures: 1_000, requests: 22 },
  },
  {
    // Before a token is given: YAML read and written, and GitHub asked. The field for the text and the schemas come behind it.
    kind: 'the editing page',
    files: /^admin\//,
    most: { html: 1_000, css: 4_000, script: 60_000, fonts: 100_000, pictures: 0, requests: 12 },
  },
  {
    kind: 'any other page',
    files: /\.html$/,
    most: { html: 28_000, css: 8_800, script: 2_000, fonts: 215_000, pictures: 1_000, requests: 17 },
  },
]
