/**
 * What can go wrong, row by row, and the tests that plant it. `npm run faults` runs these and prints the table; a test sees
 * that every test that is named is there, and that docs/faults.md says the same.
 */

export interface Row {
  id: string
  /** What goes wrong, and what is right then. */
  fault: string
  expected: string
  /** File and title of the tests that plant it; `…` in a title stands for what differs from one to the next. */
  tests: [file: string, ...titles: string[]][]
  /** What of the row is not tried, or does not apply, and why. */
  without?: string
}

export const SECTIONS = {
  C: 'What is typed, loaded and sent',
  D: 'While somebody reads',
  E: 'Ways of reading',
  F: 'The same bytes',
  H: 'Bringing it to readers',
} as const

const e2e = (name: string) => `tests/e2e/${name}.spec.ts`
const site = (name: string) => `tests/site/${name}.test.ts`
const publish = (name: string) => `tests/publish/${name}.test.ts`
const newsroom = (name: string) => `tests/newsroom/${name}.test.ts`
const timeline = (name: string) => `tests/timeline/${name}.test.ts`
const build = (name: string) => `tests/build/${name}.test.ts`
const PLANTED = 'tests/faults/planted.test.ts'
const BUILDS = 'tests/faults/builds.test.ts'
const KINDS = 'tests/faults/pages.spec.ts'
const MOVED = 'tests/faults/moved.test.ts'
const FAULTS = e2e('faults')

export const ROWS: Row[] = [
  {
    id: 'C01',
    fault: 'Every string that a writer can type would run, hide or send something',
    expected: 'It is text in pages, JSON-LD, feeds, calendars, tables and hits; nothing happens in a browser',
    tests: [
      [
        PLANTED,
        'strings that would do harm are text in every page: no script, handler, style, frame or address of theirs',
        'strings that would do harm are text in every feed, calendar, table and JSON',
        'strings that would do harm do nothing in a browser, on no page and among the hits of the search',
      ],
      [publish('json-ld'), 'JSON in a page cannot end the script that it stands in'],
    ],
  },
  {
    id: 'C02',
    fault: 'A piece holds code: imports, exports, expressions',
    expected: 'The check names the line, and nothing is built',
    tests: [
      [
        newsroom('body'),
        'code is refused at its line …',
        'code is refused at its line a brace that breaks the text off: …',
      ],
    ],
  },
  {
    id: 'C03',
    fault: 'A piece holds HTML: scripts, frames, forms, handlers',
    expected: 'The check names what is no component, and its line',
    tests: [[newsroom('body'), 'markup is refused at its line …']],
  },
  {
    id: 'C04',
    fault: 'A link leads to a script or to data, however it is written',
    expected: 'The check refuses it; nothing but the site’s pages and https: can be linked to',
    tests: [
      [newsroom('links'), 'links … is broken'],
      [newsroom('characters'), 'characters that nobody types on purpose …'],
    ],
  },
  {
    id: 'C05',
    fault: 'A drawing as SVG holds a script or loads something',
    expected: 'No SVG of a writer is published; ours carry text alone',
    tests: [
      [newsroom('files'), 'where a file may lie … is misplaced, and says where it belongs'],
      [e2e('embed'), 'without scripts a framed page is whole'],
      [timeline('svg'), 'a drawing escapes what a writer typed'],
      [timeline('svg-picture'), 'what a writer typed is escaped'],
    ],
  },
  {
    id: 'C06',
    fault: 'A page loads or runs what it should not',
    expected:
      'A policy in the headers of every page, without inline scripts, styles or handlers, and nothing is stopped that a page does',
    tests: [
      [site('hosts'), 'every page of the site has a policy, and every file one word on how long it is kept'],
      [site('pages'), '… has no inline script, style or handler'],
      [
        e2e('headers'),
        'no page is stopped from anything that it does',
        'the search finds full texts, with WebAssembly and its worker',
      ],
    ],
  },
  {
    id: 'C07',
    fault: 'A drawing needs styles that the policy forbids',
    expected: 'No style attributes in drawings; what scripts set goes through the policy',
    tests: [
      [timeline('svg'), 'a drawing carries no style attribute and no number that is none'],
      [e2e('headers'), 'no page is stopped from anything that it does'],
    ],
  },
  {
    id: 'C08',
    fault: 'A header is missing: transport, sniffing, referrer, permissions, isolation',
    expected: 'The table says them of every address; the MDN Observatory gives 130',
    tests: [
      [publish('hosts'), 'the table says of every address what holds everywhere'],
      [
        site('hosts'),
        'the MDN HTTP Observatory gives 130 by its own scan, and 120 where pictures stand that others may show',
      ],
      ['tests/scripts/serve.test.ts', 'headers of … are those of the table'],
    ],
  },
  {
    id: 'C09',
    fault: 'Somebody frames a page to have it clicked',
    expected: 'No page but those for frames is shown in one, in a real frame of another origin',
    tests: [
      [
        e2e('headers'),
        'a page that is not for frames is shown in none',
        '… runs, with its styles and fonts, in a frame without an origin',
      ],
      [publish('hosts'), 'the table … may be framed by anybody'],
    ],
  },
  {
    id: 'C10',
    fault: 'A frame’s host, or what is framed, sends forged messages',
    expected: 'Nothing changes: only the frame’s own window is listened to, and only for a height that can be',
    tests: [[e2e('embed'), 'forged messages change nothing', 'a page that is not framed tells nobody anything']],
  },
  {
    id: 'C11',
    fault: 'A cell of a table begins a formula',
    expected: 'It is text to a spreadsheet; numbers and days stay as they are',
    tests: [
      [
        publish('dataset'),
        'no cell begins as the formula …, and each says it',
        'a line broken before a formula, …, leaves a space before it',
        'days, numbers and addresses stay as they are',
      ],
      [PLANTED, 'strings that would do harm are text in every feed, calendar, table and JSON'],
    ],
  },
  {
    id: 'C12',
    fault: 'A text breaks out of a feed, a calendar or a citation',
    expected: 'All stay well-formed, escaped and folded',
    tests: [
      [PLANTED, 'strings that would do harm are text in every feed, calendar, table and JSON'],
      [publish('feeds'), 'a name with a sign that opens tags stays well-formed in an attribute too'],
      [
        publish('cite'),
        'for BibTeX every sign that BibTeX or TeX would obey is escaped, and braces stay in pairs',
        'as RIS a value never breaks its line',
      ],
    ],
  },
  {
    id: 'C13',
    fault: 'A package is another than it was, runs code while it is installed, or has a known hole',
    expected:
      'Bytes are those of the lock file, nothing runs at install, Astro is new enough, each direct package has its reason',
    tests: [
      [
        'tests/packages.test.ts',
        'every package is the one whose bytes the lock file names',
        'no package runs code while it is installed',
        'Astro is not older than 7.3.2, which mends what a script in MDX could do',
        'each direct dependency has its reason in decision 11',
      ],
    ],
    without:
      'There are more than twelve direct packages: eight are fonts, and the others are held to a reason each instead of to a number. `npm audit` needs a registry that answers, so the release runs it and no test does.',
  },
  {
    id: 'C14',
    fault: 'A page asks somebody else for something',
    expected: 'No request leaves the site, on load or with any control',
    tests: [
      [site('pages'), '… loads nothing from elsewhere'],
      [e2e('reading'), 'nothing is loaded from elsewhere and nothing fails to load'],
      [e2e('search'), 'the box is a combobox: hits while typing, arrows, Enter, and nothing leaves the site'],
    ],
  },
  {
    id: 'C15',
    fault: 'Something is kept of a reader, or sent',
    expected: 'No cookie, no storage, no beacon; what is kept is what a reader asked for',
    tests: [
      [FAULTS, 'nothing is kept of a reader and nothing is sent, whatever they press'],
      [e2e('search'), 'Enter without a choice leads to the search page, and searches are remembered only if asked'],
      [
        e2e('explainer'),
        'who asks is told on their next visit what changed, nothing is kept unasked, and nothing is sent',
      ],
    ],
  },
  {
    id: 'D01',
    fault: 'Scripts are off',
    expected: 'Every word is there, the timeline as a list, the search as a plain index, and links work',
    tests: [
      [KINDS, 'without scripts every word of every kind of page is there'],
      [
        e2e('without-scripts'),
        'the timeline is complete: a drawing, a list with every authority and all its designations or the way to them, and steps with sources',
        'the search page is a plain index of everything, what is many one page further on',
        'an anchor that has moved shows the ways to where it went',
      ],
    ],
  },
  {
    id: 'D02',
    fault: 'Scripts are lost on the way, all or one at a time, or a page comes in their place',
    expected: 'Nothing is left uncaught, words stay, and no dead control is shown',
    tests: [
      [FAULTS, 'without its scripts, which are lost on the way the … page keeps its words and shows no dead control'],
      [KINDS, 'each script, one at a time, …: nothing is left uncaught, and the words stay'],
      [e2e('timeline'), 'nothing is loaded before it is needed where it cannot come no dead control is left'],
      [e2e('search'), 'when the box cannot be loaded the search page opens'],
    ],
  },
  {
    id: 'D03',
    fault: 'The search’s WebAssembly, a fragment or its index is missing or broken',
    expected: 'It is said in words, the plain index is offered, and nothing is left uncaught',
    tests: [
      [
        e2e('search'),
        'an index that cannot be loaded says so in words and leaves the plain index',
        'first hits stand before the full text has come, and stay where it does not come',
        'when the index cannot be loaded the box says so and offers the plain index',
      ],
      [KINDS, 'the full text of the pages cannot be searched where …, and the page says so'],
    ],
    without:
      'Of a part of its own index that is answered with an error Pagefind tells nobody, and finds nothing in the text. Hits of the record’s own index stand all the same.',
  },
  {
    id: 'D04',
    fault: 'The network goes while a page is read',
    expected: 'Links, forms and keys leave the page where it is, and say so; what was loaded still answers',
    tests: [
      [
        FAULTS,
        'offline a link, a form and the key of the search leave the page that is read where it is, and say so',
        'offline what lies on the page is still led to, and what the search has loaded still answers',
      ],
    ],
    without:
      'What the browser itself does, such as Reload, Back or an address that is typed, shows its own page: only a service worker could change that, and there is to be none (H05). Without scripts a link does as it always does.',
  },
  {
    id: 'D05',
    fault: 'The style sheets are lost',
    expected: 'What they show is shown without them, and nothing stays hidden',
    tests: [[FAULTS, 'where something else is lost a page without its styles shows all that it shows with them']],
  },
  {
    id: 'D06',
    fault: 'Pictures are lost',
    expected: 'Their words stand in their place',
    tests: [
      [FAULTS, 'where something else is lost a picture that does not come leaves its words, and nothing moves'],
      [build('site'), 'a build publishes a picture without what the camera wrote into it, and says how large it is'],
    ],
    without:
      'Whether nothing moves is shown on a picture with its size, as every published one has; no piece has a picture today.',
  },
  {
    id: 'D07',
    fault: 'The line is slow, or a file hangs',
    expected:
      'Text is painted while fonts, scripts and the sheet for print hang; what is needed for it fits the first round trip',
    tests: [
      [FAULTS, 'where something else is lost text is painted while fonts, scripts and the sheet for print hang'],
      [
        site('weights'),
        '… begins in one round trip: all that stands above its text, and the CSS that it is painted with, within 14.6 kB',
      ],
    ],
    without: 'Seconds are not asserted: they would be those of the machine that tests.',
  },
  {
    id: 'D08',
    fault: 'A drawing is given bad data',
    expected: 'No page prints a number that is none; where data cannot be loaded the page stays as it was',
    tests: [
      [site('pages'), '… prints no number that is none'],
      [timeline('svg'), 'a drawing carries no style attribute and no number that is none'],
      [e2e('timeline'), 'when its data cannot be loaded the page stays as it was'],
    ],
  },
  {
    id: 'D09',
    fault: 'The browser keeps nothing, fonts are blocked, another program rewrites the text',
    expected: 'Nothing is left uncaught, and day and search still work',
    tests: [[FAULTS, 'nothing breaks where the browser keeps nothing and another program rewrites the text']],
    without: '`matchMedia` is older than modules, so no browser that runs our scripts is without it.',
  },
  {
    id: 'D10',
    fault: 'The browser is old',
    expected:
      'One that knows no modules passes our scripts over, and one that cannot read them shows the page without them',
    tests: [
      [
        KINDS,
        'every script is a module, which a browser that knows none passes over',
        'where a browser cannot read our scripts a page is what it is without them',
      ],
    ],
    without:
      'Scripts are not written down to ES2020: a browser that cannot read them has the page that is whole without.',
  },
  {
    id: 'E01',
    fault: 'A page cannot be used with an aid',
    expected:
      'axe finds nothing on a page of any kind: light, dark, the reader’s own colours with less motion, and without scripts at 320 pixels',
    tests: [
      [
        e2e('accessibility'),
        'axe finds nothing on the … page, …, wide and narrow',
        'axe finds nothing on the search page with results',
      ],
      [KINDS, 'axe finds nothing on a page of any kind: …'],
      [e2e('embed'), 'axe finds nothing on …, light and dark, wide and narrow'],
      [e2e('timeline'), 'axe finds nothing on the timeline with filters and details open, …'],
      [e2e('search'), 'axe finds nothing with the box open and on a page of results, …'],
    ],
    without: 'One page of every kind, not each of thousands that repeat it.',
  },
  {
    id: 'E02',
    fault: 'One engine overlooks what another sees',
    expected: 'A second engine finds nothing on a page of every kind',
    tests: [],
    without:
      'Not tried: it is optional in the specification, and a second engine would be one more package for rules that axe mostly has.',
  },
  {
    id: 'E03',
    fault: 'Somebody has a keyboard alone',
    expected: 'The first stop skips the masthead; every stop can be seen, is ringed and named, and none holds one',
    tests: [
      [e2e('accessibility'), 'the first stop of the Tab key is a link past the masthead, and it can be seen'],
      [
        KINDS,
        'with the Tab key one comes through every kind of page: each stop can be seen, has a name, and none holds one',
      ],
    ],
    without: 'The first forty stops of a page.',
  },
  {
    id: 'E04',
    fault: 'Somebody reads the timeline by keys',
    expected: 'One stop; arrows, Home, End, Enter and Escape reach every designation, and each is said',
    tests: [
      [
        e2e('timeline'),
        'the keys walk lanes and designations, say each, and Enter opens its details with sources',
        'the line is a slider: arrows go by day, Page keys by month, up and down by change',
        'moving a step out of the window keeps the line under the keys',
      ],
      [
        timeline('keys'),
        'sideways goes along a lane in order of time and stops at its ends',
        'up and down go to what is nearest in time in the next lane',
        'a closed lane is one stop',
      ],
    ],
  },
  {
    id: 'E05',
    fault: 'Somebody hears the timeline',
    expected: 'It is a list with every designation and its steps; drawings are decoration and hidden from aids',
    tests: [
      [
        e2e('without-scripts'),
        'the timeline is complete: a drawing, a list with every authority and all its designations or the way to them, and steps with sources',
        'what is drawn in … stands there in words, keeps its size of type, and fits a phone',
      ],
      [site('data'), 'every designation has its page, and stands once in the table'],
    ],
  },
  {
    id: 'E06',
    fault: 'Somebody cannot read a drawing',
    expected: 'Everything drawn is there in words and as a table, and the record as CSV',
    tests: [
      [e2e('timeline'), 'the table has the same records, and can be sorted'],
      [e2e('without-scripts'), 'what is drawn in … stands there in words, keeps its size of type, and fits a phone'],
      [site('data'), 'the downloads are there'],
    ],
  },
  {
    id: 'E07',
    fault: 'Colours are too near each other',
    expected: 'Text and marks stand out in light and dark; a status is told by form and word as well',
    tests: [
      [e2e('accessibility'), 'axe finds nothing on the … page, …, wide and narrow'],
      [
        timeline('looks'),
        '… is the light colour of its token',
        'whatever a mark is outlined with is set in the colours of a reader who forces their own',
      ],
    ],
    without:
      'Distances between colours as colour-blind readers see them are not computed: marks differ in form (hatched, solid, hollow, dotted, frayed), and each has its word.',
  },
  {
    id: 'E08',
    fault: 'The page is narrow, enlarged or set wider, or a word has no end',
    expected: 'Nothing scrolls sideways and nothing is cut off; words in drawings have 13 pixels',
    tests: [
      [e2e('accessibility'), 'the … page never scrolls sideways, from 320 to 1440 pixels'],
      [
        FAULTS,
        'one who reads otherwise meets a word of 216 letters in a headline, a text or a fact, and pages of 320 pixels stay as wide',
      ],
      [PLANTED, 'a word of 216 letters in every string leaves every page as wide as a phone'],
      [KINDS, 'wider lines, letters and words fit every kind of page, and nothing is cut off'],
      [e2e('without-scripts'), 'what is drawn in … stands there in words, keeps its size of type, and fits a phone'],
    ],
  },
  {
    id: 'E09',
    fault: 'Somebody wants less motion',
    expected: 'Nothing moves',
    tests: [
      [FAULTS, 'one who reads otherwise and wants less motion sees nothing move'],
      [e2e('timeline'), 'moving bars travel when lanes are regrouped, and not for who wants less motion'],
    ],
  },
  {
    id: 'E10',
    fault: 'Somebody forces their own colours',
    expected: 'Every mark and ring can be seen',
    tests: [
      [
        KINDS,
        'in the colours of the reader every mark of the timeline stands out from the page',
        'axe finds nothing on a page of any kind: …',
      ],
      [timeline('looks'), 'whatever a mark is outlined with is set in the colours of a reader who forces their own'],
    ],
  },
  {
    id: 'E11',
    fault: 'Targets are small, or can only be dragged',
    expected: '24 pixels by axe’s rule; whatever is dragged has keys and buttons',
    tests: [
      [e2e('accessibility'), 'axe finds nothing on the … page, …, wide and narrow'],
      [e2e('timeline'), 'the line is a slider: arrows go by day, Page keys by month, up and down by change'],
      ['tests/browsers/core.test.ts', '… the drawing is moved by the mouse and zoomed by its buttons'],
    ],
  },
  {
    id: 'E12',
    fault: 'The page is printed',
    expected: 'Text, sources with their addresses, drawings and lists are there, and no control',
    tests: [
      [e2e('print'), '… is printed on A4 with every sentence, in order'],
      [e2e('print'), 'the page … is printed whole on …, with its address and no control'],
      [e2e('reading'), 'print keeps the text and the sources and drops the navigation'],
      [e2e('timeline'), 'read at a glance printed are title, drawing, sentence and list, and no control'],
      [e2e('entity'), 'the memo is one printed page, for the longest record as for any: …'],
    ],
  },
  {
    id: 'E13',
    fault: 'A site, or a name, is written from right to left',
    expected: 'The page is, the axis is mirrored, keys follow the reading order',
    tests: [
      [PLANTED, 'a site in Arabic is written from right to left, on every page, and as wide as a phone'],
      [e2e('timeline'), 'from right to left the axis is mirrored and the arrow keys follow the reading order'],
      [timeline('keys'), 'from right to left the arrows follow the reading order'],
      ['tests/core/direction.test.ts', '… is written …'],
    ],
    without: 'The words of the interface are English whatever the language of the site: there is no translation of it.',
  },
  {
    id: 'E14',
    fault: 'HTML is not valid',
    expected: 'Every page is',
    tests: [[site('pages'), '… is valid HTML', 'ids are unique on every page']],
  },
  {
    id: 'E15',
    fault: 'What is read out of order',
    expected: 'One headline, headings without gaps, and on a phone what follows stands below',
    tests: [
      [site('pages'), '… has one headline, a title, a description and a language'],
      [KINDS, 'what is read one after another stands one below the other on a phone, on every kind of page'],
      [e2e('accessibility'), 'axe finds nothing on the … page, …, wide and narrow'],
    ],
  },
  {
    id: 'F01',
    fault: 'The site is built again',
    expected: 'The same bytes, and nothing that is kept is made again',
    tests: [
      [build('site'), 'a build of the same input gives the same bytes, in another folder and another time zone'],
      [build('warm'), 'after no change at all nothing that is kept is made again'],
    ],
  },
  {
    id: 'F02',
    fault: 'Another folder, one core, other times of change, files listed in another order',
    expected: 'The same bytes',
    tests: [
      [
        BUILDS,
        'the same bytes on one core, with other times of change, and where the disk lists its files the other way round',
      ],
      [build('site'), 'a build of the same input gives the same bytes, in another folder and another time zone'],
      [
        newsroom('files'),
        'where a file may lie files are read in order of their names, in whatever order a disk keeps them',
      ],
    ],
    without: 'Another user of the machine is not tried: nothing asks who runs the build.',
  },
  {
    id: 'F03',
    fault: 'Another time zone, another language of the machine',
    expected: 'The same bytes',
    tests: [[BUILDS, 'the same bytes in … with …']],
    without: 'Four zones and four languages in four pairs, not in sixteen.',
  },
  {
    id: 'F04',
    fault: 'The clock of the machine is years ahead of `NOW`',
    expected: 'The same bytes; only `NOW` tells the day',
    tests: [
      [BUILDS, 'the same bytes where the clock of the machine is ten years ahead of NOW'],
      [build('site'), 'a build is the same tomorrow but where a status or a day is stated'],
    ],
  },
  {
    id: 'F05',
    fault: 'A piece is added',
    expected: 'It, what lists it and the index change, and nothing else',
    tests: [
      [BUILDS, 'a piece that is added changes what lists it, and nothing that other pages say'],
      [build('warm'), 'after one piece was edited what other pages say stays as it was made'],
    ],
  },
  {
    id: 'F06',
    fault: 'What is kept from build to build is stale',
    expected:
      'Warm and cold builds are the same after a file was deleted, renamed, edited, hidden, or a collection emptied',
    tests: [
      [
        BUILDS,
        'the same bytes warm and cold, after a file was deleted, renamed, edited, hidden, and a collection emptied',
      ],
      [build('warm'), 'warm and cold are the same after …', 'what is kept and was tampered with is thrown away'],
    ],
  },
  {
    id: 'H01',
    fault: 'A tab has the old page and asks for its scripts',
    expected: 'They are kept for two deployments; a part of the search that is gone says that the site has changed',
    tests: [
      [
        publish('deploy'),
        'a plan at every step lets open tabs find what they load later, and whoever comes find what a page names',
        'a plan keeps files named by their content for two deployments after the last that has them',
      ],
      [
        FAULTS,
        'a tab of an edition that is gone is told by the search page that the site has changed, and what to do',
        'a tab of an edition that is gone is told so by the search box, which leads to the search of now',
      ],
    ],
  },
  {
    id: 'H02',
    fault: 'A new page comes before what it names',
    expected: 'Files are put in such an order that at every step what is named is there',
    tests: [
      [
        publish('deploy'),
        'a plan puts what is named by its content first, then pages nobody knows yet, pages, what lists them, and deletes last',
        'a plan holds for editions at random',
      ],
    ],
  },
  {
    id: 'H03',
    fault: 'The upload stops at any step',
    expected: 'The site is whole there, and the next deployment goes on',
    tests: [
      [
        publish('deploy'),
        'a plan at every step lets open tabs find what they load later, and whoever comes find what a page names',
        'a plan after one that broke off anywhere, in doubt puts again all that it named',
      ],
      ['tests/scripts/deploy.test.ts', 'to a folder goes on where one was stopped, at whatever step'],
    ],
  },
  {
    id: 'H04',
    fault: 'A missing file is answered with a page, or its absence is kept',
    expected: '404 that nobody stores; only what is named by its content is immutable',
    tests: [
      ['tests/scripts/serve.test.ts', 'what is not there … is a 404 that is not kept'],
      [publish('hosts'), 'the table nobody keeps the answer that there is nothing', 'the table … is kept as it may be'],
      [site('hosts'), '… started with its file, says what the table says'],
    ],
  },
  {
    id: 'H05',
    fault: 'A correction does not reach readers',
    expected: 'Pages are asked for anew each time; a service worker of an earlier site is taken off by `/sw.js`',
    tests: [
      [publish('hosts'), 'the table … is kept as it may be'],
      [
        FAULTS,
        'a service worker of a site that stood here before is taken off by ours, and so is what it kept',
        'nothing is kept of a reader and nothing is sent, whatever they press',
      ],
    ],
  },
  {
    id: 'H06',
    fault: 'Something published is changed in silence',
    expected: 'The check refuses it against the past; corrections stand on page, in feeds and in JSON-LD',
    tests: [
      [
        newsroom('silent'),
        'a public piece all that changed is told at once',
        'a public piece does not lose a correction',
        'as a writer runs it a silent change ends with 1, none with 0, and a past that is not there with 2',
      ],
      [
        build('site'),
        'a build shows the correction of a designation on its page, wherever it is embedded, and among the corrections',
      ],
      [publish('feeds'), 'the feed of corrections says what was wrong, of what kind it was, and leads to the page'],
      [
        publish('json-ld'),
        'a piece is described as background news, with its picture, publisher, principles, corrections and licence',
      ],
    ],
  },
  {
    id: 'H07',
    fault: 'The site stands below a path, or an address lacks its slash',
    expected: 'Links, search and feeds work there',
    tests: [
      [BUILDS, 'below a base path the search finds, links lead on, and nothing is asked for outside of it'],
      [build('site'), 'a build stands under a base path and at an address of its own'],
      ['tests/scripts/serve.test.ts', 'leads on … by … to …'],
    ],
    without:
      '`file://` does not apply: modules and the parts of the search are not loaded from a disk by any browser, and addresses begin at the root of a host.',
  },
  {
    id: 'H08',
    fault: 'Something is renamed or taken away',
    expected:
      'The old address leads to the new one in one step, on every host that we describe; what vanishes without a word is refused',
    tests: [
      [
        newsroom('formerly'),
        'an address that readers had of … does not vanish',
        'an address that readers had of … is kept through every further move',
      ],
      [publish('hosts'), 'no move leads to another'],
      [
        MOVED,
        '… leads on, in one step, to a page that is there',
        '… is told to every host that we describe',
        '… is a small page on hosts that lead nobody on, and in no sitemap',
        'feeds, citations, cards and calendars of the old address are still fetched',
        'a timeline that was shared with an old id in its address shows what it showed',
      ],
    ],
  },
  {
    id: 'H09',
    fault: 'A build fails anywhere',
    expected: 'The site is, byte for byte, as it was',
    tests: [
      [BUILDS, 'a build that fails leaves the site as it was ….… on “…”, time …'],
      [build('safety'), 'a build that is killed leaves the old site or the new one, and the next command clears up …'],
      [
        build('site'),
        'a mistake stops the build, says file, line and what to write, and leaves the last site untouched …',
      ],
    ],
  },
  {
    id: 'H10',
    fault: 'The disk is full, the build is killed, two are at work',
    expected: 'The old site or the new one; two builds in one checkout to folders of their own are both right',
    tests: [
      [
        build('safety'),
        'a build that is killed leaves the old site or the new one, and the next command clears up …',
        'a build that is killed leaves the old site or the new one, and the next command clears up a disk that is full when … is written stops it in words',
        'two at once in one checkout, to folders of their own, are both right',
        'two at once to one folder: one is right, the other says whom it would have to wait for',
      ],
    ],
    without: 'Killed at seven chosen moments, each side of both renames among them, instead of at fifty random ones.',
  },
]
