/** Pictures as they lie beside a piece: whether each is one, is whole, and is called what it is. */
import { crc32 } from 'node:zlib'
import { toSlug } from '../core/slug.ts'

/** What is wrong with a picture, and what to do about it. */
export interface PictureFault {
  message: string
  hint: string
}

type Kind = 'png' | 'jpg' | 'gif' | 'webp' | 'avif'

const FOREIGN: [RegExp, string][] = [
  [/^....ftyp(?:hei|hev|mif1|msf1)/s, 'a HEIC picture, as telephones take them'],
  [/^(?:II\*\0|MM\0\*)/, 'a TIFF picture'],
  [/^BM/, 'a BMP picture'],
  [/^8BPS/, 'a Photoshop file'],
  [/^%PDF/, 'a PDF'],
  [/^\s*<(?:\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<?svg/is, 'an SVG drawing'],
  [/^\s*<!doctype html|^\s*<html/i, 'a web page'],
  [/^version https:\/\/git-lfs/, 'a pointer of Git LFS, and not the picture itself'],
]
const AGAIN = 'Save the picture again, as PNG, JPEG or WebP.'

/** Find what keeps a picture from being published; `name` is that of its file. */
export function findPictureFault(bytes: Uint8Array, name: string): PictureFault | undefined {
  if (bytes.length === 0) return { message: `“${name}” is empty`, hint: AGAIN }
  const kind = findKind(bytes)
  if (!kind) {
    const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1')
    const what = FOREIGN.find(([pattern]) => pattern.test(head))?.[1] ?? 'no picture that we can read'
    return { message: `“${name}” is ${what}`, hint: AGAIN }
  }
  const ending = (/\.(\w+)$/.exec(name)?.[1] ?? '').replace('jpeg', 'jpg')
  if (ending !== kind) {
    const right = name.replace(/\.\w+$/, `.${kind}`)
    const message = `“${name}” is a picture of another kind than its name says: ${NAMES[kind]}`
    return { message, hint: `Rename the file to ${right}, and write src="${right}".` }
  }
  return isWhole[kind](bytes) ? undefined : { message: `“${name}” is damaged or cut short`, hint: 'Copy it here anew.' }
}

const NAMES: Record<Kind, string> = { png: 'PNG', jpg: 'JPEG', gif: 'GIF', webp: 'WebP', avif: 'AVIF' }

function findKind(bytes: Uint8Array): Kind | undefined {
  const text = (start: number, end: number) => Buffer.from(bytes.subarray(start, end)).toString('latin1')
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(0, 3) === '\xff\xd8\xff') return 'jpg'
  if (/^GIF8[79]a/.test(text(0, 6))) return 'gif'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  return /^ftypavi[fs]/.test(text(4, 12)) ? 'avif' : undefined
}

const isWhole: Record<Kind, (bytes: Uint8Array) => boolean> = {
  png: isWholePng,
  jpg: isWholeJpeg,
  gif: (bytes) => bytes.at(-1) === 0x3b,
  webp: (bytes) => bytes.length >= viewOf(bytes).getUint32(4, true) + 8,
  avif: isWholeAvif,
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}

/** Every part of a PNG has its length and its sum; the last one is empty. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return false
    if (Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1') === 'IEND') return true
    at = end
  }
  return false
}

/** A JPEG is a row of parts, each with its length, up to the picture itself, which goes on to a mark of its own. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  let at = 2
  for (; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    // Any number of them may fill the space before a part.
    if (bytes[at + 1] === 0xff) at++
    else at += 2 + view.getUint16(at + 2)
  }
  return (
    bytes[at + 1] === 0xda &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(Buffer.from([0xff, 0xd9])) > at
  )
}

/** An AVIF is a row of boxes, each with its length; nought is for the rest of the file. */
function isWholeAvif(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  let at = 0
  let hasPicture = false
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at)
    if (Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1') === 'mdat') hasPicture = true
    if (size === 0) return hasPicture
    if (size < 8) return false
    at += size
  }
  return hasPicture && at === bytes.length
}

/** Explain a name that cannot be part of an address; undefined where it can. */
export function explainPictureName(name: string): PictureFault | undefined {
  if (/^[A-Za-z0-9][\w.-]*$/.test(name)) return undefined
  const ending = /\.\w+$/.exec(name)?.[0] ?? ''
  const better = `${toSlug(name.slice(0, name.length - ending.length)) || 'picture'}${ending.toLowerCase()}`
  return {
    message: `“${name}” cannot be part of an address: in it are other signs than letters from a to z, digits and hyphens`,
    hint: `Rename the file to ${better}, and write src="${better}".`,
  }
}
