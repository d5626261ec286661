/**
 * Mistakes that writers make, each planted into a sound newsroom: what it is, how it is made, and what `check` says of it,
 * with file, line and code. Every one is told once.
 */
import { type Edits, GIF, JPEG, LATER, P, PNG, Q, SOUND, saved, say } from './fixture.ts'

export type Mistake = [what: string, edits: Edits, told: string | string[]]

const D = 'designations/wagner.yaml'
const F = 'designations/france.yaml'
const S = 'sources/all.yaml'
const E = 'entities/all.yaml'
const I = 'instruments/all.yaml'
const T = 'topics/all.yaml'
const R = 'readings/ofac-sdn.yaml'
const text = (file: string) => SOUND[file] as string
const figure = (src: string, files: Edits): Edits => ({ [P]: ['src="order.png"', `src="${src}"`], ...files })
const beside = (name: string) => `explainers/the-label/${name}`
const inForce = (more: string): Edits => ({
  [D]: ['      citation: E.O. 13581\n', `      citation: E.O. 13581\n${more}`],
})
const step = (on: string, kind: string) => `    - { on: ${on}, step: ${kind}, sources: [sdn-2023] }\n`
const front = (line: string): Edits => ({ [P]: ['stage: ready\n', `stage: ready\n${line}\n`] })

export const MISTAKES: Record<string, Mistake[]> = {
  'how a file is saved': [
    [
      'a piece as Windows-1252',
      { [P]: Buffer.from(text(P).replace('A place', 'Un café à côté'), 'latin1') },
      'explainers/the-label/index.mdx:1 not-utf8 this file is not UTF-8. Save it as UTF-8: in most editors that is a choice in “Save as”.',
    ],
    [
      'sources as Latin-1',
      { [S]: saved(S, 'latin1') },
      'sources/all.yaml:1 not-utf8 this file is not UTF-8. Save it as UTF-8: in most editors that is a choice in “Save as”.',
    ],
    [
      'a piece as UTF-16 with its mark',
      { [P]: saved(P, 'utf16le', true) },
      'explainers/the-label/index.mdx:1 not-utf8 this file is not UTF-8 but looks like UTF-16. Save it as UTF-8: in most editors that is a choice in “Save as”.',
    ],
    [
      'a piece as UTF-16 without its mark',
      { [P]: saved(P, 'utf16le') },
      'explainers/the-label/index.mdx:1 not-utf8 this file is not UTF-8 but looks like UTF-16. Save it as UTF-8: in most editors that is a choice in “Save as”.',
    ],
    [
      'topics as UTF-16, the other way round',
      { [T]: saved(T, 'utf16be', true) },
      'topics/all.yaml:1 not-utf8 this file is not UTF-8 but looks like UTF-16. Save it as UTF-8: in most editors that is a choice in “Save as”.',
    ],
    [
      'topics as UTF-16, the other way round, without its mark',
      { [T]: saved(T, 'utf16be') },
      'topics/all.yaml:1 not-utf8 this file is not UTF-8 but looks like UTF-16. Save it as UTF-8: in most editors that is a choice in “Save as”.',
    ],
    [
      'UTF-8 taken for Windows-1252 and saved again',
      say('The groupâ€™s name.'),
      'explainers/the-label/index.mdx:20 bad-character “â€™” is what became of another sign when a file was read in the wrong encoding. Type the word again.',
    ],
    [
      'the same with an umlaut',
      { [E]: ['PMC Wagner', 'GrÃ¶ÃŸe'] },
      'entities/all.yaml:5 bad-character “Ã¶” is what became of another sign when a file was read in the wrong encoding. Type the word again.',
    ],
    [
      'a nought in a piece',
      say('A\0B'),
      'explainers/the-label/index.mdx:20 bad-character U+0000, which is no character that can be published, stands behind “A”. Delete what stands there, and type it again.',
    ],
    [
      'a letter that was lost',
      say('The caf\uFFFD is closed.'),
      'explainers/the-label/index.mdx:20 bad-character U+FFFD, which stands for a letter that got lost when the file was saved, stands behind “The caf”. Delete what stands there, and type it again.',
    ],
    [
      'an unsettled conflict in a piece',
      say('<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main'),
      'explainers/the-label/index.mdx:20 merge-conflict two versions of the same lines stand here, as git left them, and nobody has chosen. Keep one of the two, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    ],
    [
      'an unsettled conflict in the front matter',
      { [P]: ['title: What the label means', '<<<<<<< HEAD\ntitle: One\n=======\ntitle: Two\n>>>>>>> main'] },
      'explainers/the-label/index.mdx:2 merge-conflict two versions of the same lines stand here, as git left them, and nobody has chosen. Keep one of the two, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    ],
    [
      'an unsettled conflict in sources',
      {
        [S]: [
          '  accessed: 2026-11-20',
          '<<<<<<< HEAD\n  accessed: 2026-11-20\n=======\n  accessed: 2026-11-21\n>>>>>>> main',
        ],
      },
      'sources/all.yaml:6 merge-conflict two versions of the same lines stand here, as git left them, and nobody has chosen. Keep one of the two, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    ],
    [
      'an unsettled conflict in site.yaml',
      { 'site.yaml': ['title: Listed', '<<<<<<< HEAD\ntitle: Listed\n=======\ntitle: List\n>>>>>>> x'] },
      'site.yaml:1 merge-conflict two versions of the same lines stand here, as git left them, and nobody has chosen. Keep one of the two, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    ],
  ],
  'where a file lies, and what it is called': [
    [
      'site.yml',
      { 'site.yaml': null, 'site.yml': text('site.yaml') },
      'site.yml:1 misplaced-file the name of this file is site.yaml. Rename it to site.yaml.',
    ],
    [
      'Site.yaml',
      { 'site.yaml': null, 'Site.yaml': text('site.yaml') },
      'Site.yaml:1 misplaced-file the name of this file is site.yaml. Rename it to site.yaml.',
    ],
    [
      'sources that end in .yml',
      { 'topics/all.yaml': null, 'topics/all.yml': text(T) },
      'topics/all.yml:1 misplaced-file only .yaml files are read. Rename it to all.yaml.',
    ],
    [
      'sources that end in .YAML',
      { 'events/all.yaml': null, 'events/all.YAML': text('events/all.yaml') },
      'events/all.YAML:1 misplaced-file only .yaml files are read. Rename it to all.yaml.',
    ],
    [
      'a text editor’s .yaml.txt',
      { 'events/more.yaml.txt': 'id: x\n' },
      'events/more.yaml.txt:1 misplaced-file only .yaml files are read. Rename it to more.yaml.',
    ],
    [
      'sources at the top of the folder',
      { 'sources.yaml': 'id: x\n' },
      'sources.yaml:1 misplaced-file nothing reads this file. Move it to one of: authorities, designations, entities, events, gaps, glossary, instruments, lists, people, readings, sources, topics, explainers.',
    ],
    [
      'a mistyped folder',
      { 'event/more.yaml': 'id: x\n' },
      'event/more.yaml:1 misplaced-file nothing reads this file. Did you mean events?',
    ],
    [
      'a piece as index.md',
      { 'explainers/a-new-one/index.md': text(Q) },
      'explainers/a-new-one/index.md:1 misplaced-file this is not where a piece lives. Move it to explainers/a-new-one/index.mdx.',
    ],
    [
      'a piece as index.MDX',
      { 'explainers/a-new-one/index.MDX': text(Q) },
      'explainers/a-new-one/index.MDX:1 misplaced-file this is not where a piece lives. Move it to explainers/a-new-one/index.mdx.',
    ],
    [
      'a piece beside the folders',
      { 'explainers/A new one.mdx': text(Q) },
      'explainers/A new one.mdx:1 misplaced-file this is not where a piece lives. Move it to explainers/a-new-one/index.mdx.',
    ],
    [
      'a piece in a folder of another',
      { 'explainers/the-label/part-two/index.mdx': text(Q) },
      'explainers/the-label/part-two/index.mdx:1 misplaced-file this is not where a piece lives. Move it to explainers/part-two/index.mdx.',
    ],
    [
      'a folder with a space',
      { 'explainers/a new one/index.mdx': text(Q).replace('What the Assembly', 'Again what it') },
      'explainers/a new one/index.mdx:1 bad-id “a new one” cannot be part of an address. Rename the folder to a-new-one.',
    ],
    [
      'a folder with a per cent sign',
      { 'explainers/20%/index.mdx': text(Q).replace('What the Assembly', 'Again what it') },
      'explainers/20%/index.mdx:1 bad-id “20%” cannot be part of an address. Rename the folder to 20.',
    ],
    [
      'a folder with a question mark',
      { 'explainers/what?/index.mdx': text(Q).replace('What the Assembly', 'Again what it') },
      'explainers/what?/index.mdx:1 bad-id “what?” cannot be part of an address. Rename the folder to what.',
    ],
    [
      'a folder with capitals',
      { 'explainers/NATO/index.mdx': text(Q).replace('What the Assembly', 'Again what it') },
      'explainers/NATO/index.mdx:1 bad-id “NATO” cannot be part of an address. Rename the folder to nato.',
    ],
    [
      'a folder with a decomposed umlaut',
      { 'explainers/gro\u0308sse/index.mdx': text(Q).replace('What the Assembly', 'Again what it') },
      'explainers/grösse/index.mdx:1 bad-id “grösse” cannot be part of an address. Rename the folder to grosse.',
    ],
    [
      'a folder that Windows cannot have',
      { 'explainers/con/index.mdx': text(Q).replace('What the Assembly', 'Again what it') },
      'explainers/con/index.mdx:1 bad-id “con” cannot be part of an address: Windows keeps that name for itself. Give the folder another, shorter name.',
    ],
    [
      'a folder called index',
      { 'explainers/index/index.mdx': text(Q).replace('What the Assembly', 'Again what it') },
      'explainers/index/index.mdx:1 bad-id “index” cannot be part of an address: hosts take it for the page of the folder. Give the folder another, shorter name.',
    ],
    [
      'a folder where parts of the list stand',
      { 'explainers/by/index.mdx': text(Q).replace('What the Assembly', 'Again what it') },
      'explainers/by/index.mdx:2 bad-id “by” cannot be part of an address: the parts of long lists stand there. Give it another.',
    ],
    [
      'a folder of 150 letters',
      { [`explainers/${'long-'.repeat(30)}x/index.mdx`]: text(Q).replace('What the Assembly', 'Again what it') },
      'explainers/long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-x/index.mdx:1 bad-id “long-long-long-long-long-long-long-long…” cannot be part of an address: it has 151 letters. Give the folder another, shorter name.',
    ],
    [
      'notes beside a piece',
      { 'explainers/the-label/notes.docx': 'x' },
      'explainers/the-label/notes.docx:1 misplaced-file nothing reads this file. Beside a piece lie pictures alone: keep notes elsewhere.',
    ],
  ],
  pictures: [
    [
      'one that is not there',
      figure('map.png', {}),
      'explainers/the-label/index.mdx:26 missing-file there is no picture “map.png” beside the piece. Put it in the piece’s own folder.',
    ],
    [
      'one that is mistyped',
      figure('oder.png', {}),
      'explainers/the-label/index.mdx:26 missing-file there is no picture “oder.png” beside the piece. Did you mean order.png?',
    ],
    [
      'one in capitals that lies there in small letters',
      figure('Order.png', {}),
      'explainers/the-label/index.mdx:26 missing-file there is no picture “Order.png” beside the piece. It is called order.png: write src="order.png".',
    ],
    [
      'one whose ending is in capitals',
      figure('order.JPG', { [beside('order.JPG')]: JPEG }),
      'explainers/the-label/index.mdx:26 bad-picture “order.JPG” ends in capitals, and endings are written in small letters. Rename the file to order.jpg, and write src="order.jpg".',
    ],
    [
      'the same, written in small letters',
      figure('order.jpg', { [beside('order.JPG')]: JPEG }),
      'explainers/the-label/index.mdx:26 bad-picture “order.JPG” ends in capitals, and endings are written in small letters. Rename the file to order.jpg, and write src="order.jpg".',
    ],
    [
      'the same, that no piece shows',
      { [beside('more.JPG')]: JPEG },
      'explainers/the-label/more.JPG:1 bad-picture “more.JPG” ends in capitals, and endings are written in small letters. Rename the file to more.jpg, and write src="more.jpg".',
    ],
    [
      'one in a folder of the piece',
      figure('order.gif', { [beside('scans/order.gif')]: GIF }),
      'explainers/the-label/index.mdx:26 missing-file there is no picture “order.gif” beside the piece. Move scans/order.gif beside the piece.',
    ],
    [
      'one with the folder before its name',
      figure('./order.png', {}),
      'explainers/the-label/index.mdx:26 missing-file there is no picture “./order.png” beside the piece. Write src="order.png".',
    ],
    [
      'one with a path of the machine',
      figure('C:\\\\scans\\\\order.png', {}),
      'explainers/the-label/index.mdx:26 missing-file there is no picture “C:\\\\scans\\\\order.png” beside the piece. Write src="order.png".',
    ],
    [
      'one on another site',
      figure('https://www.whitehouse.example/order.png', {}),
      'explainers/the-label/index.mdx:26 missing-file there is no picture “https://www.whitehouse.example/order.png” beside the piece. Save the picture in the folder of the piece, and write its name alone.',
    ],
    [
      'one that is empty',
      figure('map.png', { [beside('map.png')]: '' }),
      'explainers/the-label/index.mdx:26 bad-picture “map.png” is empty. Save the picture again, as PNG, JPEG or WebP.',
    ],
    [
      'one that is a text',
      figure('map.png', { [beside('map.png')]: 'A picture.' }),
      'explainers/the-label/index.mdx:26 bad-picture “map.png” is no picture that we can read. Save the picture again, as PNG, JPEG or WebP.',
    ],
    [
      'one that is a web page',
      figure('map.png', { [beside('map.png')]: '<!DOCTYPE html>\n<title>404</title>' }),
      'explainers/the-label/index.mdx:26 bad-picture “map.png” is a web page. Save the picture again, as PNG, JPEG or WebP.',
    ],
    [
      'a PNG that is cut',
      figure('map.png', { [beside('map.png')]: PNG.subarray(0, 50) }),
      'explainers/the-label/index.mdx:26 bad-picture “map.png” is damaged or cut short. Copy it here anew.',
    ],
    [
      'a PNG with a wrong byte',
      figure('map.png', { [beside('map.png')]: PNG.map((byte, at) => (at === 45 ? byte ^ 1 : byte)) }),
      'explainers/the-label/index.mdx:26 bad-picture “map.png” is damaged or cut short. Copy it here anew.',
    ],
    [
      'a JPEG that is cut',
      figure('map.jpg', { [beside('map.jpg')]: JPEG.subarray(0, -2) }),
      'explainers/the-label/index.mdx:26 bad-picture “map.jpg” is damaged or cut short. Copy it here anew.',
    ],
    [
      'a GIF that is cut',
      figure('map.gif', { [beside('map.gif')]: GIF.subarray(0, -2) }),
      'explainers/the-label/index.mdx:26 bad-picture “map.gif” is damaged or cut short. Copy it here anew.',
    ],
    [
      'a JPEG that is called PNG',
      figure('map.png', { [beside('map.png')]: JPEG }),
      'explainers/the-label/index.mdx:26 bad-picture “map.png” is a picture of another kind than its name says: JPEG. Rename the file to map.jpg, and write src="map.jpg".',
    ],
    [
      'a PNG that is called JPEG',
      figure('map.jpeg', { [beside('map.jpeg')]: PNG }),
      'explainers/the-label/index.mdx:26 bad-picture “map.jpeg” is a picture of another kind than its name says: PNG. Rename the file to map.png, and write src="map.png".',
    ],
    [
      'a telephone’s HEIC that is called JPEG',
      figure('map.jpg', { [beside('map.jpg')]: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1') }),
      'explainers/the-label/index.mdx:26 bad-picture “map.jpg” is a HEIC picture, as telephones take them. Save the picture again, as PNG, JPEG or WebP.',
    ],
    [
      'a HEIC',
      figure('map.heic', { [beside('map.heic')]: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1') }),
      'explainers/the-label/index.mdx:26 bad-picture “map.heic” is of a kind that browsers do not all show, or that can do harm. Save it as PNG, JPEG or WebP, with a name that ends in .png, .jpg or .webp.',
    ],
    [
      'an SVG',
      figure('map.svg', { [beside('map.svg')]: '<svg xmlns="http://www.w3.org/2000/svg" />' }),
      'explainers/the-label/index.mdx:26 bad-picture “map.svg” is of a kind that browsers do not all show, or that can do harm. Save it as PNG, JPEG or WebP, with a name that ends in .png, .jpg or .webp.',
    ],
    [
      'a pointer in place of the picture',
      figure('map.png', { [beside('map.png')]: 'version https://git-lfs.github.com/spec/v1\n' }),
      'explainers/the-label/index.mdx:26 bad-picture “map.png” is a pointer of Git LFS, and not the picture itself. Save the picture again, as PNG, JPEG or WebP.',
    ],
    [
      'a name with a per cent sign',
      figure('20%.png', { [beside('20%.png')]: PNG }),
      'explainers/the-label/index.mdx:26 bad-picture “20%.png” cannot be part of an address: in it are other signs than letters from a to z, digits and hyphens. Rename the file to 20.png, and write src="20.png".',
    ],
    [
      'a name with a question mark',
      figure('what?.png', { [beside('what?.png')]: PNG }),
      'explainers/the-label/index.mdx:26 bad-picture “what?.png” cannot be part of an address: in it are other signs than letters from a to z, digits and hyphens. Rename the file to what.png, and write src="what.png".',
    ],
    [
      'a name with a #',
      figure('no#1.png', { [beside('no#1.png')]: PNG }),
      'explainers/the-label/index.mdx:26 bad-picture “no#1.png” cannot be part of an address: in it are other signs than letters from a to z, digits and hyphens. Rename the file to no-1.png, and write src="no-1.png".',
    ],
    [
      'a name with spaces',
      figure('Screenshot 2026.png', { [beside('Screenshot 2026.png')]: PNG }),
      'explainers/the-label/index.mdx:26 bad-picture “Screenshot 2026.png” cannot be part of an address: in it are other signs than letters from a to z, digits and hyphens. Rename the file to screenshot-2026.png, and write src="screenshot-2026.png".',
    ],
    [
      'a name with a decomposed umlaut',
      figure('Wo\u0308rter.png', { [beside('Wo\u0308rter.png')]: PNG }),
      'explainers/the-label/index.mdx:26 bad-picture “Wörter.png” cannot be part of an address: in it are other signs than letters from a to z, digits and hyphens. Rename the file to worter.png, and write src="worter.png".',
    ],
    [
      'a name in Cyrillic',
      figure('приказ.png', { [beside('приказ.png')]: PNG }),
      'explainers/the-label/index.mdx:26 bad-picture “приказ.png” cannot be part of an address: in it are other signs than letters from a to z, digits and hyphens. Rename the file to prikaz.png, and write src="prikaz.png".',
    ],
    [
      'the picture at the top',
      { ...front('image: { src: map.png, alt: image, credit: Ann }') },
      [
        'explainers/the-label/index.mdx:6 unfinished “image” does not say what the picture shows. Write what is to be seen, for those who cannot see it.',
        'explainers/the-label/index.mdx:6 missing-file there is no picture “map.png” beside the piece. Put it in the piece’s own folder.',
      ],
    ],
    [
      'the name that the site draws itself',
      figure('card.png', { [beside('card.png')]: PNG }),
      'explainers/the-label/index.mdx:26 bad-picture the site draws a picture called card.png itself. Give yours another name.',
    ],
    [
      'a picture of Markdown',
      say('![A map](order.png)'),
      'explainers/the-label/index.mdx:20 not-allowed a picture needs its words. Use <Figure src="…" alt="…" credit="…">caption</Figure>.',
    ],
    [
      'alternative text that is the name of the file',
      { [P]: ['alt="A printed page, headed Executive Order"', 'alt="order.png"'] },
      'explainers/the-label/index.mdx:26 unfinished “order.png” does not say what the picture shows. Write what is to be seen, for those who cannot see it.',
    ],
    [
      'alternative text that says nothing',
      { [P]: ['alt="A printed page, headed Executive Order"', 'alt="image"'] },
      'explainers/the-label/index.mdx:26 unfinished “image” does not say what the picture shows. Write what is to be seen, for those who cannot see it.',
    ],
    [
      'no alternative text',
      { [P]: [' alt="A printed page, headed Executive Order"', ''] },
      'explainers/the-label/index.mdx:26 bad-attribute <Figure> needs “alt”. Write <Figure alt=…>.',
    ],
  ],
  YAML: [
    [
      'a tab',
      { [T]: ['  name: The', '\tname: The'] },
      'topics/all.yaml:2 bad-yaml a tab stands where spaces should. Use spaces, two for each level.',
    ],
    [
      'a colon in a title',
      { [P]: ['title: What the label means', 'title: The label: what it means'] },
      'explainers/the-label/index.mdx:2 bad-yaml a colon in the text was taken for the end of a key. Put the text between straight double quotation marks, as in title: "What it means: an answer".',
    ],
    [
      'a quotation mark that is not closed',
      { [P]: ['title: What the label means', 'title: "What the label means'] },
      'explainers/the-label/index.mdx:2 bad-yaml a quotation mark is opened and never closed. Close it with the same mark, at the end of the text.',
    ],
    [
      'words behind a quotation mark',
      { [P]: ['title: What the label means', 'title: "The label" and what it means'] },
      'explainers/the-label/index.mdx:2 bad-yaml something stands behind the quotation mark that ends the text. Put the whole text between straight double quotation marks, and write “ and ” inside it.',
    ],
    [
      'a bracket that is not closed',
      { [P]: ['authors: [ann]', 'authors: [ann'] },
      'explainers/the-label/index.mdx:6 bad-yaml a bracket [ or { is opened and never closed. Close it with ] or }, behind the last value.',
    ],
    [
      'a brace that is not closed',
      { [F]: ['sources: [assembly-2023] }', 'sources: [assembly-2023]'] },
      'designations/france.yaml:7 bad-yaml a bracket [ or { is opened and never closed. Close it with ] or }, behind the last value.',
    ],
    [
      'a title that begins with @',
      { [P]: ['title: What the label means', 'title: @What the label means'] },
      'explainers/the-label/index.mdx:2 bad-yaml a text cannot begin with this sign. Put the text between straight double quotation marks, as in title: "What it means: an answer".',
    ],
    [
      'a title that begins with [',
      { [P]: ['title: What the label means', 'title: [Analysis] What it means'] },
      'explainers/the-label/index.mdx:2 bad-yaml a text that begins with [ or { is taken for a list. Put the text between straight double quotation marks, as in title: "What it means: an answer".',
    ],
    [
      'a title that begins with *',
      { [P]: ['title: What the label means', 'title: *What it means*'] },
      'explainers/the-label/index.mdx:2 bad-yaml anchors (&) and references (*) are not allowed. Write the value out each time; put a text that begins with such a sign between straight double quotation marks.',
    ],
    [
      'a title that begins with !',
      { [P]: ['title: What the label means', 'title: !What it means'] },
      'explainers/the-label/index.mdx:2 bad-yaml tags such as !What are not allowed. Put a text that begins with “!” between straight double quotation marks.',
    ],
    [
      'a title that begins with %',
      { [P]: ['title: What the label means', 'title: %What it means'] },
      'explainers/the-label/index.mdx:2 bad-yaml a text cannot begin with this sign. Put the text between straight double quotation marks, as in title: "What it means: an answer".',
    ],
    [
      'a title that begins with a backquote',
      { [P]: ['title: What the label means', 'title: `What it means`'] },
      'explainers/the-label/index.mdx:2 bad-yaml a text cannot begin with this sign. Put the text between straight double quotation marks, as in title: "What it means: an answer".',
    ],
    [
      'a backslash between quotation marks',
      { [P]: ['title: What the label means', 'title: "What\\the label means"'] },
      'explainers/the-label/index.mdx:2 not-as-typed a tab stands in the text, as \\t makes one. Write \\\\ to print a \\ between double quotation marks; elsewhere type spaces.',
    ],
    [
      'a key without a colon',
      { [T]: ['  name: Reading lists', '  name Reading lists'] },
      'topics/all.yaml:4 bad-yaml this line has no colon, and no key. Write a key, a colon, a space and the value; end a text on the line on which it begins.',
    ],
    [
      'a key without a space behind the colon',
      { [T]: ['  name: Reading lists', '  name:Reading lists'] },
      'topics/all.yaml:4 bad-yaml this line has no colon, and no key. Write a key, a colon, a space and the value; end a text on the line on which it begins.',
    ],
    [
      'a key that stands too far left',
      { [T]: ['  name: Reading lists', 'name: Reading lists'] },
      'topics/all.yaml:4 bad-yaml this line or the next stands too far to the left or to the right. Let keys of one entry stand exactly under each other, and what belongs to a key two spaces further in.',
    ],
    [
      'a key that stands too far right',
      { [T]: ['  name: Reading lists', '    name: Reading lists'] },
      'topics/all.yaml:3 bad-yaml this line or the next stands too far to the left or to the right. Let keys of one entry stand exactly under each other, and what belongs to a key two spaces further in.',
    ],
    [
      'an entry of a list without its space',
      { [P]: ['  - It is not', '  -It is not'] },
      'explainers/the-label/index.mdx:12 bad-yaml this line or the next stands too far to the left or to the right. Let keys of one entry stand exactly under each other, and what belongs to a key two spaces further in.',
    ],
    [
      'the same key twice',
      { [P]: ['stage: ready', 'stage: ready\nstage: draft'] },
      'explainers/the-label/index.mdx:6 bad-yaml the same key stands twice. Keep one of the two.',
    ],
    [
      'a line --- in the middle',
      { [T]: ['- id: reading-lists', '---\n- id: reading-lists'] },
      'topics/all.yaml:3 bad-yaml a second line --- begins another file in the middle of this one. Take that line away.',
    ],
    [
      'no front matter',
      { [Q]: text(Q).replace(/^---[\s\S]*?---\n\n/, '') },
      'explainers/the-resolution/index.mdx:1 bad-yaml the piece does not begin with its front matter. Begin with a line ---, then the keys, then a line ---.',
    ],
    [
      'an empty line above the front matter',
      { [Q]: `\n${text(Q)}` },
      'explainers/the-resolution/index.mdx:1 bad-yaml something stands above the first line ---, if only an empty line or a space. Begin with a line ---, then the keys, then a line ---.',
    ],
    [
      'front matter that is not ended',
      { [Q]: text(Q).replace('---\n\n##', '\n##') },
      'explainers/the-resolution/index.mdx:1 bad-yaml the line --- that ends the front matter is missing. Begin with a line ---, then the keys, then a line ---.',
    ],
    [
      'dashes that an editor joined',
      { [Q]: text(Q).replace('---\n', '—-\n') },
      'explainers/the-resolution/index.mdx:1 bad-yaml the piece does not begin with its front matter. Begin with a line ---, then the keys, then a line ---.',
    ],
    [
      'an empty file',
      { 'topics/more.yaml': '' },
      'topics/more.yaml:1 missing-key this entry is empty. Write its keys, each on a line of its own, or delete it.',
    ],
    [
      'words in place of entries',
      { 'topics/more.yaml': 'Only words.\n' },
      'topics/more.yaml:1 bad-value this entry cannot be the text "Only words.". Write its keys, each on a line of its own: id: a-name.',
    ],
  ],
  'keys and values': [
    [
      'a mistyped key',
      { [P]: ['standfirst:', 'standfist:'] },
      [
        'explainers/the-label/index.mdx:2 missing-key “standfirst” is missing. Add a line “standfirst: …”.',
        'explainers/the-label/index.mdx:3 unknown-key “standfist” is not a key that we know. Did you mean standfirst?',
      ],
    ],
    [
      'a key in capitals',
      { [P]: ['title:', 'Title:'] },
      [
        'explainers/the-label/index.mdx:2 missing-key “title” is missing. Add a line “title: …”.',
        'explainers/the-label/index.mdx:2 unknown-key “Title” is not a key that we know. Did you mean title?',
      ],
    ],
    [
      'draft: true',
      { [P]: ['stage: ready', 'stage: ready\ndraft: true'] },
      'explainers/the-label/index.mdx:6 unknown-key “draft” is not a key that we know. To keep a piece back, write stage: draft.',
    ],
    [
      'a needed key left empty',
      { [P]: ['standfirst: The United States announced the label on 20 January 2023.', 'standfirst:'] },
      'explainers/the-label/index.mdx:3 missing-key “standfirst” is empty. Write something behind standfirst:; it is needed.',
    ],
    [
      'a key that may go left empty',
      front('seoTitle:'),
      'explainers/the-label/index.mdx:6 missing-key “seoTitle” is empty. Write something behind seoTitle:, or take the line out.',
    ],
    [
      'a needed key of a source left empty',
      { [S]: ['  grade: legal-act', '  grade:'] },
      'sources/all.yaml:7 missing-key “grade” is empty. Write something behind grade:; it is needed.',
    ],
    [
      'no authors',
      { [P]: ['authors: [ann]', 'authors: []'] },
      'explainers/the-label/index.mdx:6 missing-key “authors” needs at least one entry. Write authors: [one, two].',
    ],
    [
      'an author who is no list',
      { [P]: ['authors: [ann]', 'authors: ann'] },
      'explainers/the-label/index.mdx:6 bad-value “authors” cannot be the text "ann". Write a list: [one, two].',
    ],
    [
      'a title that is a number',
      { [P]: ['title: What the label means', 'title: 1984'] },
      'explainers/the-label/index.mdx:2 bad-value “title” cannot be the number 1984. Put it between quotation marks: "1984".',
    ],
    [
      'a stage that is none',
      { [P]: ['stage: ready', 'stage: published'] },
      'explainers/the-label/index.mdx:5 bad-value “stage” cannot be “published”. Choose from: draft, ready.',
    ],
    [
      'a grade that is none',
      { [S]: ['grade: legal-act', 'grade: law'] },
      'sources/all.yaml:7 bad-value “grade” cannot be “law”. Choose from: legal-act, official-list, official-statement, court, parliament, media, analysis.',
    ],
    [
      'binding: yes',
      { [I]: ['binding: true', 'binding: yes'] },
      'instruments/all.yaml:6 bad-value “binding” cannot be the text "yes". Write true or false.',
    ],
    [
      'an address without https',
      { [S]: ['url: https://www.whitehouse.example/order', 'url: www.whitehouse.example/order'] },
      'sources/all.yaml:4 bad-value “www.whitehouse.example/order” is not a web address. Copy the whole address, from https:// on.',
    ],
    [
      'an address of one’s own machine',
      { [S]: ['url: https://www.whitehouse.example/order', 'url: http://localhost:4321/order'] },
      'sources/all.yaml:4 bad-value “http://localhost:4321/order” is not a web address. Copy the whole address, from https:// on.',
    ],
    [
      'an address on one’s own disk',
      { [S]: ['url: https://www.whitehouse.example/order', 'url: file:///C:/order.pdf'] },
      'sources/all.yaml:4 bad-value “file:///C:/order.pdf” is not a web address. Copy the whole address, from https:// on.',
    ],
    [
      'curly marks around an id in a list',
      { [P]: ['authors: [ann]', 'authors: [“ann”]'] },
      'explainers/the-label/index.mdx:6 bad-id the marks around “ann” are taken for a part of the id. Write ann.',
    ],
    [
      'curly marks around an id',
      { [D]: ['entity: wagner-group', 'entity: “wagner-group”'] },
      'designations/wagner.yaml:2 bad-id the marks around “wagner-group” are taken for a part of the id. Write wagner-group.',
    ],
    [
      'curly marks around a date',
      { [P]: ['published: 2026-11-01', 'published: “2026-11-01”'] },
      'explainers/the-label/index.mdx:4 bad-date the marks around 2026-11-01 are taken for a part of the date. Write 2026-11-01.',
    ],
    [
      'curly marks around a word of a choice',
      { [P]: ['stage: ready', 'stage: “ready”'] },
      'explainers/the-label/index.mdx:5 bad-value the marks around “ready” are taken for a part of the word. Write ready.',
    ],
    [
      'curly marks around an alias',
      { [E]: ['    - PMC Wagner', '    - “PMC Wagner”'] },
      'entities/all.yaml:5 not-as-typed the marks of “PMC Wagner” would become a part of it. Write PMC Wagner, without marks or between straight ones.',
    ],
    [
      'a comma between curly marks in a list',
      { [Q]: ['keyPoints: [A resolution binds nobody.]', 'keyPoints: [“A resolution, once passed, binds nobody.”]'] },
      'explainers/the-resolution/index.mdx:9 not-as-typed “A resolution” and “once passed” are two entries, since a comma inside [ ] begins the next. Put each entry on a line of its own behind “- ”, or between straight double quotation marks.',
    ],
    [
      'a comma in a sentence in a list',
      { [Q]: ['keyPoints: [A resolution binds nobody.]', 'keyPoints: [A resolution is a wish, and binds nobody.]'] },
      'explainers/the-resolution/index.mdx:9 not-as-typed “A resolution is a wish” and “and binds nobody.” are two entries, since a comma inside [ ] begins the next. Put each entry on a line of its own behind “- ”, or between straight double quotation marks.',
    ],
    [
      'a comma in a sentence between braces',
      front('corrections:\n  - { on: 2026-11-02, kind: update, text: More is known, and said. }'),
      'explainers/the-label/index.mdx:7 unknown-key “and said.” is not a key that we know. A comma inside { } begins the next key: put a text that has one between straight double quotation marks.',
    ],
    [
      '# in a title',
      { [P]: ['title: What the label means', 'title: What list #5 means'] },
      'explainers/the-label/index.mdx:2 not-as-typed “#5 means” is taken for a remark, and is published nowhere. Put the whole text between straight double quotation marks, or the remark on a line of its own.',
    ],
    [
      '# and a space in a title',
      { [P]: ['title: What the label means', 'title: What list # 5 means'] },
      'explainers/the-label/index.mdx:2 not-as-typed “# 5 means” is taken for a remark, and is published nowhere. Put the whole text between straight double quotation marks, or the remark on a line of its own.',
    ],
    [
      '# in a summary',
      { [E]: ['summary: A Russian private military company.', 'summary: A Russian company, #1 of its kind.'] },
      'entities/all.yaml:7 not-as-typed “#1 of its kind.” is taken for a remark, and is published nowhere. Put the whole text between straight double quotation marks, or the remark on a line of its own.',
    ],
    [
      '# in a key point',
      { [P]: ['  - It is not a terrorist label.', '  - It is not list #5.'] },
      'explainers/the-label/index.mdx:12 not-as-typed “#5.” is taken for a remark, and is published nowhere. Put the whole text between straight double quotation marks, or the remark on a line of its own.',
    ],
    [
      '# in a citation',
      { [D]: ['citation: E.O. 13581', 'citation: Annex I, #5'] },
      'designations/wagner.yaml:15 not-as-typed “#5” is taken for a remark, and is published nowhere. Put the whole text between straight double quotation marks, or the remark on a line of its own.',
    ],
    [
      '# in the name of a source',
      { [S]: ['title: Executive Order 13581', 'title: Executive Order #13581'] },
      'sources/all.yaml:3 not-as-typed “#13581” is taken for a remark, and is published nowhere. Put the whole text between straight double quotation marks, or the remark on a line of its own.',
    ],
    [
      'an id with capitals',
      { [T]: ['id: reading-lists', 'id: Reading-Lists'] },
      [
        'explainers/the-resolution/index.mdx:7 unknown-id there is no topic “reading-lists”. Did you mean Reading-Lists?',
        'topics/all.yaml:3 bad-id “Reading-Lists” cannot be an id. Use small letters, digits and single hyphens, for example wagner-group.',
      ],
    ],
  ],
  dates: [
    [
      'a day that there is not',
      { [S]: ['published: 2023-05-09', 'published: 2023-02-29'] },
      'sources/all.yaml:26 bad-date February 2023 has 28 days, so there is no 2023-02-29. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2023-01-26.',
    ],
    [
      'a day with slashes',
      { [S]: ['published: 2023-05-09', 'published: 09/05/2023'] },
      'sources/all.yaml:26 bad-date “09/05/2023” can be read as two different days. Write 2023-05-09 or 2023-09-05, whichever you mean.',
    ],
    [
      'a day in words',
      { [S]: ['published: 2023-05-09', 'published: 9 May 2023'] },
      'sources/all.yaml:26 bad-date “9 May 2023” is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2023-01-26.',
    ],
    [
      'a missing nought',
      { [S]: ['published: 2023-05-09', 'published: 2023-5-9'] },
      'sources/all.yaml:26 bad-date “2023-5-9” is missing a nought. Write 2023-05-09.',
    ],
    [
      'an embargo without its zone',
      { [LATER]: ['embargo: 2026-12-01T09:00:00Z', 'embargo: 2026-12-01T09:00:00'] },
      'explainers/on-tuesday/index.mdx:6 bad-date “2026-12-01T09:00:00” is not a moment with a time zone. Write it as 2026-11-24T09:00:00Z, or with an offset: 2026-11-24T09:00:00+01:00.',
    ],
    [
      'an embargo at an hour that there is not',
      { [LATER]: ['embargo: 2026-12-01T09:00:00Z', 'embargo: 2026-12-01T25:00:00Z'] },
      'explainers/on-tuesday/index.mdx:6 bad-date “2026-12-01T25:00:00Z” is not a moment with a time zone. Write it as 2026-11-24T09:00:00Z, or with an offset: 2026-11-24T09:00:00+01:00.',
    ],
    [
      'an embargo that is only a day',
      { [LATER]: ['embargo: 2026-12-01T09:00:00Z', 'embargo: 2026-12-01'] },
      'explainers/on-tuesday/index.mdx:6 bad-date “2026-12-01” is not a moment with a time zone. Write it as 2026-11-24T09:00:00Z, or with an offset: 2026-11-24T09:00:00+01:00.',
    ],
    [
      'a piece of the future',
      { [P]: ['published: 2026-11-01', 'published: 2062-11-01'] },
      'explainers/the-label/index.mdx:4 date-order published (2062-11-01) lies in the future. Write the day on which readers get it. To keep it back until then, set an embargo.',
    ],
    [
      'a piece of another century',
      { [P]: ['published: 2026-11-01', 'published: 1926-11-01'] },
      'explainers/the-label/index.mdx:4 date-order published (1926-11-01) lies in another century than any list of the record. Correct the year, perhaps to 2026.',
    ],
    [
      'a piece that is later than its embargo',
      { [LATER]: ['published: 2026-12-01', 'published: 2026-12-05'] },
      'explainers/on-tuesday/index.mdx:4 date-order published (2026-12-05) is later than the embargo (2026-12-01T09:00:00Z). Write the day on which readers get it. To keep it back until then, set an embargo.',
    ],
    [
      'a step of the future',
      inForce(step('2062-01-26', 'amended')),
      'designations/wagner.yaml:16 date-order the step (2062-01-26) lies in the future. Write the day on which it happened. What is only announced is a step announced, with its day under effect; what may not be told yet has an embargo.',
    ],
    [
      'a step of another century',
      { [F]: ['on: 2023-05-09', 'on: 1923-05-09'] },
      'designations/france.yaml:7 date-order the step (1923-05-09) lies in another century than any list of the record. Correct the year, perhaps to 2023.',
    ],
    [
      'a step of the century before that',
      { [F]: ['on: 2023-05-09', 'on: 1823-05-09'] },
      'designations/france.yaml:7 date-order the step (1823-05-09) lies in another century than any list of the record. Correct the year, perhaps to 2023.',
    ],
    [
      'a source that is read in the future',
      { [S]: ['accessed: 2026-11-20\n  grade: legal-act', 'accessed: 2062-11-20\n  grade: legal-act'] },
      'sources/all.yaml:6 date-order accessed (2062-11-20) lies in the future. Write the day on which somebody read it.',
    ],
    [
      'a source that is published in the future',
      { [S]: ['published: 2023-01-26', 'published: 2032-01-26'] },
      'sources/all.yaml:19 date-order published (2032-01-26) lies in the future. Write the day that is printed on it, or take the line out.',
    ],
    [
      'a list of another century',
      { [S]: ['published: 2023-01-26', 'published: 1923-01-26'] },
      'sources/all.yaml:19 date-order published (1923-01-26) lies in another century than any list of the record. Correct the year, perhaps to 2023.',
    ],
    [
      'a source that was read before it was published',
      { [S]: ['published: 2023-05-09', 'published: 2026-11-22'] },
      'sources/all.yaml:27 date-order accessed (2026-11-20) is before published (2026-11-22). Correct whichever is wrong.',
    ],
    [
      'a source that was read in another century',
      { [S]: ['accessed: 2026-11-20\n  grade: legal-act', 'accessed: 1926-11-20\n  grade: legal-act'] },
      'sources/all.yaml:6 date-order accessed (1926-11-20) lies in another century than any list of the record. Correct the year, perhaps to 2026.',
    ],
    [
      'a step after its only source was read',
      { [F]: ['on: 2023-05-09', 'on: 2026-11-22'] },
      'designations/france.yaml:7 date-order the step is of 2026-11-22, and its only source was read before, on 2026-11-20. Correct the day, or name the source that tells of it; if you read it again, set accessed to that day.',
    ],
    [
      'a step before its law was made',
      {
        [D]: [
          '    - on: 2023-01-20\n      step: announced\n      effect: 2023-01-26',
          '    - on: 2003-01-20\n      step: announced\n      effect: 2023-01-26',
        ],
      },
      'designations/wagner.yaml:7 date-order the step is of 2003-01-20, and “Executive Order 13581 of 2011” is of 2011: there was no such list yet. Correct the day, or the instrument.',
    ],
    [
      'a withdrawal in the future',
      front('withdrawn: { on: 2062-01-01, reason: It rested on a forgery. }'),
      'explainers/the-label/index.mdx:6 date-order the withdrawal (2062-01-01) lies in the future. Write the day on which it happened.',
    ],
    [
      'a withdrawal in another century',
      front('withdrawn: { on: 1926-11-20, reason: It rested on a forgery. }'),
      'explainers/the-label/index.mdx:6 date-order the withdrawal (1926-11-20) lies in another century than any list of the record. Correct the year, perhaps to 2026.',
    ],
    [
      'a correction of the future',
      front('corrections:\n  - { on: 2062-01-01, kind: update, text: More is known. }'),
      'explainers/the-label/index.mdx:7 date-order the correction is dated after today (2026-11-24). Write the day on which the text was corrected.',
    ],
    [
      'a correction before the piece',
      front('corrections:\n  - { on: 2026-10-01, kind: update, text: More is known. }'),
      'explainers/the-label/index.mdx:7 date-order the correction is dated before the piece was published (2026-11-01). Correct whichever is wrong.',
    ],
    [
      'updated before published',
      front('updated: 2026-10-01'),
      'explainers/the-label/index.mdx:6 date-order updated is before published (2026-11-01). Correct whichever is wrong.',
    ],
    [
      'a reading of the future',
      { [R]: ['read: 2026-11-20', 'read: 2062-11-20'] },
      'readings/ofac-sdn.yaml:3 date-order read (2062-11-20) lies in the future. Write the day on which somebody read it.',
    ],
    [
      'a reading before its copy',
      { [R]: ['asOf: 2023-01-26', 'asOf: 2026-11-22'] },
      'readings/ofac-sdn.yaml:3 date-order read (2026-11-20) is before asOf (2026-11-22). Correct whichever is wrong.',
    ],
    [
      'a renewal of the future',
      { [I]: ['{ on: 2026-07-16', '{ on: 2027-07-16'] },
      'instruments/all.yaml:12 date-order the renewal (2027-07-16) lies in the future. Write the day on which it happened.',
    ],
    [
      'a renewal that ends before it begins',
      { [I]: ['until: 2027-07-24', 'until: 2025-07-24'] },
      'instruments/all.yaml:12 date-order until (2025-07-24) is not after on (2026-07-16). Correct whichever is wrong.',
    ],
    [
      'a try of the future',
      { 'gaps/all.yaml': ['on: 2026-11-20', 'on: 2062-11-20'] },
      'gaps/all.yaml:5 date-order on (2062-11-20) lies in the future. Write the day on which it happened.',
    ],
    [
      'an effect before its announcement',
      { [D]: ['effect: 2023-01-26', 'effect: 2022-01-26'] },
      'designations/wagner.yaml:9 date-order effect (2022-01-26) is before the day of the announcement (2023-01-20). Correct whichever is wrong.',
    ],
    [
      'a status on a month',
      say('<Status designation="us-crime-wagner" on="2023-01" />'),
      'explainers/the-label/index.mdx:20 bad-date “2023-01” is not a day. Write the whole day: YYYY-MM-DD.',
    ],
    [
      'a status on a day that there is not',
      say('<Status designation="us-crime-wagner" on="2023-02-30" />'),
      'explainers/the-label/index.mdx:20 bad-date February 2023 has 28 days, so there is no 2023-02-30. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2023-01-26.',
    ],
  ],
  'one entry against another': [
    [
      'an authority that cannot act under that law',
      { [D]: ['authority: us-treasury', 'authority: fr-assembly'] },
      'designations/wagner.yaml:3 does-not-fit “fr-assembly” (France) cannot act under “us-crime”, a law of another government (United States). Write authority: us-treasury, or the instrument of France.',
    ],
    [
      'a law of another government',
      { [F]: ['instrument: fr-resolution', 'instrument: us-crime'] },
      'designations/france.yaml:3 does-not-fit “fr-assembly” (France) cannot act under “us-crime”, a law of another government (United States). Write authority: us-treasury, or the instrument of France.',
    ],
    [
      'the same listing under two ids',
      { 'designations/more.yaml': text(F).replace('id: fr-resolution-wagner', 'id: fr-wagner') },
      'designations/more.yaml:4 same-twice “fr-resolution-wagner” is the same listing: the same name, authority and instrument at the same time. Put the steps of both into one of them; a new listing begins once the old one has ended.',
    ],
    [
      'one id twice',
      { 'designations/more.yaml': text(F) },
      'designations/more.yaml:1 duplicate-id the id “fr-resolution-wagner” is taken in designations/france.yaml. Give one of the two another id.',
    ],
    [
      'ended before it was in force',
      inForce(step('2022-01-26', 'lifted')),
      'designations/wagner.yaml:16 date-order “lifted” on 26 January 2022 ends what was not in force yet. Correct the day of one of the two steps, or add the step in-force that is missing.',
    ],
    [
      'ended twice',
      inForce(step('2024-01-26', 'lifted') + step('2025-01-26', 'lifted')),
      'designations/wagner.yaml:17 date-order “lifted” on 26 January 2025 ends what was not in force any more. Correct the day of one of the two steps, or add the step in-force that is missing.',
    ],
    [
      'lapsed before it began',
      inForce(step('2022-01-26', 'lapsed')),
      'designations/wagner.yaml:16 date-order “lapsed” on 26 January 2022 ends what had not begun. Correct the day of one of the two steps, or add the step that began it.',
    ],
    [
      'in force twice',
      inForce(step('2024-01-26', 'in-force')),
      'designations/wagner.yaml:16 date-order “in-force” on 26 January 2024, and the listing is in force since 26 January 2023 already. Write renewed, amended or published for the later day, or add the step that ended it between the two.',
    ],
    [
      'one step twice',
      inForce(step('2023-01-26', 'in-force')),
      'designations/wagner.yaml:16 date-order “in-force” on 2023-01-26 stands twice. Keep one of the two, with the sources of both.',
    ],
    [
      'renewed before it was in force',
      inForce(step('2022-01-26', 'renewed')),
      'designations/wagner.yaml:16 date-order “renewed” on 26 January 2022 comes before the listing was in force. Correct the day of one of the two steps.',
    ],
    [
      'resumed and never suspended',
      inForce(step('2024-01-26', 'resumed')),
      'designations/wagner.yaml:16 date-order “resumed” on 26 January 2024 follows no suspension. Add the step suspended, or write in-force.',
    ],
    [
      'announced after it was in force',
      inForce(step('2024-01-26', 'announced')),
      'designations/wagner.yaml:16 step-undoes “announced” on 26 January 2024 comes after the listing was in force, and would set it back to announced. If it only made public what was so already, write published.',
    ],
    [
      'two names that are one',
      { [E]: ['name: Concord Management', 'name: WAGNER GROUP'] },
      'entities/all.yaml:10 same-twice “wagner-group” has this name as well. If it is the same, put both into one; if not, say so: relations: [{ to: wagner-group, kind: not to be confused with }].',
    ],
    [
      'an item of Wikidata twice',
      {
        [E]: ['  type: group', '  wikidata: Q42\n  type: group'],
        [T]: text(T),
        'entities/more.yaml':
          'id: another\nname: Another\nwikidata: Q42\ntype: group\nsummary: Another.\nsources: [sdn-2023]\n',
      },
      'entities/more.yaml:3 duplicate-id “wagner-group” already has the item Q42 of Wikidata. Keep it where it is the same person or group; take it out of the other.',
    ],
    [
      'a name that is tied to itself',
      { [E]: ['to: wagner-group', 'to: concord'] },
      'entities/all.yaml:14 does-not-fit “concord” is tied to itself. Name the other one, or take it out.',
    ],
    [
      'a law that is renewed with itself',
      { [I]: ['  binding: false', '  binding: false\n  renewedWith: fr-resolution'] },
      'instruments/all.yaml:20 does-not-fit “fr-resolution” is renewed with itself. Name the other one, or take it out.',
    ],
    [
      'one title twice',
      { [Q]: ['title: What the Assembly asked', 'title: What the Label means'] },
      'explainers/the-resolution/index.mdx:2 same-twice “the-label” has this title as well. Word one of the two otherwise, so that readers can tell them apart.',
    ],
    [
      'one topic twice',
      { [T]: ['name: Reading lists', 'name: The Wagner Group'] },
      'topics/all.yaml:4 same-twice “wagner” has this name as well. Word one of the two otherwise, so that readers can tell them apart.',
    ],
    [
      'one word twice',
      { 'glossary/more.yaml': 'id: sdn\nterm: SDN list\ndefinition: A list.\n' },
      'glossary/terms.yaml:2 same-twice “sdn” has this term as well. Word one of the two otherwise, so that readers can tell them apart.',
    ],
    [
      'seen and absent at once',
      { [R]: ['seen: [us-crime-wagner]', 'seen: [us-crime-wagner]\n  absent: [us-crime-wagner]'] },
      'readings/ofac-sdn.yaml:6 does-not-fit “us-crime-wagner” is both seen and absent. Keep one of the two.',
    ],
    [
      'seen on a list of another law',
      { [R]: ['seen: [us-crime-wagner]', 'seen: [fr-resolution-wagner]'] },
      'readings/ofac-sdn.yaml:6 does-not-fit “fr-resolution-wagner” is a listing under “fr-resolution”, whose names “Specially Designated Nationals List” does not print. Name the listing under the other law, or add the law to the instruments of the list.',
    ],
    [
      'an id of another folder',
      { [D]: ['entity: wagner-group', 'entity: us-treasury'] },
      'designations/wagner.yaml:2 unknown-id there is no entity “us-treasury”. “us-treasury” stands in authorities/. Here belongs an id from entities/.',
    ],
    [
      'an id that stands in a file that nothing reads',
      { [D]: ['sources: [briefing-2023]', 'sources: [fresh]'], 'sources/fresh.yml': '- id: fresh\n  title: A\n' },
      'sources/fresh.yml:1 misplaced-file only .yaml files are read. Rename it to fresh.yaml.',
    ],
    [
      'an id that nobody defines',
      { [D]: ['sources: [briefing-2023]', 'sources: [briefing-2032]'] },
      'designations/wagner.yaml:10 unknown-id there is no source “briefing-2032”. Did you mean briefing-2023?',
    ],
    [
      'an id that the page has for itself',
      {
        'designations/more.yaml': text(F)
          .replace('id: fr-resolution-wagner', 'id: main')
          .replace('2023-05-09, step', '2023-05-10, step'),
      },
      [
        'designations/more.yaml:1 bad-id “main” cannot be an id: a part of the page is called so. Give it another.',
        'designations/more.yaml:4 same-twice “fr-resolution-wagner” is the same listing: the same name, authority and instrument at the same time. Put the steps of both into one of them; a new listing begins once the old one has ended.',
      ],
    ],
    [
      'a source called asof',
      {
        'sources/more.yaml':
          'id: asof\npublisher: P\ntitle: T\nurl: https://a.example/\naccessed: 2026-11-20\ngrade: media\n',
      },
      'sources/more.yaml:1 bad-id “asof” cannot be an id: a part of the page is called so. Give it another.',
    ],
    [
      'a name that Windows keeps',
      { 'topics/more.yaml': 'id: con\nname: Convictions\n' },
      'topics/more.yaml:1 bad-id “con” cannot be part of an address: Windows keeps that name for itself. Give it another.',
    ],
    [
      'an id of 300 letters',
      { 'topics/more.yaml': `id: ${'a'.repeat(300)}\nname: Long\n` },
      'topics/more.yaml:1 bad-id “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…” cannot be part of an address: it has 300 letters. Use 100 at most.',
    ],
    [
      'a law called by',
      {
        'instruments/more.yaml': text(I)
          .split('- id: fr-resolution')[1]!
          .replace(/^ {2}/gm, '')
          .replace(/^/, 'id: by')
          .replace('name: Resolution of the National Assembly', 'name: Another'),
      },
      'instruments/more.yaml:1 bad-id “by” cannot be part of an address: the parts of long lists stand there. Give it another.',
    ],
    [
      'a draft that the record leans on',
      { [S]: ['- id: briefing-2023', '- id: briefing-2023\n  stage: draft'] },
      [
        'designations/wagner.yaml:10 before-its-time this is public now, and the source “briefing-2023” is a draft. Make that one ready as well, keep this one back, or take the reference out.',
        'events/all.yaml:4 before-its-time this is public now, and the source “briefing-2023” is a draft. Make that one ready as well, keep this one back, or take the reference out.',
        'explainers/the-label/index.mdx:17 before-its-time this is public now, and the source “briefing-2023” is a draft. Make that one ready as well, keep this one back, or take the reference out.',
      ],
    ],
    [
      'an old address that something has',
      { [T]: ['id: reading-lists', 'id: reading-lists\n  formerly: [wagner]'] },
      'topics/all.yaml:4 duplicate-id “wagner” is the id of an entry that is there, so its address cannot lead here. Take it out, or rename the other entry.',
    ],
  ],
  'what is printed as it stands': [
    [
      'a heading without its space',
      say('##Why so'),
      'explainers/the-label/index.mdx:20 not-as-typed “##” without a space is printed as it stands, and makes no heading. Begin a heading with “## ”, two signs and a plain space.',
    ],
    [
      'a heading with a space of another kind',
      say('##\u00a0Why so'),
      'explainers/the-label/index.mdx:20 not-as-typed “##” is followed by a space of another kind, so it makes no heading. Begin a heading with “## ”, two signs and a plain space.',
    ],
    [
      'a heading of the seventh rank',
      say('####### Why so'),
      'explainers/the-label/index.mdx:20 not-as-typed “#######” is no rank of a heading. Begin a heading with “## ”, two signs and a plain space.',
    ],
    [
      'a heading of the first rank',
      say('# Why so'),
      'explainers/the-label/index.mdx:20 not-allowed a heading with one # is the headline’s alone. Begin it with ##.',
    ],
    [
      'round bullets',
      say('• One\n• Two'),
      'explainers/the-label/index.mdx:20 not-as-typed “•” is printed as it stands, and makes no list. Begin each entry of a list with “- ”, a hyphen and a space.',
    ],
    [
      'dashes for bullets',
      say('– One\n– Two'),
      'explainers/the-label/index.mdx:20 not-as-typed “–” is printed as it stands, and makes no list. Begin each entry of a list with “- ”, a hyphen and a space.',
    ],
    [
      'middle dots for bullets',
      say('· One\n· Two'),
      'explainers/the-label/index.mdx:20 not-as-typed “·” is printed as it stands, and makes no list. Begin each entry of a list with “- ”, a hyphen and a space.',
    ],
    [
      'hyphens without a space',
      say('-One\n-Two'),
      'explainers/the-label/index.mdx:20 not-as-typed “-” without a space makes no list. Begin each entry of a list with “- ”, a hyphen and a space.',
    ],
    [
      'figures without a space',
      say('1.One\n2.Two'),
      'explainers/the-label/index.mdx:20 not-as-typed “1.” without a space makes no list. Begin each entry of a numbered list with “1. ”, a figure, a full stop and a space.',
    ],
    [
      'figures in brackets without a space',
      say('1)One\n2)Two'),
      'explainers/the-label/index.mdx:20 not-as-typed “1)” makes no list. Begin each entry of a numbered list with “1. ”, a figure, a full stop and a space.',
    ],
    [
      'a table without its dashes',
      { [P]: ['| --- | --- |\n', ''] },
      'explainers/the-label/index.mdx:22 not-as-typed a row of cells is printed as it stands, and makes no table. Put a line of dashes under the first row, with as many as it has cells: | --- | --- |.',
    ],
    [
      'a table with too few dashes',
      { [P]: ['| --- | --- |\n', '| --- |\n'] },
      'explainers/the-label/index.mdx:22 not-as-typed a row of cells is printed as it stands, and makes no table. Put a line of dashes under the first row, with as many as it has cells: | --- | --- |.',
    ],
    [
      'a cell too many',
      { [P]: ['| One | Two |', '| One | Two | Three |'] },
      'explainers/the-label/index.mdx:24 not-as-typed this row has 3 cells and the first has 2: “Three” would be lost. Give all rows as many cells; to print the sign | in a cell, write \\|.',
    ],
    [
      'a stroke in a cell',
      { [P]: ['| One | Two |', '| One | Two|Three |'] },
      'explainers/the-label/index.mdx:24 not-as-typed this row has 3 cells and the first has 2: “Three” would be lost. Give all rows as many cells; to print the sign | in a cell, write \\|.',
    ],
    [
      'a sentence above ---',
      say('A sentence.\n---'),
      'explainers/the-label/index.mdx:20 not-as-typed the line of dashes below makes a heading of “A sentence.”. Leave a line free before ---; to make a heading, begin the line with ## instead.',
    ],
    [
      'a sentence above ===',
      say('A sentence.\n==='),
      'explainers/the-label/index.mdx:20 not-allowed the line of equals signs below makes a heading of “A sentence.”. Take that line away, or begin a heading with ##.',
    ],
    [
      'a footnote',
      say('A word.[^1]\n\n[^1]: A note.'),
      [
        'explainers/the-label/index.mdx:20 not-allowed a footnote is not allowed. Name the source with <Cite source="…" />: it numbers itself.',
        'explainers/the-label/index.mdx:22 not-allowed a footnote is not allowed. Name the source with <Cite source="…" />: it numbers itself.',
      ],
    ],
    [
      'a footnote that nothing answers',
      say('A word.[^1]'),
      'explainers/the-label/index.mdx:20 not-as-typed “[^1]” makes no footnote, and is printed as it stands. Name the source with <Cite source="…" />: it numbers itself.',
    ],
    [
      'a footnote in brackets',
      say('A word.[1]'),
      'explainers/the-label/index.mdx:20 not-as-typed “[1]” is printed as it stands. Name the source with <Cite source="…" />: it numbers itself.',
    ],
    [
      'stars that are not closed',
      say('A **bold word.'),
      'explainers/the-label/index.mdx:20 not-as-typed “**” has no fellow, and is printed as it stands. Put the sign on both sides, close to the words; to print it, write a \\ before it.',
    ],
    [
      'one star',
      say('A *slanted word.'),
      'explainers/the-label/index.mdx:20 not-as-typed “*” has no fellow, and is printed as it stands. Put the sign on both sides, close to the words; to print it, write a \\ before it.',
    ],
    [
      'a star behind a word',
      say('A word* with a note.'),
      'explainers/the-label/index.mdx:20 not-as-typed “*” has no fellow, and is printed as it stands. Put the sign on both sides, close to the words; to print it, write a \\ before it.',
    ],
    [
      'a backquote',
      say('A `word.'),
      'explainers/the-label/index.mdx:20 not-as-typed “`” has no fellow, and is printed as it stands. Put the sign on both sides, close to the words; to print it, write a \\ before it.',
    ],
    [
      'a link with a space before its address',
      say('See [this] (/timeline/).'),
      'explainers/the-label/index.mdx:20 not-as-typed “[this] (/timeline/)” is printed as it stands, and makes no link. Write a link as [words](/address/), with nothing between the brackets and no space in the address.',
    ],
    [
      'a link with a space in its address',
      say('See [this](/time line/).'),
      'explainers/the-label/index.mdx:20 not-as-typed “[this](/time line/)” is printed as it stands, and makes no link. Write a link as [words](/address/), with nothing between the brackets and no space in the address.',
    ],
    [
      'a link that leads to a word',
      say('See [this][there].'),
      'explainers/the-label/index.mdx:20 not-as-typed “[this][there]” leads nowhere, and is printed as it stands. Write a link as [words](/address/), with nothing between the brackets and no space in the address.',
    ],
    [
      'a year at the beginning of a line',
      say('2023. That was the year.'),
      'explainers/the-label/index.mdx:20 not-as-typed “2023.” at the beginning of a line makes a list of it. Write 2023\\. to print it.',
    ],
    [
      'figures that leave one out',
      say('1. One\n3. Three'),
      'explainers/the-label/index.mdx:21 not-as-typed “3.” would be printed as “2.”. Number the entries one after the other, or all of them with 1.',
    ],
    [
      'words between tildes',
      say('The ~~old~~ new word.'),
      'explainers/the-label/index.mdx:20 not-as-typed “old” would be struck out. Write \\~ to print the sign.',
    ],
    [
      'figures between stars',
      say('It is 5*3*2 metres.'),
      'explainers/the-label/index.mdx:20 not-as-typed the stars around “3” would vanish. Write × between figures, or \\* to print the sign.',
    ],
    [
      'three colons',
      say(':::note\nA word.\n:::'),
      'explainers/the-label/index.mdx:20 not-as-typed “:::note” is printed as it stands. Use a component, such as <Question>.',
    ],
    [
      'a component in a standfirst',
      {
        [Q]: [
          'standfirst: A resolution binds nobody.',
          'standfirst: A resolution binds nobody.<Cite source="assembly-2023" />',
        ],
      },
      'explainers/the-resolution/index.mdx:3 not-as-typed “<Cite source="assembly-2023" />” would be printed as it stands. A component stands in the text of a piece alone.',
    ],
    [
      'a link in a standfirst',
      { [Q]: ['standfirst: A resolution binds nobody.', 'standfirst: A [resolution](/timeline/) binds nobody.'] },
      'explainers/the-resolution/index.mdx:3 not-as-typed “[resolution](/timeline/)” would be printed as it stands. Write the words alone: a link stands in the text of a piece.',
    ],
    [
      'bold words in a key point',
      { [P]: ['  - It is not a terrorist label.', '  - It is **not** a terrorist label.'] },
      'explainers/the-label/index.mdx:12 not-as-typed “**not**” would be printed as it stands. Write the words alone.',
    ],
    [
      'slanted words in a key point',
      { [P]: ['  - It is not a terrorist label.', '  - It is *not* a terrorist label.'] },
      'explainers/the-label/index.mdx:12 not-as-typed “*not*” would be printed as it stands. Write the words alone.',
    ],
    [
      'HTML in a title',
      { [P]: ['title: What the label means', 'title: What the <em>label</em> means'] },
      'explainers/the-label/index.mdx:2 not-as-typed “<em>” would be printed as it stands. Write the words alone.',
    ],
    [
      'an entity of HTML in a name',
      { [E]: ['name: Concord Management', 'name: Concord &amp; Management'] },
      'entities/all.yaml:10 not-as-typed “&amp;” would be printed as it stands. Type the sign itself.',
    ],
    [
      'a footnote in a summary',
      { [E]: ['summary: A Russian private military company.', 'summary: A Russian private military company.[^1]'] },
      'entities/all.yaml:7 not-as-typed “[^1]” would be printed as it stands. A source is named in the text of a piece.',
    ],
    [
      'a link in a note',
      { [D]: ['note: John Kirby said so.', 'note: John Kirby [said so](https://a.example/).'] },
      'designations/wagner.yaml:11 not-as-typed “[said so](https://a.example/)” would be printed as it stands. Write the words alone: a link stands in the text of a piece.',
    ],
    [
      'a heading that the page has for itself',
      say('## Source 1'),
      'explainers/the-label/index.mdx:20 bad-id “#source-1” is what another part of the page is called. Word the heading otherwise.',
    ],
  ],
  'what nobody sees': [
    [
      'a space of no width in a title',
      { [P]: ['What the label', 'What\u200b the label'] },
      'explainers/the-label/index.mdx:2 bad-character U+200B, which nobody can see, stands behind “What”. Delete what stands there, and type it again.',
    ],
    [
      'a turn of direction in a title',
      { [P]: ['What the label', 'What \u202ethe label'] },
      'explainers/the-label/index.mdx:2 bad-character U+202E, which turns the direction of writing, stands behind “What”. Delete what stands there, and type it again.',
    ],
    [
      'a soft hyphen in an alias',
      { [E]: ['PMC Wagner', 'PMC Wag\u00adner'] },
      'entities/all.yaml:5 bad-character U+00AD, which nobody can see, stands behind “PMC Wag”. Delete what stands there, and type it again.',
    ],
    [
      'a mark of direction in a key point',
      { [P]: ['It is not a terrorist', 'It is \u200enot a terrorist'] },
      'explainers/the-label/index.mdx:12 bad-character U+200E, which turns the direction of writing, stands behind “It is”. Delete what stands there, and type it again.',
    ],
    [
      'a space of no width in the text',
      say('A\u200b word.'),
      'explainers/the-label/index.mdx:20 bad-character U+200B, which nobody can see, stands behind “A”. Delete what stands there, and type it again.',
    ],
    [
      'one in a link',
      say('See [this](/time\u200bline/).'),
      [
        'explainers/the-label/index.mdx:20 broken-link there is no page /time​line/. Did you mean /timeline/?',
        'explainers/the-label/index.mdx:20 bad-character U+200B, which nobody can see, stands behind “See [this](/time”. Delete what stands there, and type it again.',
      ],
    ],
    [
      'one in a link away',
      say('See [this](https://a.example/\u2060b).'),
      'explainers/the-label/index.mdx:20 bad-character U+2060, which nobody can see, stands behind “See [this](https://a.example/”. Delete what stands there, and type it again.',
    ],
    [
      'one in alternative text',
      { [P]: ['alt="A printed', 'alt="A\u200b printed'] },
      'explainers/the-label/index.mdx:26 bad-character U+200B, which nobody can see, stands behind “<Figure src="order.png" alt="A”. Delete what stands there, and type it again.',
    ],
    [
      'one in the heading of a policy',
      { 'site.yaml': ['How we work', 'How\u200b we work'] },
      'site.yaml:8 bad-character U+200B, which nobody can see, stands behind “How”. Delete what stands there, and type it again.',
    ],
    [
      'a turn of direction that was written as a code',
      say('A word &#x202E;turned.'),
      'explainers/the-label/index.mdx:20 bad-character U+202E, which turns the direction of writing, stands behind “A word”. Delete what stands there, and type it again.',
    ],
    [
      'a space that does not break behind a colon',
      { [T]: ['name: Reading lists', 'name:\u00a0Reading lists'] },
      'topics/all.yaml:4 bad-yaml this line has no colon, and no key. Write a key, a colon, a space and the value; end a text on the line on which it begins.',
    ],
    [
      'a letter of another alphabet among ours',
      { [P]: ['title: What the label means', 'title: What the lаbel means'] },
      'explainers/the-label/index.mdx:2 bad-character in “lаbel” stands U+0430, a letter of another alphabet that looks like ours. Type the word again.',
    ],
  ],
  components: [
    [
      'one that is not there',
      say('<Chart />'),
      'explainers/the-label/index.mdx:20 unknown-component <Chart> is not a component that a piece can use. Allowed are: Cite, Timeline, Status, Compare, Matrix, Differed, Order, Waits, Growth, Left, KnownUnknown, Term, Quote, Figure, Question.',
    ],
    [
      'one in small letters',
      say('A word.<cite source="sdn-2023" />'),
      'explainers/the-label/index.mdx:20 unknown-component <cite> is not a component that a piece can use. Did you mean <Cite>?',
    ],
    [
      'HTML',
      say('A <b>bold</b> word.'),
      'explainers/the-label/index.mdx:20 unknown-component <b> is not a component that a piece can use. Write **bold** for bold words.',
    ],
    [
      'a line break of HTML',
      say('One<br>Two'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: HTML such as <br> is not allowed. Leave a line free: a new paragraph begins.',
    ],
    [
      'a remark of HTML',
      say('<!-- look again -->'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: a remark <!-- … --> is not possible in a piece. Take it away; a remark for colleagues stands at the top, behind a #.',
    ],
    [
      'a remark of HTML in the middle',
      say('A word.\nMore. <!-- look again -->'),
      'explainers/the-label/index.mdx:21 bad-mdx the text breaks off here: a remark <!-- … --> is not possible in a piece. Take it away; a remark for colleagues stands at the top, behind a #.',
    ],
    [
      'curly marks',
      say('A word.<Cite source=“sdn-2023” />'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: the quotation marks in this component are curly. Type straight ones: source="…".',
    ],
    [
      'one curly mark',
      say('A word.<Cite source="sdn-2023” />'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: the quotation marks in this component are curly. Type straight ones: source="…".',
    ],
    [
      'no marks',
      say('A word.<Cite source=sdn-2023 />'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: a value of this component stands between no quotation marks. Type straight ones: source="…".',
    ],
    [
      'one that is not ended',
      say('A word.<Cite source="sdn-2023">'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: <Cite> is opened here and never closed. Write <Name …> before the words and </Name> behind them, both in the same paragraph or both on lines of their own.',
    ],
    [
      'one that is not closed',
      say('<Question ask="Why?">\n\nBecause.'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: <Question> is opened here and never closed. Write <Name …> before the words and </Name> behind them, both in the same paragraph or both on lines of their own.',
    ],
    [
      'one that is closed and never opened',
      say('Because.</Term>'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: </Term> closes what was never opened. Write <Name …> before the words and </Name> behind them, both in the same paragraph or both on lines of their own.',
    ],
    [
      'one that ends in another paragraph',
      say('<Quote by="Ann" source="sdn-2023">One.\n\nTwo.</Quote>'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: <Quote> is opened here and never closed. Write <Name …> before the words and </Name> behind them, both in the same paragraph or both on lines of their own.',
    ],
    [
      'one without its end >',
      say('A word.<Cite source="sdn-2023" /'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: a component is begun on this line and its > is missing. End it with />, or with > and the words.',
    ],
    [
      'one whose > begins a line',
      say('<Figure\n  src="order.png"\n  alt="The page"\n  credit="The White House"\n>The order again.</Figure>'),
      'explainers/the-label/index.mdx:24 bad-mdx the text breaks off here: the > of a component begins a line, where it begins a quotation. Put it at the end of the line above.',
    ],
    [
      'less than',
      say('It was <5 days.'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: a < before a figure was taken for the beginning of a component. Write \\< to print the sign, or “less than”.',
    ],
    [
      'an address between < and >',
      say('See <https://a.example/>.'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: an address stands between < and >. Write [words](https://…).',
    ],
    [
      'an address for mail between < and >',
      say('Write to <ann@listed.example>.'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: an address for mail stands between < and >. Write [words](mailto:name@news.example).',
    ],
    [
      'a brace',
      say('A {word}.'),
      'explainers/the-label/index.mdx:20 not-allowed braces { } are code, and code is not allowed. Take them away; to print a brace, write \\{.',
    ],
    [
      'a brace that is not closed',
      say('A {word.'),
      'explainers/the-label/index.mdx:20 bad-mdx the text breaks off here: a brace { } is opened or closed alone. Braces { } are code here: take them away, or write \\{ to print one.',
    ],
    [
      'an import',
      say('import Chart from "./Chart.jsx"'),
      'explainers/the-label/index.mdx:20 not-allowed import and export lines are not allowed. The components need no import: Cite, Timeline, Status, Compare, Matrix, Differed, Order, Waits, Growth, Left, KnownUnknown, Term, Quote, Figure, Question.',
    ],
    [
      'an attribute that is not there',
      say('A word.<Cite source="sdn-2023" page="3" />'),
      'explainers/the-label/index.mdx:20 bad-attribute <Cite> takes no “page”. It takes: source.',
    ],
    [
      'an attribute that is missing',
      say('<Quote by="Ann">Words.</Quote>'),
      'explainers/the-label/index.mdx:20 bad-attribute <Quote> needs “source”. Write <Quote source=…>.',
    ],
    [
      'a list in the wrong form',
      say('<Compare instruments="us-crime" />'),
      `explainers/the-label/index.mdx:20 bad-attribute “instruments” of <Compare> cannot be read. Write instruments={['one', 'two']}, with nothing to be worked out.`,
    ],
    [
      'a source that nobody defines',
      say('A word.<Cite source="sdn-2032" />'),
      'explainers/the-label/index.mdx:20 unknown-id there is no source “sdn-2032”. Did you mean sdn-2023?',
    ],
    [
      'a source where a listing belongs',
      say('<Status designation="sdn-2023" />'),
      'explainers/the-label/index.mdx:20 unknown-id there is no designation “sdn-2023”. “sdn-2023” stands in sources/. Here belongs an id from designations/.',
    ],
    [
      'a name where a listing belongs',
      say('<Status designation="wagner-group" />'),
      'explainers/the-label/index.mdx:20 unknown-id there is no designation “wagner-group”. “wagner-group” stands in entities/. Here belongs an id from designations/.',
    ],
    [
      'a word for the glossary without words',
      say('The <Term id="sdn-list" /> has it.'),
      'explainers/the-label/index.mdx:20 bad-attribute <Term> has no words. Write them between <Term …> and </Term>.',
    ],
  ],
  links: [
    [
      'to the preview',
      say('See [this](http://localhost:4321/timeline/).'),
      'explainers/the-label/index.mdx:20 broken-link “http://localhost:4321/timeline/” leads to your own machine, where no reader gets. Write /timeline/ if it is a page of this site.',
    ],
    [
      'to the preview by number',
      say('See [this](http://127.0.0.1:4321/timeline/?asof=2023-01-24).'),
      'explainers/the-label/index.mdx:20 broken-link “http://127.0.0.1:4321/timeline/?asof=2023-01-24” leads to your own machine, where no reader gets. Write /timeline/?asof=2023-01-24 if it is a page of this site.',
    ],
    [
      'to a page of the site, whole',
      say('See [this](https://listed.example/explainers/the-resolution/).'),
      'explainers/the-label/index.mdx:20 broken-link “https://listed.example/explainers/the-resolution/” is a page of this site. Write /explainers/the-resolution/, so that the link is checked and works in the preview too.',
    ],
    [
      'the same with www',
      say('See [this](https://www.listed.example/timeline/).'),
      'explainers/the-label/index.mdx:20 broken-link “https://www.listed.example/timeline/” is a page of this site. Write /timeline/, so that the link is checked and works in the preview too.',
    ],
    [
      'to a page that is not there',
      say('See [this](/timelime/).'),
      'explainers/the-label/index.mdx:20 broken-link there is no page /timelime/. Did you mean /timeline/?',
    ],
    [
      'to a page without its stroke',
      say('See [this](/timeline).'),
      'explainers/the-label/index.mdx:20 broken-link there is no page /timeline. Did you mean /timeline/?',
    ],
    [
      'to a file',
      say('See [this](../the-resolution/index.mdx).'),
      'explainers/the-label/index.mdx:20 broken-link the link “../the-resolution/index.mdx” is not allowed. Begin with / for a page of this site, or with https://.',
    ],
    [
      'without https',
      say('See [this](www.gov.uk/sanctions).'),
      'explainers/the-label/index.mdx:20 broken-link the link “www.gov.uk/sanctions” is not allowed. Write https://www.gov.uk/sanctions.',
    ],
    [
      'with two strokes',
      say('See [this](//www.gov.uk/).'),
      'explainers/the-label/index.mdx:20 broken-link the link “//www.gov.uk/” leads to another site. Begin with https://.',
    ],
    [
      'with a mistyped https',
      say('See [this](https:/www.gov.uk/).'),
      'explainers/the-label/index.mdx:20 broken-link “https:/www.gov.uk/” is not a web address. Copy the whole address, from https:// on.',
    ],
    [
      'to half an address',
      say('See [this](https://).'),
      'explainers/the-label/index.mdx:20 broken-link “https://” is not a web address. Copy the whole address, from https:// on.',
    ],
    [
      'to nothing',
      say('See [this]().'),
      'explainers/the-label/index.mdx:20 broken-link the link leads nowhere. Write its address between ( and ).',
    ],
    [
      'to a script',
      say('See [this](javascript:alert(1)).'),
      'explainers/the-label/index.mdx:20 broken-link the link “javascript:alert(1)” is not allowed. Begin with / for a page of this site, or with https://.',
    ],
    [
      'for mail, without an address',
      say('Write [to us](mailto:desk).'),
      'explainers/the-label/index.mdx:20 broken-link “mailto:desk” is no address for mail. Write mailto: and the address.',
    ],
    [
      'to a heading that is not there',
      say('See [above](#when-was-it-anounced).'),
      'explainers/the-label/index.mdx:20 broken-link this piece has no heading for “#when-was-it-anounced”. Did you mean #when-was-it-announced?',
    ],
    [
      'to a heading of another piece that is not there',
      say('See [this](/explainers/the-resolution/#what-is-a-revolution).'),
      'explainers/the-label/index.mdx:20 broken-link the page /explainers/the-resolution/ has no part “#what-is-a-revolution”. Did you mean /explainers/the-resolution/#what-is-a-resolution?',
    ],
    [
      'to a step that is not there',
      say('See [this](/designations/us-crime-wagner/#in-force-2023-01-27).'),
      'explainers/the-label/index.mdx:20 broken-link the page /designations/us-crime-wagner/ has no part “#in-force-2023-01-27”. Did you mean /designations/us-crime-wagner/#in-force-2023-01-26?',
    ],
    [
      'to a listing on the timeline that is not there',
      say('See [this](/timeline/#us-crime-vagner).'),
      'explainers/the-label/index.mdx:20 broken-link the page /timeline/ has no part “#us-crime-vagner”. Did you mean /timeline/#us-crime-wagner?',
    ],
    [
      'to a source that is not there',
      say('See [this](/sources/#sdn-2024).'),
      'explainers/the-label/index.mdx:20 broken-link the page /sources/ has no part “#sdn-2024”. Did you mean /sources/#sdn-2023?',
    ],
    [
      'to a word that is not there',
      say('See [this](/glossary/#sdn-lists).'),
      'explainers/the-label/index.mdx:20 broken-link the page /glossary/ has no part “#sdn-lists”. Did you mean /glossary/#sdn-list?',
    ],
    [
      'to the timeline on a day that there is not',
      say('See [this](/timeline/?asof=2023-02-30).'),
      'explainers/the-label/index.mdx:20 broken-link asof= in the address: February 2023 has 28 days, so there is no 2023-02-30. Write the whole day: YYYY-MM-DD.',
    ],
    [
      'to the timeline on a month',
      say('See [this](/timeline/?asof=2023-02).'),
      'explainers/the-label/index.mdx:20 broken-link asof= in the address: “2023-02” is not a day. Write the whole day: YYYY-MM-DD.',
    ],
    [
      'to the timeline of a name that is not there',
      say('See [this](/timeline/?entity=wagner-grou).'),
      'explainers/the-label/index.mdx:20 broken-link entity= in the address: there is no entity “wagner-grou”. Did you mean wagner-group?',
    ],
    [
      'to the timeline of a status that is not there',
      say('See [this](/timeline/?status=listed).'),
      'explainers/the-label/index.mdx:20 broken-link status= in the address: there is no status “listed”. There are: no-record, proposed, announced, in-force, suspended, ended, rejected.',
    ],
    [
      'to a day of the changes that there is not',
      say('See [this](/changes/#day-2023-13-01).'),
      'explainers/the-label/index.mdx:20 broken-link #day-2023-13-01 in the address: 2023 has no month 13. Write the whole day: #day-YYYY-MM-DD.',
    ],
    [
      'to a draft',
      say('See [this](/explainers/in-the-drawer/).'),
      'explainers/the-label/index.mdx:20 before-its-time this is public now, and the page /explainers/in-the-drawer/ is a draft. Make that one ready as well, keep this one back, or take the reference out.',
    ],
    [
      'to what comes out later',
      say('See [this](/explainers/on-tuesday/).'),
      'explainers/the-label/index.mdx:20 before-its-time this is public now, and the page /explainers/on-tuesday/ comes out only on 1 December 2026 at 09:00 UTC. Give both the same embargo, or keep this one back until then: embargo: 2026-12-01T09:00:00Z.',
    ],
    [
      'from nine o’clock to ten',
      {
        [LATER]: ['Words.', '[There](/explainers/at-ten/).'],
        'explainers/at-ten/index.mdx': text(LATER).replace('On Tuesday', 'At ten').replace('T09', 'T10'),
      },
      'explainers/on-tuesday/index.mdx:15 before-its-time this comes out on 1 December 2026 at 09:00 UTC, and the page /explainers/at-ten/ comes out only on 1 December 2026 at 10:00 UTC. Give both the same embargo, or keep this one back until then: embargo: 2026-12-01T10:00:00Z.',
    ],
    [
      'from what comes out later to a draft',
      { [LATER]: ['Words.', '[There](/explainers/in-the-drawer/).'] },
      'explainers/on-tuesday/index.mdx:15 before-its-time this comes out on 1 December 2026 at 09:00 UTC, and the page /explainers/in-the-drawer/ is a draft. Make that one ready as well, keep this one back, or take the reference out.',
    ],
    [
      'in the address of a timeline to a name that is a draft',
      {
        ...say('See [this](/timeline/?entity=later).'),
        'entities/more.yaml':
          'id: later\nstage: draft\nname: Later\ntype: group\nsummary: Later.\nsources: [sdn-2023]\n',
      },
      'explainers/the-label/index.mdx:20 before-its-time this is public now, and the entity “later” is a draft. Make that one ready as well, keep this one back, or take the reference out.',
    ],
    [
      'on the timeline to a listing that is a draft',
      {
        ...say('See [this](/timeline/#later).'),
        'designations/more.yaml': `stage: draft\n${text(F).replace('id: fr-resolution-wagner', 'id: later').replace('entity: wagner-group', 'entity: concord')}`,
      },
      'explainers/the-label/index.mdx:20 before-its-time this is public now, and the designation “later” is a draft. Make that one ready as well, keep this one back, or take the reference out.',
    ],
  ],
  'what a hurried writer leaves': [
    [
      'TODO in the text',
      say('TODO: find the day.'),
      'explainers/the-label/index.mdx:20 unfinished “TODO” says that this is not finished. Finish it, or keep it back with stage: draft.',
    ],
    [
      'TK in the text',
      say('It has TK members.'),
      'explainers/the-label/index.mdx:20 unfinished “TK” says that this is not finished. Finish it, or keep it back with stage: draft.',
    ],
    [
      'TK in a standfirst',
      { [Q]: ['standfirst: A resolution binds nobody.', 'standfirst: TK'] },
      'explainers/the-resolution/index.mdx:3 unfinished “TK” says that this is not finished. Finish it, or keep it back with stage: draft.',
    ],
    [
      'TODO in a summary',
      { [E]: ['summary: A Russian private military company.', 'summary: TODO'] },
      'entities/all.yaml:7 unfinished “TODO” says that this is not finished. Finish it, or keep it back with stage: draft.',
    ],
    [
      'a gap in brackets',
      say('It has [number] members, says [name].'),
      'explainers/the-label/index.mdx:20 unfinished “[number]” says that this is not finished. Finish it, or keep it back with stage: draft.',
    ],
    [
      'question marks',
      say('It was announced ??? days before.'),
      'explainers/the-label/index.mdx:20 unfinished “???” says that this is not finished. Finish it, or keep it back with stage: draft.',
    ],
    [
      'lorem ipsum',
      say('Lorem ipsum dolor sit amet.'),
      'explainers/the-label/index.mdx:20 unfinished “Lorem ipsum” says that this is not finished. Finish it, or keep it back with stage: draft.',
    ],
    [
      'the heading of a blank',
      say('## A question that readers ask'),
      'explainers/the-label/index.mdx:20 unfinished “A question that readers ask” says that this is not finished. Finish it, or keep it back with stage: draft.',
    ],
    [
      'the text of a blank',
      say('A fact, and after its full stop the source that says so.'),
      'explainers/the-label/index.mdx:20 unfinished “A fact, and after its full stop the source that says so.” says that this is not finished. Finish it, or keep it back with stage: draft.',
    ],
    [
      'the days of a blank',
      { [F]: ['on: 2023-05-09', 'on: YYYY-MM-DD'] },
      'designations/france.yaml:7 bad-date “YYYY-MM-DD” is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2023-01-26.',
    ],
    [
      'no text',
      { [Q]: text(Q).replace(/(---\n[\s\S]*?---\n)[\s\S]*/, '$1') },
      'explainers/the-resolution/index.mdx:10 unfinished the piece has no text. Write the text below the second line ---, or keep the piece back with stage: draft.',
    ],
    [
      'headings alone',
      { [Q]: text(Q).replace(/## What is[\s\S]*/, '## What is a resolution?\n') },
      'explainers/the-resolution/index.mdx:10 unfinished the piece has no text. Write the text below the second line ---, or keep the piece back with stage: draft.',
    ],
    [
      'a heading without a text',
      say('## What it is\n\n## What it is not'),
      'explainers/the-label/index.mdx:20 unfinished nothing stands below the heading “What it is”. Write it, or take the heading out.',
    ],
    [
      'TODO in alternative text',
      { [P]: ['alt="A printed page, headed Executive Order"', 'alt="TODO"'] },
      'explainers/the-label/index.mdx:26 unfinished “TODO” says that this is not finished. Finish it, or keep it back with stage: draft.',
    ],
    [
      'a piece that is ready at its hour and is not finished',
      { [LATER]: ['Words.', 'TK'] },
      'explainers/on-tuesday/index.mdx:15 unfinished “TK” says that this is not finished. Finish it, or keep it back with stage: draft.',
    ],
  ],
  'what is said': [
    [
      'a day without a source',
      say('It began on 3 March 2022.'),
      'explainers/the-label/index.mdx:20 uncited “It began on 3 March 2022.” has a date and names no source. Write <Cite source="…" /> right behind its full stop.',
    ],
    [
      'a day in a standfirst that the text does not have',
      { [Q]: ['standfirst: A resolution binds nobody.', 'standfirst: It was adopted on 9 May 2023.'] },
      'explainers/the-resolution/index.mdx:3 uncited “It was adopted on 9 May 2023.” has “9 May 2023”, and no sentence of the text says so and names a source. Say it in the text with its <Cite>, or take it out.',
    ],
    [
      'a figure in a key point that the text does not have',
      { [P]: ['  - It is not a terrorist label.', '  - It froze 300 million dollars.'] },
      'explainers/the-label/index.mdx:12 uncited “It froze 300 million dollars.” has “300 million dollars”, and no sentence of the text says so and names a source. Say it in the text with its <Cite>, or take it out.',
    ],
    [
      'a status that the record does not have',
      {
        [P]: [
          'standfirst: The United States announced the label on 20 January 2023.',
          'standfirst: The label took effect on 20 January 2023.',
        ],
      },
      'explainers/the-label/index.mdx:3 contradicts the text ties “took effect” to 20 January 2023; none of the 2 designations that this may be about bears it out, and “us-crime-wagner” comes nearest: announced 20 January 2023 and in force 26 January 2023. Correct the word or the day, or add the step to the record with its source.',
    ],
    [
      'a day beside a status of another',
      say('On 24 January 2023: <Status designation="us-crime-wagner" on="2023-01-26" />'),
      'explainers/the-label/index.mdx:20 contradicts the text says 24 January 2023, and the status in it is that of 26 January 2023. Make the two the same day.',
    ],
    [
      'a status by hand',
      say('Wagner is still listed.<Cite source="sdn-2023" />'),
      'explainers/the-label/index.mdx:20 by-hand “is still listed” says by hand what holds today. Write <Status designation="…" />: it says by itself when that was last seen, and keeps current.',
    ],
    [
      'a correction that says nothing',
      front('corrections:\n  - { on: 2026-11-20, kind: correction, text: Fixed a typo. }'),
      'explainers/the-label/index.mdx:7 correction-wording “Fixed” does not say what was wrong. Write: An earlier version said …. It was ….',
    ],
  ],
}
