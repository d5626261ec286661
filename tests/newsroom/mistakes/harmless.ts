/** What is right, however it may look: of none of it `check` says a word. */
import { DRAFT, type Edits, GIF, JPEG, LATER, P, PNG, Q, SOUND, say, WEBP } from './fixture.ts'

const D = 'designations/wagner.yaml'
const F = 'designations/france.yaml'
const S = 'sources/all.yaml'
const E = 'entities/all.yaml'
const T = 'topics/all.yaml'
const I = 'instruments/all.yaml'
const text = (file: string) => SOUND[file] as string
const dated = (to: string): Edits => ({ [S]: ['published: 2023-05-09', `published: ${to}`] })
const front = (line: string): Edits => ({ [P]: ['stage: ready\n', `stage: ready\n${line}\n`] })
const beside = (name: string) => `explainers/the-label/${name}`
const inForce = (more: string): Edits => ({
  [D]: ['      citation: E.O. 13581\n', `      citation: E.O. 13581\n${more}`],
})
const step = (on: string, kind: string) => `    - { on: ${on}, step: ${kind}, sources: [sdn-2023] }\n`

export const HARMLESS: [what: string, edits: Edits][] = [
  ['nothing changed', {}],
  // How files are saved.
  ['a mark at the beginning of a piece', { [P]: `\uFEFF${text(P)}` }],
  ['a mark at the beginning of sources', { [S]: `\uFEFF${text(S)}` }],
  ['lines that end as on Windows', { [P]: text(P).replaceAll('\n', '\r\n'), [S]: text(S).replaceAll('\n', '\r\n') }],
  ['no line break at the end', { [P]: text(P).trimEnd(), [T]: text(T).trimEnd() }],
  ['spaces at the end of lines', { [P]: text(P).replaceAll('.\n', '. \n') }],
  ['letters with their accents apart', { [E]: ['Concord Management', 'Concord Gro\u0308sse'] }],
  ['.DS_Store', { '.DS_Store': 'x', 'explainers/the-label/.DS_Store': 'x' }],
  ['what an editor leaves behind a dot', { 'sources/.all.yaml.swp': 'x', 'explainers/.git/config': 'x' }],
  ['a picture that nobody shows', { [beside('unused.png')]: PNG }],
  ['a JPEG', { [P]: ['src="order.png"', 'src="order.jpg"'], [beside('order.jpg')]: JPEG }],
  ['a JPEG that ends in .jpeg', { [P]: ['src="order.png"', 'src="order.jpeg"'], [beside('order.jpeg')]: JPEG }],
  [
    'a GIF and a WebP',
    { [P]: ['src="order.png"', 'src="order.gif"'], [beside('order.gif')]: GIF, [beside('more.webp')]: WEBP },
  ],
  ['a camera’s name', { [P]: ['src="order.png"', 'src="IMG_1234.png"'], [beside('IMG_1234.png')]: PNG }],
  ['bytes behind the end of a PNG', { [beside('order.png')]: Buffer.concat([PNG, Buffer.from('more')]) }],
  // Dates in their forms.
  ['a year', dated('2023')],
  ['a month', dated('2023-05')],
  ['about a month', dated('2023-05~')],
  ['a day that is not certain', dated('"2023-05-09?"')],
  ['some day between two', dated('2023-05-01/2023-05-09')],
  ['some month between two', dated('2023-01/2023-05')],
  ['a leap day', dated('2024-02-29')],
  ['a law of 1917', { [S]: ['published: 2011-07-24', 'published: 1917-10-06'] }],
  ['a day between quotation marks', dated('"2023-05-09"')],
  ['published at a moment', { [P]: ['published: 2026-11-01', 'published: 2026-11-01T09:00:00+01:00'] }],
  ['published today where the day has begun', { [P]: ['published: 2026-11-01', 'published: 2026-11-25'] }],
  ['a source that was read today', { [S]: ['accessed: 2026-11-20', 'accessed: 2026-11-24'] }],
  ['an old embargo', front('embargo: 2020-01-01T00:00:00Z')],
  [
    'an embargo with another zone',
    { [LATER]: ['embargo: 2026-12-01T09:00:00Z', 'embargo: 2026-12-01T10:00:00+01:00'] },
  ],
  ['an event of next month', { 'events/all.yaml': ['on: 2023-01-20', 'on: 2026-12-20'] }],
  ['a renewal that runs on', { [I]: ['until: 2027-07-24', 'until: 2030-07-24'] }],
  ['a review next year', front('reviewBy: 2027-05')],
  ['a correction of today', front('corrections:\n  - { on: 2026-11-24, kind: update, text: More is known. }')],
  ['a withdrawal', front('withdrawn: { on: 2026-11-20, reason: It rested on a forgery. }')],
  // Steps.
  ['announced twice', { [D]: ['  steps:\n', `  steps:\n${step('2022-12-01', 'announced')}`] }],
  [
    'renewed, amended, published',
    inForce(step('2024', 'renewed') + step('2024-06', 'amended') + step('2025', 'published')),
  ],
  ['lifted and in force again', inForce(step('2024', 'lifted') + step('2025', 'in-force'))],
  ['suspended and resumed', inForce(step('2024', 'suspended') + step('2025', 'resumed'))],
  ['lifted in the year in which it began', inForce(step('2023', 'lifted'))],
  ['steps in no order', { [D]: ['  steps:\n', `  steps:\n${step('2025', 'renewed')}`] }],
  [
    'a bill that lapsed',
    {
      [F]: [
        'step: in-force, sources: [assembly-2023] }',
        'step: proposed, sources: [assembly-2023] }\n  - { on: 2024, step: lapsed, sources: [assembly-2023] }',
      ],
    },
  ],
  ['another body of the same government', { [D]: ['authority: us-treasury', 'authority: us-state'] }],
  [
    'a new listing once the old one has ended',
    {
      [F]: [
        'sources: [assembly-2023] }',
        'sources: [assembly-2023] }\n  - { on: 2024-01-01, step: lifted, sources: [assembly-2023] }',
      ],
      'designations/more.yaml': text(F)
        .replace('id: fr-resolution-wagner', 'id: fr-wagner')
        .replace('2023-05-09', '2025-05-09'),
    },
  ],
  [
    'two namesakes, told apart',
    {
      'entities/more.yaml': `id: a-namesake\nname: PMC Wagner\ntype: company\nsummary: A company.\nsources: [sdn-2023]\n`,
      ...{
        [E]: [
          'name: Concord Management\n  type: company\n  summary: A company in St Petersburg.\n  relations:\n',
          'name: Wagner Group\n  type: company\n  summary: A company in St Petersburg.\n  relations:\n    - { to: wagner-group, kind: not to be confused with }\n',
        ],
      },
    },
  ],
  // Words that look like mistakes.
  ['a < with a space', say('It took 3 < 5 days.')],
  ['signs that are escaped', say('Of \\{a\\}, 3 \\<5, \\*starred, \\## and \\[1\\].')],
  ['code', say('Type `## Heading`, `{x}` and `**bold**`.')],
  ['a sum with stars and spaces', say('It is 5 * 3 * 2 metres.')],
  ['a hashtag in a sentence', say('They wrote #MeToo under it.')],
  ['a number with #', say('It is item #5 of the list.')],
  ['brackets in a quotation', say('He said “they [the group] left” and “it [sic] was so”.<Cite source="sdn-2023" />')],
  ['a dash between words', say('The label – a new one – is no ban.')],
  ['a line of dashes by itself', say('One.\n\n---\n\nTwo.')],
  ['lists with other signs', say('* One\n* Two\n\nMore:\n\n+ Three\n+ Four')],
  ['a numbered list', say('1. One\n2. Two\n3. Three')],
  ['a numbered list, all of it with 1', say('1. One\n1. Two')],
  ['a list that begins with 3', say('3. Three\n4. Four')],
  ['a quotation in lines that begin with >', say('> Words.')],
  ['a row with fewer cells', { [P]: ['| One | Two |', '| One |'] }],
  ['a stroke that is escaped', { [P]: ['| One | Two |', '| One | Two \\| Three |'] }],
  [
    'advice that mentions listing',
    say('Write “listed” only if a name is listed, and never “sanctioned” if it is not.'),
  ],
  ['what we did not find', say('We have no record of a listing by Japan.')],
  ['a year in a heading', say('## What happened in 2023?\n\nNothing more.')],
  [
    'Arabic with its joiners, and an emoji',
    { [E]: ['    - PMC Wagner', '    - گروه می\u200cخواهم\n    - Wagner 👩\u200d🚒'] },
  ],
  ['Cyrillic, Greek and Chinese', { [E]: ['    - PMC Wagner', '    - Вагнер\n    - Βάγκνερ\n    - 瓦格納'] }],
  ['an alias as a list prints it, with a letter of ours', { [E]: ['    - PMC Wagner', '    - Ласточкiн'] }],
  ['a title that is a quotation', { [Q]: ['title: What the Assembly asked', 'title: “Not terrorists”'] }],
  [
    'a title with a colon between quotation marks',
    { [Q]: ['title: What the Assembly asked', 'title: "The Assembly: what it asked"'] },
  ],
  ['a title with # between quotation marks', { [Q]: ['title: What the Assembly asked', 'title: "What #list means"'] }],
  ['a title with # inside a word', { [Q]: ['title: What the Assembly asked', 'title: What C# means'] }],
  ['a remark behind a day', { [P]: ['published: 2026-11-01', 'published: 2026-11-01 # the day of the vote'] }],
  [
    'a remark behind a text between quotation marks',
    { [T]: ['name: Reading lists', 'name: "Reading lists" # the second'] },
  ],
  ['a remark behind a text', { [E]: ['name: Concord Management', 'name: Concord Management # as printed'] }],
  ['a remark on a line of its own', { [T]: ['- id: wagner', '# TODO: more topics.\n- id: wagner'] }],
  ['an ampersand and a less-than in a title', { [Q]: ['title: What the Assembly asked', 'title: R&D < A&E'] }],
  ['a comma in a title', { [Q]: ['title: What the Assembly asked', 'title: What, and when, the Assembly asked'] }],
  ['a comma in the name of a company', { [E]: ['name: Concord Management', 'name: Concord Management, Inc.'] }],
  ['names in brackets', { [E]: ['  type: company', '  aliases: [Concord, OOO Concord, Concord M]\n  type: company'] }],
  [
    'key points without full stops',
    { [Q]: ['keyPoints: [A resolution binds nobody.]', 'keyPoints: [A wish, No law]'] },
  ],
  ['the initials of a name', { [E]: ['    - PMC Wagner', '    - TK Wagner\n    - K. TK'] }],
  ['TK as a name in the text', say('The firm “TK Lines” is another.')],
  [
    'a draft that is not finished',
    { [DRAFT]: ['TODO: everything.', '## A question that readers ask\n\nTK, [name], ???'] },
  ],
  [
    'a draft that leads to another',
    { [DRAFT]: ['TODO: everything.', '[There](/explainers/on-tuesday/) and [here](/explainers/the-label/).'] },
  ],
  [
    'a listing prepared as a draft',
    {
      'designations/more.yaml': `stage: draft\n${text(F).replace('id: fr-resolution-wagner', 'id: later').replace('entity: wagner-group', 'entity: concord').replace('2023-05-09', '2026-12-09')}`,
    },
  ],
  [
    'two that come out at the same hour',
    {
      [LATER]: ['Words.', '[There](/explainers/at-nine/).'],
      'explainers/at-nine/index.mdx': text(LATER)
        .replace('On Tuesday', 'At nine')
        .replace('Words.', '[There](/explainers/on-tuesday/).'),
    },
  ],
  [
    'what comes out later and leads to what is public',
    { [LATER]: ['Words.', '[There](/explainers/the-label/#when-was-it-announced).'] },
  ],
  // Links.
  [
    'a link to a heading of another piece',
    { [Q]: ['/explainers/the-label/)', '/explainers/the-label/#when-was-it-announced)'] },
  ],
  ['a link to a source of another piece', { [Q]: ['/explainers/the-label/)', '/explainers/the-label/#source-1)'] }],
  [
    'links to parts of the record',
    say(
      'See [one](/designations/us-crime-wagner/#in-force-2023-01-26), [two](/timeline/#us-crime-wagner), [three](/sources/#sdn-2023), [four](/coverage/#the-next-copies), [five](/changes/#day-2023-01-26).',
    ),
  ],
  [
    'a link to the timeline of a day',
    say('See [then](/timeline/?asof=2023-01-24&entity=wagner-group&status=announced).'),
  ],
  ['a search', say('See [all](/search/?q=wagner&from=2023-01-01).')],
  [
    'links away',
    say('See [one](https://www.gov.uk/a?b=c#d), [two](http://a.example/), [three](mailto:desk@listed.example).'),
  ],
  ['an address in the text', say('See https://www.gov.uk/sanctions for more.')],
  ['a link with letters of another alphabet', say('See [one](https://ru.wikipedia.example/wiki/Вагнер).')],
  [
    'an empty line before a closing tag',
    say('<KnownUnknown>\n\n### Known\n\n- One.\n\n### Not known\n\n- Two.\n\n</KnownUnknown>'),
  ],
  [
    'a component over several lines',
    say('<Figure\n  src="order.png"\n  alt="The page"\n  credit="The White House">The order again.</Figure>'),
  ],
]
